import type { Job } from 'pg-boss';
import type { JobQueue } from '../database/job-queue.ts';
import { onWork } from '../database/wake.ts';
import { Failed, reasonOf } from '../delivery/rules.ts';
import type { Me } from '../me-context.ts';
import type { OwnMessageKey } from '../shs/rules.ts';
import { startCleanup } from './cleanup.ts';
import { sendSubmission } from './send.ts';
import { settle } from './settle.ts';

interface Task {
  /** The submission's id. */
  id: string;
}

/** Submissions that a node has in memory at a time; seconds between two looks for those of other nodes. */
const pace = { localConcurrency: 2, pollingIntervalSeconds: 0.5 };

/** Sends submissions and follows them, for as long as the queue runs. Gives the function that stops listening for new ones: call it when the queue has been closed. */
export async function startSubmissions(me: Me, queue: JobQueue): Promise<() => void> {
  const sender = await queue.work<Task>('submission-send', pace, ([job]) => send(me, job));
  const follower = await queue.work<OwnMessageKey>('shs-answered', pace, async ([job]) => {
    if (job) await settle(me, job.data);
  });
  await startCleanup(me, queue);
  const ends = [
    onWork('submission-send', () => queue.notifyWorker(sender)),
    onWork('shs-answered', () => queue.notifyWorker(follower)),
  ];
  return () => ends.forEach((end) => end());
}

/** One attempt. What is thrown here leads to the next one; operators see why. */
async function send({ db, clock, log }: Me, job: Job<Task> | undefined): Promise<void> {
  if (!job) return;
  const { id } = job.data;
  try {
    await db.transaction().execute((trx) => sendSubmission(trx, id, clock()));
  } catch (error) {
    const reason = error instanceof Error && !(error instanceof Failed) ? error.message : reasonOf(error);
    await db.updateTable('submission').set({ trouble: reason }).where('id', '=', id).execute();
    log.error({ submission: id, reason }, 'a submission could not be sent; it will be tried again');
    throw new Failed(reason);
  }
}
