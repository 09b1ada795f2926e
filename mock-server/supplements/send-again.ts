import type { Selectable } from 'kysely';
import type { Database } from '../database/connection.ts';
import { wakeWorkers } from '../database/wake.ts';
import type { Me } from '../me-context.ts';
import { dropOwnMessage, ownMessage, pushAgain } from '../shs/rules.ts';
import { writeSendJob } from './hand-in.ts';
import { putIntoMessage } from './send.ts';
import { readUntaken } from './stuck.ts';
import type { SubmissionTable } from './tables.ts';

/**
 * What came of sending a submission again: it is `sending`; there is nothing to do but wait, for the case system to fetch it or for a file to be scanned (`waits`); it holds a
 * file that is gone, since it was harmful (`harmful`).
 */
export type SentAgain = 'sending' | 'waits' | 'harmful' | 'unknown';

/**
 * Sends a submission again that its case system does not have. What may have arrived goes as the very same message, under the same tx.id; what was refused goes as a new one about the same
 * submission, since receivers remember a tx.id.
 */
export async function sendAgain(me: Me, id: string): Promise<SentAgain> {
  const sent = await me.db.transaction().execute(async (db) => {
    const untaken = await readUntaken(db, id);
    const row = await db.selectFrom('submission').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row || !untaken) return 'unknown';
    if (row.failed_why === 'harmful-file') return 'harmful';
    if (untaken.where === 'scanning') return 'waits';
    return anew(db, row, me.clock());
  });
  wakeWorkers('submission-send');
  return sent;
}

async function anew(db: Database, row: Selectable<SubmissionTable>, now: Date): Promise<'sending' | 'waits'> {
  const { id, organisation_id: organisation, tx_id: txId } = row;
  const message = txId === null ? undefined : await ownMessage(db, { organisation, txId });
  if (txId === null || !message) {
    await writeSendJob(db, id);
    return 'sending';
  }
  if (!message.error) {
    if (!(await pushAgain(db, { organisation, txId }))) return 'waits';
    await reopen(db, id, txId);
    return 'sending';
  }
  await dropOwnMessage(db, { organisation, txId }, now);
  await reopen(db, id, await putIntoMessage(db, row, now, message.corrId));
  return 'sending';
}

/** It is on its way, as if it had not failed. */
const reopen = (db: Database, id: string, txId: string) =>
  db.updateTable('submission').set({ tx_id: txId, failed_at: null, failed_why: null }).where('id', '=', id).execute();
