import { PgBoss, type Job, type JobResult } from 'pg-boss';
import type { JobStore } from '../database/connection.ts';
import type { Me } from '../me-context.ts';
import { reasonOf, Refused, type Carrier, type Carriers, type Message } from './carrier.ts';
import { claim, markFailed, markSent, release } from './outbox.ts';
import { onNews } from './wake.ts';

interface Task {
  /** The notification's id. */
  id: string;
}

/** Seconds between two looks for what is due; news that this process has written is looked for at once. */
const poll = 0.5;

/** Seconds between two looks for jobs whose process is gone. */
const lookAfter = 10;

/** Messages of one kind that a node has under way at a time, in each of two rounds: one slow recipient does not hold up all others. */
const round = { batchSize: 10, localConcurrency: 2 };

/** Milliseconds that messages under way have when ME stops. */
const patience = 10_000;

/** Milliseconds between two words in the log on the queue's troubles. */
const silence = 10_000;

/**
 * Sends what is due, for as long as ME runs. Any number of nodes may do so at once. Gives the function that lets what is under way finish, and ends it.
 */
export async function startSending(me: Me, jobs: JobStore, carriers: Carriers): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    ...jobs,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: lookAfter,
    monitorIntervalSeconds: lookAfter,
  });
  boss.on('error', complainSometimes(me));
  await boss.start();
  const workers: string[] = [];
  for (const [kind, carrier] of Object.entries(carriers)) {
    const worker = await boss.work<Task>(
      `notification-${kind}`,
      { ...round, pollingIntervalSeconds: poll, burstWhenBatchFull: true, perJobResults: true },
      (jobs) => sendRound(me, carrier, jobs),
    );
    workers.push(worker);
  }
  await boss.work<Task>('notification-untold', ([job]) => giveUp(me, job));
  const sleep = onNews(() => workers.forEach((worker) => boss.notifyWorker(worker)));
  return async () => {
    sleep();
    await boss.stop({ timeout: patience });
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
  const { id } = message;
  let gatewayId: string | undefined;
  try {
    gatewayId = await carrier.carry(message);
  } catch (error) {
    return failed(me, id, error);
  }
  await markSent(me.db, id, gatewayId, me.clock());
  return 'completed';
}

async function failed({ db, log }: Me, id: string, error: unknown): Promise<'completed' | 'failed'> {
  const reason = reasonOf(error);
  if (error instanceof Refused) {
    await markFailed(db, id, reason);
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
  if (await markFailed(db, id, reason)) log.error({ notification: id, reason }, 'a notification was given up');
}

/** pg-boss goes on trying by itself, several times a second: a database that is away would fill the log. */
function complainSometimes({ log }: Me): (error: Error) => void {
  let next = 0;
  return (error) => {
    if (Date.now() < next) return;
    next = Date.now() + silence;
    log.error({ error: error.message }, 'the job queue has met trouble; it goes on trying');
  };
}
