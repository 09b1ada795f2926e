import { sql, type Selectable } from 'kysely';
import type { Submission } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';
import type { SubmissionTable } from './tables.ts';

/** What has been handed in for a request, with its files. */
export type KeptSubmission = Pick<
  Selectable<SubmissionTable>,
  | 'id'
  | 'organisation_id'
  | 'signal_id'
  | 'action_id'
  | 'citizen_id'
  | 'sent_at'
  | 'handed_in_at'
  | 'late'
  | 'taken_at'
  | 'failed_at'
  | 'failed_why'
> & { files: Submission['files'] };

const columns = sql`id, organisation_id, signal_id, action_id, citizen_id, sent_at, handed_in_at, late, taken_at, failed_at, failed_why,
  (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'size', size, 'state', state) order by place), '[]')
    from upload where submission_id = submission.id and place is not null) as files`;

/** The newest that has been handed in for each request in these events, by whomever. */
export async function submissionsAt(
  db: Database,
  events: { organisation_id: string; signal_id: string }[],
): Promise<KeptSubmission[]> {
  if (!events.length) return [];
  const { rows } = await sql<KeptSubmission>`
    select distinct on (organisation_id, signal_id, action_id) ${columns} from submission
    where handed_in_at is not null and (organisation_id, signal_id) in
      (select * from unnest(${events.map((it) => it.organisation_id)}::text[],
        ${events.map((it) => it.signal_id)}::text[]))
    order by organisation_id, signal_id, action_id, handed_in_at desc`.execute(db);
  return rows;
}

/** Those requests in these events that the citizen has been in an e-service for without handing in, and when they came there first. */
export async function begunBy(
  db: Database,
  citizenId: string,
  events: { organisation_id: string; signal_id: string }[],
): Promise<(Pick<KeptSubmission, 'organisation_id' | 'signal_id' | 'action_id'> & { at: Date })[]> {
  if (!events.length) return [];
  const { rows } = await sql<{ organisation_id: string; signal_id: string; action_id: string; at: Date }>`
    select organisation_id, signal_id, action_id, min(created_at) as at from submission
    where citizen_id = ${citizenId} and handed_in_at is null and (organisation_id, signal_id) in
      (select * from unnest(${events.map((it) => it.organisation_id)}::text[],
        ${events.map((it) => it.signal_id)}::text[]))
    group by organisation_id, signal_id, action_id`.execute(db);
  return rows;
}

/** One submission, handed in or not. */
export async function submissionById(
  db: Database,
  id: string,
): Promise<(KeptSubmission & { eservice_party: string }) | undefined> {
  const { rows } = await sql<KeptSubmission & { eservice_party: string }>`
    select ${columns}, eservice_party from submission where id = ${id}`.execute(db);
  return rows[0];
}

/** Whether something has been handed in for a request and has not failed, as a part of a query that has a row of `supplement_request` under this name. */
export const isHandedIn = (request: string) =>
  sql<boolean>`exists (select from submission s where s.organisation_id = ${sql.ref(`${request}.organisation_id`)}
    and s.signal_id = ${sql.ref(`${request}.signal_id`)} and s.action_id = ${sql.ref(`${request}.action_id`)}
    and s.handed_in_at is not null and s.failed_at is null)`;
