import { sql } from 'kysely';
import { hasReceipt } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { ownMessage, type OwnMessageState } from '../shs/rules.ts';
import type { SubmissionTable, UploadTable } from './tables.ts';

/**
 * Where a submission is that its case system does not have: `scanning` its files, `unsent` for want of something, `pushing` without success so far, `unfetched` by the case system,
 * `unconfirmed` since it was pushed, or `failed` for good.
 */
export type Whereabouts = 'scanning' | 'unsent' | 'pushing' | 'unfetched' | 'unconfirmed' | 'failed';

/** A submission as operators see it: nothing of what it says. */
export interface UntakenSubmission {
  id: string;
  organisationId: string;
  caseNumber: string;
  citizenId: string;
  handedInAt: Date;
  where: Whereabouts;
  /** Why it got no further: a code or a few words, or what the case system said. */
  reason: string | undefined;
  files: { name: string; size: number; state: UploadTable['state'] }[];
}

interface Row extends Pick<SubmissionTable, 'id' | 'organisation_id' | 'case_number' | 'citizen_id'> {
  handed_in_at: Date;
  failed_at: Date | null;
  failed_why: string | null;
  tx_id: string | null;
  trouble: string | null;
  files: UntakenSubmission['files'];
}

/** From where on in the order of the list: after one that has been seen. */
export interface UntakenSelection {
  after?: { at: Date; id: string } | undefined;
  limit: number;
}

/** What no case system has said that it has, oldest first. One that has failed, and was handed in anew, is not there. */
export async function listUntaken(db: Database, { after, limit }: UntakenSelection): Promise<UntakenSubmission[]> {
  const from = after ? sql`and (handed_in_at, id) > (${after.at}, ${after.id})` : sql``;
  const { rows } = await sql<Row>`${untaken} ${from} order by handed_in_at, id limit ${limit}`.execute(db);
  return Promise.all(rows.map((row) => seen(db, row)));
}

/** One of them; undefined where there is none with this id. */
export async function readUntaken(db: Database, id: string): Promise<UntakenSubmission | undefined> {
  const { rows } = await sql<Row>`${untaken} and id = ${id}`.execute(db);
  return rows[0] && seen(db, rows[0]);
}

const untaken = sql`
  select id, organisation_id, case_number, citizen_id, handed_in_at, failed_at, failed_why, tx_id, trouble,
    (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'size', size, 'state', state) order by place), '[]')
      from upload where submission_id = s.id and place is not null) as files
  from submission s
  where handed_in_at is not null and taken_at is null and not ${hasReceipt('s.organisation_id', 's.id')}
    and not exists (select from submission newer where failed_at is null and handed_in_at is not null and newer.id <> s.id
      and (newer.organisation_id, newer.signal_id, newer.action_id) = (s.organisation_id, s.signal_id, s.action_id))`;

async function seen(db: Database, row: Row): Promise<UntakenSubmission> {
  const { id, organisation_id: organisationId, case_number: caseNumber, citizen_id: citizenId, files } = row;
  const key = row.tx_id === null ? undefined : { organisation: organisationId, txId: row.tx_id };
  const found = whereIs(row, key && (await ownMessage(db, key)));
  return { id, organisationId, caseNumber, citizenId, handedInAt: row.handed_in_at, files, ...found };
}

function whereIs(row: Row, message: OwnMessageState | undefined): Pick<UntakenSubmission, 'where' | 'reason'> {
  const reason = message?.error ? `${message.error.code}: ${message.error.text}` : (message?.trouble ?? row.trouble);
  if (row.failed_at) return { where: 'failed', reason: reason ?? row.failed_why ?? undefined };
  if (!message) {
    const scanning = row.files.some(({ state }) => state === 'waiting');
    return { where: scanning ? 'scanning' : 'unsent', reason: reason ?? undefined };
  }
  if (message.pushTo === undefined) return { where: 'unfetched', reason: undefined };
  return { where: message.pushedAt ? 'unconfirmed' : 'pushing', reason: reason ?? undefined };
}
