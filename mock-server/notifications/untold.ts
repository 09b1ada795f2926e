import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { ChannelKind } from './tables.ts';

/** A citizen who may not know, on one channel, that there is news. */
export interface Untold {
  /** The notification's. */
  id: string;
  citizenId: string;
  organisationId: string;
  kind: ChannelKind;
  /** A code or a few words; never the address. */
  reason: string;
  /** When it should have been sent. */
  since: Date;
}

/** From where on in the order of the list: after one that has been seen. */
export interface UntoldSelection {
  after?: { at: Date; id: string } | undefined;
  limit?: number;
}

/** Milliseconds. */
const overdue = 10 * 60_000;

/**
 * Who could not be told, oldest first: the message failed for good, or has waited for ten minutes and is still being tried. Somebody who has since been
 * told of something else there, on the same channel, has been told of this.
 */
export async function listUntold(db: Database, { after, limit }: UntoldSelection = {}): Promise<Untold[]> {
  let rows = db
    .selectFrom('notification as message')
    .select(['id', 'citizen_id', 'organisation_id', 'kind', 'reason', 'due_at'])
    .where('about', '=', 'news')
    .where((row) =>
      row.or([
        row('state', '=', 'failed'),
        row.and([row('state', '=', 'waiting'), row('due_at', '<', new Date(Date.now() - overdue))]),
      ]),
    )
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('notification as later')
            .select('later.id')
            .whereRef('later.citizen_id', '=', 'message.citizen_id')
            .whereRef('later.organisation_id', '=', 'message.organisation_id')
            .whereRef('later.kind', '=', 'message.kind')
            .where('later.about', '=', 'news')
            .whereRef('later.sent_at', '>', 'message.due_at')
            .whereRef('later.id', '!=', 'message.id')
            .where('later.state', 'in', ['sent', 'delivered']),
        ),
      ),
    )
    .orderBy('due_at')
    .orderBy('id');
  if (after) rows = rows.where(sql<boolean>`(message.due_at, message.id) > (${after.at}, ${after.id}::uuid)`);
  if (limit !== undefined) rows = rows.limit(limit);
  return (await rows.execute()).map(({ id, citizen_id, organisation_id, kind, reason, due_at }) => ({
    id,
    citizenId: citizen_id,
    organisationId: organisation_id,
    kind,
    reason: reason ?? 'not tried yet',
    since: due_at,
  }));
}
