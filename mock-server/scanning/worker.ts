import { record } from '../audit/rules.ts';
import { admitFile, refuseFile, waitingFile, type FileKey } from '../cases/rules.ts';
import type { JobQueue } from '../database/job-queue.ts';
import { onWork, type Queue } from '../database/wake.ts';
import type { Me } from '../me-context.ts';
import { sayFault } from '../shs/rules.ts';
import { admitUpload, refuseUpload, waitingUpload, type UploadKey } from '../supplements/rules.ts';
import type { Verdict } from './clamd.ts';

/** Looks at a file. Throws where it can't say anything of it now. */
export type Scan = (bytes: Uint8Array) => Promise<Verdict>;

/** Seconds between two looks for files that have come; and how many are looked at at a time. */
const pace = { pollingIntervalSeconds: 0.5, localConcurrency: 2, burstWhenBatchFull: true };

/** Files of one sort, each known by a key, which its job holds. */
interface Files<K extends object> {
  queue: Queue;
  /** The bytes of one that still waits. */
  waiting: (me: Me, key: K) => Promise<Uint8Array | undefined>;
  admit: (me: Me, key: K) => Promise<void>;
  refuse: (me: Me, key: K, found: string) => Promise<void>;
}

/** What comes with signals. */
const attachments: Files<FileKey> = {
  queue: 'attachment-scan',
  waiting: ({ db }, key) => waitingFile(db, key),
  admit: ({ db }, key) => admitFile(db, key),
  refuse: refuseAttachment,
};

/** What citizens hand in. */
const uploads: Files<UploadKey> = {
  queue: 'upload-scan',
  waiting: ({ db }, key) => waitingUpload(db, key),
  admit: admitUpload,
  refuse: refuseUpload,
};

/**
 * Has the files that wait looked at, for as long as the queue runs. One that no verdict is given of waits, and is tried again. Gives the function that
 * stops listening for new ones: call it when the queue has been closed.
 */
export async function startScanning(me: Me, queue: JobQueue, scan: Scan): Promise<() => void> {
  const ends = [await work(me, queue, scan, attachments), await work(me, queue, scan, uploads)];
  return () => ends.forEach((end) => end());
}

async function work<K extends object>(me: Me, queue: JobQueue, scan: Scan, files: Files<K>): Promise<() => void> {
  const worker = await queue.work<K>(files.queue, pace, async ([job]) => {
    if (job) await look(me, scan, files, job.data);
  });
  return onWork(files.queue, () => queue.notifyWorker(worker));
}

async function look<K extends object>(me: Me, scan: Scan, { waiting, admit, refuse }: Files<K>, key: K): Promise<void> {
  const bytes = await waiting(me, key);
  if (!bytes) return;
  const { found } = await scan(bytes).catch((error: unknown) => notLookedAt(me, key, bytes, error));
  if (found === undefined) await admit(me, key);
  else await refuse(me, key, found);
}

function notLookedAt({ log }: Me, key: object, { length }: Uint8Array, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  log.warn({ ...key, bytes: length, reason }, 'a file could not be scanned; it waits, and is tried again');
  throw error;
}

/** The file is gone at once; those who may see its event are told in the page, the organisation over SHS, the operator by the log. */
async function refuseAttachment(me: Me, key: FileKey, found: string): Promise<void> {
  const { organisation, signal, action } = key;
  const at = me.clock();
  await me.db.transaction().execute(async (db) => {
    const citizens = await refuseFile(db, key, found);
    const subject = `${signal}/${action}`;
    for (const citizenId of citizens) {
      await record(db, { at, operation: 'refuseAttachment', subject, outcome: 'done', citizenId });
    }
    const info = `The file of the attachment "${action}" in the signal "${signal}" is harmful (${found}) and has been removed. All else in the signal stands. Send a clean file in a new event.`;
    await sayFault(db, { organisationId: organisation, signalId: signal, info }, at);
  });
  me.log.warn({ organisation, signal, action, found }, 'a file was found to be harmful and has been removed');
}
