import { record } from '../audit/rules.ts';
import type { Database } from '../database/connection.ts';
import { wakeWorkers } from '../database/wake.ts';
import type { Me } from '../me-context.ts';
import { failSubmission } from './fail.ts';
import { writeSendJob } from './hand-in.ts';
import { dropPieces, uploadedBytes } from './pieces.ts';

/** Which file: what a job of the queue `upload-scan` holds. */
export interface UploadKey {
  upload: string;
}

/** The bytes of a file that waits to be found harmless; undefined where it no longer does. */
export async function waitingUpload(db: Database, { upload }: UploadKey): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('upload')
    .select('id')
    .where('id', '=', upload)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row && uploadedBytes(db, upload);
}

/** The file is harmless: what has been handed in with it may be sent. */
export async function admitUpload({ db }: Me, { upload }: UploadKey): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const submission = await submissionOf(trx, upload);
    await trx.updateTable('upload').set({ state: 'ready' }).where('id', '=', upload).execute();
    if (submission?.handed_in_at) await writeSendJob(trx, submission.id);
  });
  wakeWorkers('submission-send');
}

/** The file is harmful. Its bytes go; that there was one stays. What has been handed in with it fails as a whole. */
export async function refuseUpload(me: Me, { upload }: UploadKey, finding: string): Promise<void> {
  await me.db.transaction().execute(async (db) => {
    const submission = await submissionOf(db, upload);
    if (!submission) return;
    const refused = await db
      .updateTable('upload')
      .set({ state: 'refused', finding })
      .where('id', '=', upload)
      .returning('place')
      .executeTakeFirst();
    await dropPieces(db, [upload]);
    const { citizen_id: citizenId, id: subject } = submission;
    await record(db, { at: me.clock(), operation: 'refuseUpload', subject, outcome: 'done', citizenId });
    const goesAlong = submission.handed_in_at && refused && refused.place !== null;
    if (goesAlong && !submission.failed_at) await failSubmission(me, db, submission, 'harmful-file');
  });
  me.log.warn({ upload, finding }, 'an uploaded file was found to be harmful and has been removed');
}

/** So that it is not handed in meanwhile. */
const submissionOf = (db: Database, upload: string) =>
  db
    .selectFrom('submission')
    .selectAll()
    .where('id', '=', db.selectFrom('upload').select('submission_id').where('id', '=', upload))
    .forUpdate()
    .executeTakeFirst();
