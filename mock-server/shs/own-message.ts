import { sql, type Selectable } from 'kysely';
import type { Database } from '../database/connection.ts';
import { writePushJob, type OwnMessageKey } from './push-job.ts';
import type { ShsTables } from './tables.ts';

/** What has become of a message of ME's own. */
export interface OwnMessageState {
  corrId: string;
  /** Where it is pushed to; undefined of one that waits to be fetched. */
  pushTo: string | undefined;
  /** When the receiver's node took it. */
  pushedAt: Date | undefined;
  fetchedAt: Date | undefined;
  /** When the receiver confirmed it, or acknowledged that it has fetched it. */
  confirmedAt: Date | undefined;
  /** When no more attempts were made. */
  givenUpAt: Date | undefined;
  error: { code: string; text: string } | undefined;
  /** Why the latest attempt failed. */
  trouble: string | undefined;
}

const own = (db: Database, { organisation, txId }: OwnMessageKey) =>
  db
    .selectFrom('shs_outbox')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('tx_id', '=', txId)
    .where('sender_id', 'is', null);

/** What has become of it; undefined where ME has sent no such message. */
export async function ownMessage(db: Database, key: OwnMessageKey): Promise<OwnMessageState | undefined> {
  const row = await own(db, key).executeTakeFirst();
  return row && stateOf(row);
}

const stateOf = (row: Selectable<ShsTables['shs_outbox']>): OwnMessageState => ({
  corrId: row.corr_id,
  pushTo: row.push_to?.url,
  pushedAt: row.pushed_at ?? undefined,
  fetchedAt: row.fetched_at ?? undefined,
  confirmedAt: row.confirmed_at ?? row.acknowledged_at ?? undefined,
  givenUpAt: row.given_up_at ?? undefined,
  error: row.error_code === null ? undefined : { code: row.error_code, text: row.error_text ?? '' },
  trouble: row.trouble ?? undefined,
});

/**
 * Has the very same message pushed again, with the same tx.id: a receiver that has had it says so, and takes it once. False where there is nothing to push: it waits to
 * be fetched, or has been confirmed.
 */
export async function pushAgain(db: Database, key: OwnMessageKey): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('shs_outbox')
    .set({ pushed_at: null, given_up_at: null, trouble: null })
    .where('organisation_id', '=', key.organisation)
    .where('tx_id', '=', key.txId)
    .where('sender_id', 'is', null)
    .where('push_to', 'is not', null)
    .where('bytes', 'is not', null)
    .where(sql<boolean>`error_code is null and confirmed_at is null`)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await writePushJob(db, key);
  return true;
}

/** Lets go of what is to be fetched or pushed no more: another message says the same, or it has been removed. */
export async function dropOwnMessage(db: Database, { organisation, txId }: OwnMessageKey, at: Date): Promise<void> {
  await db
    .updateTable('shs_outbox')
    .set({ bytes: null, acknowledged_at: sql<Date>`coalesce(acknowledged_at, ${at})` })
    .where('organisation_id', '=', organisation)
    .where('tx_id', '=', txId)
    .where('sender_id', 'is', null)
    .execute();
}
