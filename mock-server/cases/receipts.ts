import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { Write } from '../database/writes.ts';

export interface Receipt {
  organisationId: string;
  signalId: string;
  /** ME's id of what the citizen sent; or the signal that asked for what has come in by another way. */
  of: string;
  /** With a signal: what it asked for. */
  action?: string;
  state: 'taken' | 'read';
  time: Date;
}

/** Keeps how far something has come; of several receipts that say the same, the earliest time. */
export const recordingReceipt =
  ({ organisationId, signalId, of, action, state, time }: Receipt): Write =>
  (db) =>
    db
      .insertInto('receipt')
      .values({ organisation_id: organisationId, of, action_id: action ?? '', state, time, signal_id: signalId })
      .onConflict((conflict) =>
        conflict
          .columns(['organisation_id', 'of', 'action_id', 'state'])
          .doUpdateSet({ time: sql<Date>`least(receipt.time, excluded.time)` }),
      );

/** When something was taken, and read. */
export type Receipts = Partial<Record<Receipt['state'], Date>>;

/** How far what citizens have sent has come, by ME's ids. */
export async function receiptsOf(
  db: Database,
  sent: { organisation_id: string; id: string }[],
): Promise<Map<string, Receipts>> {
  const { rows } = await sql<Pick<Receipt, 'of' | 'state' | 'time'>>`
    select of, state, time from receipt
    where action_id = '' and (organisation_id, of) in (select * from unnest(${sent.map((it) => it.organisation_id)}::text[],
      ${sent.map(({ id }) => id)}::text[]))`.execute(db);
  const found = new Map<string, Receipts>();
  for (const { of, state, time } of rows) found.set(of, { ...found.get(of), [state]: time });
  return found;
}

/** Whether the organisation has said that it has what the citizen sent, as a part of a query with these columns. */
export const hasReceipt = (organisationId: string, id: string) =>
  sql<boolean>`exists (select from receipt where receipt.organisation_id = ${sql.ref(organisationId)}
    and receipt.of = ${sql.ref(id)}::text and receipt.action_id = '')`;

/** What has come in by another way than through ME, of what these events ask for. */
export async function cameIn(
  db: Database,
  events: { organisation_id: string; signal_id: string }[],
): Promise<{ organisation_id: string; signal_id: string; action_id: string; time: Date }[]> {
  const { rows } = await sql<{ organisation_id: string; signal_id: string; action_id: string; time: Date }>`
    select organisation_id, of as signal_id, action_id, min(time) as time from receipt
    where action_id <> '' and (organisation_id, of) in (select * from unnest(${events.map((it) => it.organisation_id)}::text[],
      ${events.map((it) => it.signal_id)}::text[]))
    group by organisation_id, of, action_id`.execute(db);
  return rows;
}

/** Removes the receipts on what has been removed. */
export async function forgetReceipts(db: Database, organisationId: string, of: string[]): Promise<void> {
  if (!of.length) return;
  await db.deleteFrom('receipt').where('organisation_id', '=', organisationId).where('of', 'in', of).execute();
}
