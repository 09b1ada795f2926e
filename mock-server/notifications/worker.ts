import type { Job, JobResult } from 'pg-boss';
import type { JobQueue } from '../database/job-queue.ts';
import { onWork } from '../database/wake.ts';
import { reasonOf, Refused } from '../delivery/rules.ts';
import type { Me } from '../me-context.ts';
import type { Carrier, Carriers, Message } from './carrier.ts';
import { schedulePurge } from './purge.ts';
import { claim, markFailed, markSent, release } from './outbox.ts';
import type { ChannelKind } from './tables.ts';

interface Task {
  /** The notification's id. */
  id: string;
}

/** Seconds between two looks for what is due; news that this process has written is looked for at once. */
const poll = 0.5;

/** Messages of one kind that a node has under way at a time, in each of two rounds: one slow recipient does not hold up all others. */
const round = { batchSize: 10, localConcurrency: 2 };

/**
 * Sends what is due, for as long as the queue runs. Any number of nodes may do so at once. Gives the function that lets go of mail server and gateway: call it
 * when the queue has been closed.
 */
export async function startSending(me: Me, queue: JobQueue, carriers: Carriers): Promise<() => void> {
  const ends: (() => void)[] = [];
  for (const [kind, carrier] of Object.entries(carriers) as [ChannelKind, Carrier][]) {
    const worker = await queue.work<Task>(
      `notification-${kind}`,
      { ...round, pollingIntervalSeconds: poll, burstWhenBatchFull: true, perJobResults: true },
      (jobs) => sendRound(me, carrier, jobs),
    );
    ends.push(onWork(`notification-${kind}`, () => queue.notifyWorker(worker)));
  }
  await queue.work<Task>('notification-untold', ([job]) => giveUp(me, job));
  await schedulePurge(me, queue);
  return () => {
    for (const end of ends) end();
    for (const carrier of Object.values(carriers)) carrier.close?.();
  };
}

async function sendRound(me: Me, carrier: Carrier, jobs: Job<Task>[]): Promise<JobResult[]> {
  const messages = await claim(
    me.db,
    jobs.map(({ data }) => data.id),
    me.clock(),
  );
  return Promise.all(
    jobs.map(async ({ id, data }): Promise<JobResult> => {
      const message = messages.find((it) => it.id === data.id);
      // Another has sent it, as where a process was killed after that and before it could say so.
      if (!message) return { id, status: 'completed' };
      // What is amiss with one is no reason to send the others again.
      return { id, status: await send(me, carrier, message).catch((error: unknown) => unmarked(me, data.id, error)) };
    }),
  );
}

async function send(me: Me, carrier: Carrier, message: Message): Promise<'completed' | 'failed'> {
  let gatewayId: string | undefined;
  try {
    gatewayId = await carrier.carry(message);
  } catch (error) {
    return failed(me, message, error);
  }
  await markSent(me.db, message, gatewayId, me.clock());
  return 'completed';
}

async function failed({ db, log }: Me, message: Message, error: unknown): Promise<'completed' | 'failed'> {
  const { id } = message;
  const reason = reasonOf(error);
  if (error instanceof Refused) {
    await markFailed(db, message, reason, 'refused');
    log.warn({ notification: id, reason }, 'a citizen’s address was refused');
    return 'completed';
  }
  await release(db, id, reason);
  log.info({ notification: id, reason }, 'a notification could not be sent; it will be tried again');
  return 'failed';
}

/** What came of the attempt could not be written down: there will be another. */
function unmarked({ log }: Me, id: string, error: unknown): 'failed' {
  log.error({ notification: id, reason: reasonOf(error) }, 'what came of a notification could not be kept');
  return 'failed';
}

/** All attempts were in vain. The last one's reason is kept. */
async function giveUp({ db, log }: Me, job: Job<Task> | undefined): Promise<void> {
  if (!job) return;
  const { id } = job.data;
  const message = await db.selectFrom('notification').select('reason').where('id', '=', id).executeTakeFirst();
  const reason = message?.reason ?? 'no attempt could be finished';
  if (await markFailed(db, { id }, reason, 'not-sent'))
    log.error({ notification: id, reason }, 'a notification was given up');
}
