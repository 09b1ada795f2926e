import { createHash } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import { supplementRequest, swedishDay } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { insertJobs } from '../database/write-jobs.ts';
import { Problem } from '../http/problem.ts';
import type { HandedIn } from '../tickets/rules.ts';
import { checkContent } from './content.ts';
import { invalid } from './invalid.ts';
import { keepFiles } from './hand-in-files.ts';
import { closedProblem } from './request-closed.ts';
import { notYours, unknown } from './status.ts';
import type { SubmissionTable } from './tables.ts';

/** Milliseconds that an e-service's clock may be ahead. */
const clockTolerance = 10 * 60_000;

/** What an e-service hands in. */
export interface Handing {
  body: HandedIn;
  /** The e-service system that calls. */
  party: string;
  idempotencyKey: string | undefined;
}

type Row = Selectable<SubmissionTable>;

/**
 * Keeps what was handed in and the job that will send it, or says what stands in its way. A repeat with the same key and content changes nothing. Gives the citizen
 * and the case, for the audit.
 */
export async function handIn(db: Database, handing: Handing, now: Date): Promise<Problem | Row> {
  const { body, party, idempotencyKey } = handing;
  if (idempotencyKey === undefined) return invalid('Idempotency-Key', 'A UUID of its own for each submission.');
  const kept = await locked(db, body.submission);
  if (!kept) return unknown();
  if (kept.eservice_party !== party) return notYours();
  const said = { key_hash: sha256(idempotencyKey), body_hash: sha256(JSON.stringify(body)) };
  if (kept.handed_in_at) return repeated(kept, said);
  const { organisation_id: organisationId, signal_id: signalId, action_id: actionId } = kept;
  const request = await supplementRequest(db, { organisationId, signalId, actionId }, swedishDay(now));
  if (!request) return unknown();
  const problem = closedProblem(request) ?? faultIn(body, now) ?? (await keepFiles(db, body));
  if (problem) return problem;
  await keep(db, { ...said, body, until: request.action.until }, now);
  return kept;
}

/** So that nothing else happens to it meanwhile: a second hand-in, a file that comes or is found to be harmful. */
const locked = (db: Database, id: string) =>
  db.selectFrom('submission').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

function repeated(kept: Row, said: Pick<Row, 'key_hash' | 'body_hash'>): Row | Problem {
  if (kept.key_hash !== said.key_hash) {
    return new Problem('request-closed', 'It has been handed in already, under another Idempotency-Key.');
  }
  if (kept.body_hash === said.body_hash) return kept;
  return new Problem('idempotency-key-reused', 'The Idempotency-Key was used for other content. It was not changed.');
}

function faultIn({ data, sentAt }: HandedIn, now: Date): Problem | undefined {
  if (sentAt !== undefined && Date.parse(sentAt) > now.getTime() + clockTolerance) {
    return invalid('/sentAt', "It lies ahead of ME's clock. Set your clock, or leave it out.");
  }
  return data && checkContent(data);
}

interface Keeping extends Pick<Row, 'key_hash' | 'body_hash'> {
  body: HandedIn;
  until: string | undefined;
}

async function keep(db: Database, { body, until, ...said }: Keeping, now: Date): Promise<void> {
  const sentAt = body.sentAt === undefined ? now : new Date(Math.min(Date.parse(body.sentAt), now.getTime()));
  await db
    .updateTable('submission')
    .set({
      ...said,
      until: until ?? null,
      data: body.data ? JSON.stringify(body.data) : null,
      sent_at: sentAt,
      handed_in_at: now,
      late: until !== undefined && swedishDay(sentAt) > until,
    })
    .where('id', '=', body.submission)
    .execute();
  await writeSendJob(db, body.submission);
}

/** The job that sends a submission, when all of its files are known to be harmless. */
export const writeSendJob = (db: Database, id: string) =>
  insertJobs({
    from: sql`(select 1) as once`,
    queue: sql`'submission-send'`,
    data: sql`jsonb_build_object('id', ${id}::text)`,
    startAfter: sql`now()`,
  }).execute(db);

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
