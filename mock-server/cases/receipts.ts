import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';

export interface Receipt {
  organisationId: string;
  signalId: string;
  /** ME's id of what the citizen sent. */
  of: string;
  state: 'taken' | 'read';
  time: Date;
}

/** Keeps how far something has come; of several receipts that say the same, the earliest time. */
export async function recordReceipt(
  db: Database,
  { organisationId, signalId, of, state, time }: Receipt,
): Promise<void> {
  await db
    .insertInto('receipt')
    .values({ organisation_id: organisationId, of, state, time, signal_id: signalId })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'of', 'state'])
        .doUpdateSet({ time: sql<Date>`least(receipt.time, excluded.time)` }),
    )
    .execute();
}

/** How far what citizens have sent has come, by ME's ids: whether it has been read, else that it has been taken. */
export async function receiptsOf(
  db: Database,
  sent: { organisation_id: string; id: string }[],
): Promise<Map<string, Pick<Receipt, 'state' | 'time'>>> {
  const { rows } = await sql<Pick<Receipt, 'of' | 'state' | 'time'>>`
    select of, state, time from receipt
    where (organisation_id, of) in (select * from unnest(${sent.map((it) => it.organisation_id)}::text[],
      ${sent.map(({ id }) => id)}::text[]))
    order by state desc`.execute(db);
  return new Map(rows.map(({ of, ...receipt }) => [of, receipt]));
}

/** Removes the receipts on what has been removed. */
export async function forgetReceipts(db: Database, organisationId: string, of: string[]): Promise<void> {
  if (!of.length) return;
  await db.deleteFrom('receipt').where('organisation_id', '=', organisationId).where('of', 'in', of).execute();
}
