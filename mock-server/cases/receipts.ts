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
