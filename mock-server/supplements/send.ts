import type { Selectable } from 'kysely';
import { identityOf } from '../access/rules.ts';
import { swedishDay } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { Failed } from '../delivery/rules.ts';
import { routeOf, sendMessage } from '../shs/rules.ts';
import { messageParts, type TellingFile } from './message.ts';
import { uploadedBytes } from './pieces.ts';
import type { SubmissionTable } from './tables.ts';

type Row = Selectable<SubmissionTable>;

/**
 * Puts a submission into an SHS message, once: what has been sent already, has failed, or has files that are still looked at, is left as it is. Call it in a transaction. Throws `Failed` for what an
 * operator can mend.
 */
export async function sendSubmission(db: Database, id: string, now: Date): Promise<void> {
  const row = await db
    .selectFrom('submission')
    .selectAll()
    .where('id', '=', id)
    .where('handed_in_at', 'is not', null)
    .where('failed_at', 'is', null)
    .where('tx_id', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row || (await filesWait(db, id))) return;
  await db
    .updateTable('submission')
    .set({ tx_id: await putIntoMessage(db, row, now), trouble: null })
    .where('id', '=', id)
    .execute();
}

async function filesWait(db: Database, id: string): Promise<boolean> {
  const waiting = await db
    .selectFrom('upload')
    .select('id')
    .where('submission_id', '=', id)
    .where('place', 'is not', null)
    .where('state', '<>', 'ready')
    .executeTakeFirst();
  return waiting !== undefined;
}

/** Sends it, and gives the message's tx.id. @param corrId Of an earlier message of this submission. */
export async function putIntoMessage(db: Database, row: Row, now: Date, corrId?: string): Promise<string> {
  const { organisation_id: organisationId } = row;
  const route = await routeOf(db, { kind: 'supplement' }, organisationId, swedishDay(now));
  if (!route) throw new Failed('the registry has no product type of the kind "supplement"');
  const parts = messageParts(await tellingOf(db, row));
  return sendMessage(db, { organisationId, ...route, parts, corrId, at: now });
}

async function tellingOf(db: Database, row: Row) {
  const { personalNumber } = await identityOf(db, row.citizen_id);
  const { number } = await db
    .selectFrom('organisation')
    .select('number')
    .where('id', '=', row.organisation_id)
    .executeTakeFirstOrThrow();
  if (!row.sent_at || !row.handed_in_at) throw new Error(`The submission ${row.id} has not been handed in.`);
  return {
    id: row.id,
    organisationNumber: number,
    caseNumber: row.case_number,
    signalId: row.signal_id,
    actionId: row.action_id,
    until: row.until ?? undefined,
    personalNumber,
    eserviceId: row.eservice_id,
    sentAt: row.sent_at,
    handedInAt: row.handed_in_at,
    late: row.late,
    data: row.data ?? undefined,
    files: await filesOf(db, row.id),
  };
}

async function filesOf(db: Database, id: string): Promise<TellingFile[]> {
  const uploads = await db
    .selectFrom('upload')
    .selectAll()
    .where('submission_id', '=', id)
    .where('place', 'is not', null)
    .orderBy('place')
    .execute();
  const files: TellingFile[] = [];
  for (const { id, name, type, title, document_type: documentType } of uploads) {
    const bytes = await uploadedBytes(db, id);
    files.push({ name, type, title: title ?? undefined, documentType: documentType ?? undefined, bytes });
  }
  return files;
}
