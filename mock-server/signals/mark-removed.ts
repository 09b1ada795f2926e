import type { Database } from '../database/connection.ts';

/** The case that these signals told of has been removed. They stay known by their ids, so that one that comes again changes nothing. */
export async function markRemoved(db: Database, organisationId: string, signalIds: string[]): Promise<void> {
  if (!signalIds.length) return;
  await db
    .updateTable('signal')
    .set({ kind: 'removed' })
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', signalIds)
    .execute();
}
