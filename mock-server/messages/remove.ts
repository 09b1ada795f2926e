import type { Database } from '../database/connection.ts';
import { forgetReturnPaths } from '../delivery/rules.ts';

/** Removes what citizens have written in a case that is removed, and gives its ids. A report that still comes finds nothing. */
export async function removeMessages(db: Database, organisationId: string, caseNumber: string): Promise<string[]> {
  const removed = await db
    .deleteFrom('citizen_message')
    .where('organisation_id', '=', organisationId)
    .where('case_number', '=', caseNumber)
    .returning('id')
    .execute();
  const ids = removed.map(({ id }) => id);
  await forgetReturnPaths(db, 'message', ids);
  return ids;
}
