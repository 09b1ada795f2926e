import { receiptsOf, supplementRequest } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import type { SubmissionStatus } from '../tickets/rules.ts';
import { submissionById } from './kept.ts';
import { showSubmission } from './show.ts';

/** How far a submission has come, for the e-service that it was begun for. */
export async function submissionStatus(
  db: Database,
  { id, party }: { id: string; party: string },
  today: string,
): Promise<SubmissionStatus | Problem> {
  const kept = await submissionById(db, id);
  if (!kept) return unknown();
  if (kept.eservice_party !== party) return notYours();
  const place = { organisationId: kept.organisation_id, signalId: kept.signal_id, actionId: kept.action_id };
  const request = await supplementRequest(db, place, today);
  const receipts = await receiptsOf(db, [kept]);
  return {
    ...showSubmission(kept, receipts.get(id) ?? {}, true),
    state: request?.standing.state ?? 'withdrawn',
  };
}

export const unknown = () =>
  new Problem('submission-unknown', 'There is no such submission. Redeem a ticket: its "submission" names one.');

export const notYours = () =>
  new Problem(
    'submission-not-yours',
    'The submission was begun in an e-service that this certificate is not registered for.',
  );
