import type { Database } from '../database/connection.ts';
import type { Message } from './carrier.ts';
import { compose } from './compose.ts';
import { maskAddress } from './contacts/address.ts';
import type { Failure, Matter, NotificationTables } from './tables.ts';

/**
 * Takes those of the messages that are still to be sent, for one attempt: from now on they gather nothing more. One that is no longer wanted, or whose code
 * is worth nothing any more, is taken out.
 */
export async function claim(db: Database, ids: string[], now: Date): Promise<Message[]> {
  const claimed = await db
    .updateTable('notification')
    .set({ attempted_at: now })
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .returning(['id', 'citizen_id', 'organisation_id', 'kind', 'about', 'matters', 'address', 'created_at', 'due_at'])
    .execute();
  if (!claimed.length) return [];
  const messages = await compose(db, claimed, now);
  const left = claimed.map(({ id }) => id).filter((id) => !messages.some((message) => message.id === id));
  await takeOut(db, left);
  return messages;
}

async function takeOut(db: Database, ids: string[]): Promise<void> {
  if (ids.length) await db.deleteFrom('notification').where('id', 'in', ids).execute();
}

/** The message has been handed over. A report may already have come, and says more. */
export async function markSent(
  db: Database,
  { id, to }: Message,
  gatewayId: string | undefined,
  now: Date,
): Promise<void> {
  await db
    .updateTable('notification')
    .set({ state: 'sent', sent_at: now, gateway_id: gatewayId ?? null, reason: null, ...went(to) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** What is kept of an address once nothing more will be sent to it. */
const went = (to: string) => ({ address: null, shown_address: maskAddress(to) });

/**
 * It will not be sent, or did not arrive: an operator will see it. False where it had been settled otherwise.
 * @param reason For operators.
 */
export async function markFailed(
  db: Database,
  { id, to }: Pick<Message, 'id'> & Partial<Message>,
  reason: string,
  failure: Failure,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('notification')
    .set({ state: 'failed', reason, failure, address: null, ...(to && went(to)) })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sent'])
    .executeTakeFirst();
  return numUpdatedRows > 0;
}

/** The message that the gateway calls so, where it is known. */
export async function atGateway(db: Database, gatewayId: string): Promise<string | undefined> {
  const row = await db.selectFrom('notification').select('id').where('gateway_id', '=', gatewayId).executeTakeFirst();
  return row?.id;
}

/** The message has reached the telephone, or the mailbox. */
export async function markDelivered(db: Database, id: string, now: Date): Promise<void> {
  await db
    .updateTable('notification')
    .set((row) => ({
      state: 'delivered',
      address: null,
      failure: null,
      sent_at: row.fn.coalesce('sent_at', row.val(now)),
      reason: null,
    }))
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
      .returning(['citizen_id', 'organisation_id', 'kind', 'about', 'matters'])
      .executeTakeFirst();
    if (!message) return;
    const beside = message.about === 'news' ? await takeOutGathering(trx, message) : [];
    const matters = [...new Set([...message.matters, ...beside])].toSorted();
    await trx.updateTable('notification').set({ attempted_at: null, matters }).where('id', '=', id).execute();
  });
}

/** Gives the matters of the news that was gathered. */
async function takeOutGathering(
  db: Database,
  {
    citizen_id,
    organisation_id,
    kind,
  }: Pick<NotificationTables['notification'], 'citizen_id' | 'organisation_id' | 'kind'>,
): Promise<Matter[]> {
  const gathering = await db
    .deleteFrom('notification')
    .where('citizen_id', '=', citizen_id)
    .where('organisation_id', '=', organisation_id)
    .where('kind', '=', kind)
    .where('about', '=', 'news')
    .where('state', '=', 'waiting')
    .where('attempted_at', 'is', null)
    .returning('matters')
    .execute();
  return gathering.flatMap(({ matters }) => matters);
}
