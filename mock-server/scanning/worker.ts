import type { Job } from 'pg-boss';
import { record } from '../audit/rules.ts';
import { admitFile, refuseFile, waitingFile, type FileKey } from '../cases/rules.ts';
import type { JobQueue } from '../database/job-queue.ts';
import { onWork } from '../database/wake.ts';
import type { Me } from '../me-context.ts';
import { sayFault } from '../shs/rules.ts';
import type { Verdict } from './clamd.ts';

/** Looks at a file. Throws where it can't say anything of it now. */
export type Scan = (bytes: Uint8Array) => Promise<Verdict>;

/** Seconds between two looks for files that have come; and how many are looked at at a time. */
const poll = 0.5;
const atOnce = 2;

/**
 * Has the files that wait looked at, for as long as the queue runs. One that no verdict is given of waits, and is tried again. Gives the function that
 * stops listening for new ones: call it when the queue has been closed.
 */
export async function startScanning(me: Me, queue: JobQueue, scan: Scan): Promise<() => void> {
  const worker = await queue.work<FileKey>(
    'attachment-scan',
    { pollingIntervalSeconds: poll, localConcurrency: atOnce, burstWhenBatchFull: true },
    async ([job]) => {
      if (job) await look(me, scan, job);
    },
  );
  return onWork(() => queue.notifyWorker(worker));
}

async function look(me: Me, scan: Scan, { data }: Job<FileKey>): Promise<void> {
  const bytes = await waitingFile(me.db, data);
  if (!bytes) return;
  const { found } = await scan(bytes).catch((error: unknown) => notLookedAt(me, data, bytes, error));
  if (found === undefined) await admitFile(me.db, data);
  else await refuse(me, data, found);
}

function notLookedAt({ log }: Me, { signal, action }: FileKey, { length }: Uint8Array, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  log.warn({ signal, action, bytes: length, reason }, 'a file could not be scanned; it waits, and is tried again');
  throw error;
}

/** The file is gone at once; those who may see its event are told in the page, the organisation over SHS, the operator by the log. */
async function refuse(me: Me, key: FileKey, found: string): Promise<void> {
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
