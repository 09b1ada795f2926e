import type { Selectable } from 'kysely';
import { record } from '../audit/rules.ts';
import { tellAgain } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { Writes } from '../database/writes.ts';
import type { Me } from '../me-context.ts';
import { notify } from '../notifications/rules.ts';
import type { SubmissionTable } from './tables.ts';

type Row = Selectable<SubmissionTable>;

/** The submission will not arrive by itself: what was asked for is open again, its event is news, and the citizen is told by their channels. */
export async function failSubmission(
  me: Me,
  db: Database,
  row: Row,
  why: NonNullable<Row['failed_why']>,
): Promise<void> {
  const { id, citizen_id: citizenId, organisation_id: organisationId, signal_id: signalId } = row;
  const at = me.clock();
  await db.updateTable('submission').set({ failed_at: at, failed_why: why }).where('id', '=', id).execute();
  await tellAgain(db, { citizenId, organisationId, signalId });
  await record(db, { at, operation: 'failSubmission', subject: id, outcome: 'done', reason: why, citizenId });
  const writes = new Writes();
  notify(me, writes, [{ citizenId, organisationId, matter: 'task' }]);
  await writes.send(db);
  me.log.warn({ submission: id, why }, 'a submission did not arrive; the citizen is told');
}
