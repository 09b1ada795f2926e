import type { Database } from '../database/connection.ts';

/** Removes what has been handed in, or begun, in a case that is removed, and gives its ids. */
export async function removeSubmissions(db: Database, organisationId: string, caseNumber: string): Promise<string[]> {
  const removed = await db
    .deleteFrom('submission')
    .where('organisation_id', '=', organisationId)
    .where('case_number', '=', caseNumber)
    .returning('id')
    .execute();
  const ids = removed.map(({ id }) => id);
  if (ids.length) await removeUploads(db, ids);
  return ids;
}

async function removeUploads(db: Database, submissionIds: string[]): Promise<void> {
  const uploads = db.selectFrom('upload').select('id').where('submission_id', 'in', submissionIds);
  await db.deleteFrom('upload_piece').where('upload_id', 'in', uploads).execute();
  await db.deleteFrom('upload').where('submission_id', 'in', submissionIds).execute();
}
