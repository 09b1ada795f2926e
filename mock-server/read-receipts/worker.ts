import type { Job } from 'pg-boss';
import type { JobQueue } from '../database/job-queue.ts';
import { onWork } from '../database/wake.ts';
import { Failed, reasonOf } from '../delivery/rules.ts';
import type { Me } from '../me-context.ts';
import { sendReadReceipt } from './send.ts';

interface Task {
  /** The read receipt's id. */
  id: string;
}

/** Seconds between two looks for those of other nodes. */
const pace = { pollingIntervalSeconds: 2 };

/** Tells case systems what citizens have opened, for as long as the queue runs. Gives the function that stops listening for more: call it when the queue has been closed. */
export async function startReadReceipts(me: Me, queue: JobQueue): Promise<() => void> {
  const worker = await queue.work<Task>('read-receipt', pace, ([job]) => send(me, job));
  return onWork('read-receipt', () => queue.notifyWorker(worker));
}

/** One attempt. What is thrown here leads to the next one. */
async function send({ db, clock, log }: Me, job: Job<Task> | undefined): Promise<void> {
  if (!job) return;
  const { id } = job.data;
  try {
    await db.transaction().execute((trx) => sendReadReceipt(trx, id, clock()));
  } catch (error) {
    const reason = error instanceof Error && !(error instanceof Failed) ? error.message : reasonOf(error);
    log.error({ readReceipt: id, reason }, 'a read receipt could not be sent; it will be tried again');
    throw new Failed(reason);
  }
}
