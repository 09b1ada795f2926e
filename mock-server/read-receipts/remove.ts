import type { Database } from '../database/connection.ts';

/** Forgets what was read in a case that is removed; what has not been told by then is told no more. */
export async function removeReadReceipts(db: Database, organisationId: string, caseNumber: string): Promise<void> {
  await db
    .deleteFrom('read_receipt')
    .where('organisation_id', '=', organisationId)
    .where('case_number', '=', caseNumber)
    .execute();
}
