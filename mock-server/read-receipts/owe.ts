import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { needTransaction } from '../database/atomically.ts';
import type { Database } from '../database/connection.ts';
import { wakeWorkers } from '../database/wake.ts';
import { insertJobs } from '../database/write-jobs.ts';

/** That a citizen has opened something. */
export interface Opened {
  citizenId: string;
  organisationId: string;
  caseNumber: string;
  signalId: string;
  /** The file; left out for the event itself. */
  actionId?: string;
  at: Date;
}

/** Has the case system told so, the first time that this citizen opens it. Call it in a transaction: without its job a receipt would never be sent. */
export async function oweReadReceipt(db: Database, opened: Opened): Promise<void> {
  const { citizenId, organisationId, caseNumber, signalId, actionId = '', at } = opened;
  needTransaction(db);
  const id = randomUUID();
  const added = await db
    .insertInto('read_receipt')
    .values({
      citizen_id: citizenId,
      organisation_id: organisationId,
      signal_id: signalId,
      action_id: actionId,
      id,
      case_number: caseNumber,
      opened_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return;
  await insertJobs({
    from: sql`(select 1) as once`,
    queue: sql`'read-receipt'`,
    data: sql`jsonb_build_object('id', ${id}::text)`,
    startAfter: sql`now()`,
  }).execute(db);
  wakeWorkers('read-receipt');
}
