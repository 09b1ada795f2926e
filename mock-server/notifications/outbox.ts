import { loginPlaces } from '../access/rules.ts';
import type { Database } from '../database/connection.ts';
import type { Message } from './carrier.ts';
import type { NotificationTables } from './tables.ts';

type Claimed = Pick<
  NotificationTables['notification'],
  'id' | 'citizen_id' | 'organisation_id' | 'kind' | 'created_at' | 'due_at'
>;

/**
 * Takes those of the messages that are still to be sent, for one attempt: from now on they gather nothing more. One whose citizen no longer
 * wants to be told there is taken out.
 */
export async function claim(db: Database, ids: string[], now: Date): Promise<Message[]> {
  const claimed: Claimed[] = await db
    .updateTable('notification')
    .set({ attempted_at: now })
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .returning(['id', 'citizen_id', 'organisation_id', 'kind', 'created_at', 'due_at'])
    .execute();
  if (!claimed.length) return [];
  const channels = await channelsOf(db, claimed);
  const places = await loginPlaces(db, [...new Set(claimed.map(({ organisation_id }) => organisation_id))]);
  const messages = claimed.flatMap(({ id, citizen_id, organisation_id, kind, created_at, due_at }) => {
    const channel = channels.find((it) => it.citizen_id === citizen_id && it.kind === kind);
    const place = places.get(organisation_id);
    if (!channel || !place) return [];
    const about = { organisation: place.name, loginUrl: place.url, further: due_at > created_at };
    return [{ id, to: channel.address, lang: channel.lang ?? 'sv', about }];
  });
  await takeOut(
    db,
    claimed.map(({ id }) => id).filter((id) => !messages.some((message) => message.id === id)),
  );
  return messages;
}

function channelsOf(db: Database, claimed: Claimed[]) {
  const citizens = claimed.map(({ citizen_id }) => citizen_id);
  return db
    .selectFrom('contact_channel')
    .leftJoin('contact_settings', 'contact_settings.citizen_id', 'contact_channel.citizen_id')
    .select(['contact_channel.citizen_id', 'kind', 'address', 'lang'])
    .where('contact_channel.citizen_id', 'in', citizens)
    .where('allowed', '=', true)
    .where('verified_at', 'is not', null)
    .execute();
}

async function takeOut(db: Database, ids: string[]): Promise<void> {
  if (ids.length) await db.deleteFrom('notification').where('id', 'in', ids).execute();
}

/** The message has been handed over. A report may already have come, and says more. */
export async function markSent(db: Database, id: string, gatewayId: string | undefined, now: Date): Promise<void> {
  await db
    .updateTable('notification')
    .set({ state: 'sent', sent_at: now, gateway_id: gatewayId ?? null, reason: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** It will not be sent, or did not arrive: an operator will see it. False where it had been settled otherwise. */
export async function markFailed(db: Database, id: string, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('notification')
    .set({ state: 'failed', reason })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sent'])
    .executeTakeFirst();
  return numUpdatedRows > 0;
}

/** The message has reached the telephone. */
export async function markDelivered(db: Database, id: string, now: Date): Promise<void> {
  await db
    .updateTable('notification')
    .set((row) => ({ state: 'delivered', sent_at: row.fn.coalesce('sent_at', row.val(now)), reason: null }))
    .where('id', '=', id)
    .where('state', '!=', 'delivered')
    .execute();
}

/**
 * The attempt failed, and another will come. Until then the message gathers again; what has been gathered beside it is told by it, too, so that nobody
 * finds a heap of messages when a gateway comes back.
 */
export async function release(db: Database, id: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const message = await trx
      .updateTable('notification')
      .set({ reason })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .returning(['citizen_id', 'organisation_id', 'kind'])
      .executeTakeFirst();
    if (!message) return;
    await trx
      .deleteFrom('notification')
      .where('citizen_id', '=', message.citizen_id)
      .where('organisation_id', '=', message.organisation_id)
      .where('kind', '=', message.kind)
      .where('state', '=', 'waiting')
      .where('attempted_at', 'is', null)
      .execute();
    await trx.updateTable('notification').set({ attempted_at: null }).where('id', '=', id).execute();
  });
}
