import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { JobStore } from './connection.ts';

/** Runs jobs from the database: any number of nodes share them, and a killed one loses none. */
export type JobQueue = PgBoss;

/** Seconds between two looks for jobs whose process is gone. */
const lookAfter = 10;

/** Milliseconds between two words in the log on the queue's troubles. */
const silence = 10_000;

/** Milliseconds that jobs under way have when ME stops. */
const patience = 10_000;

/** Opens the queue. Each domain that has work in it says how it is done (`queue.work`). */
export async function openJobQueue(store: JobStore, log: Logger): Promise<JobQueue> {
  const queue = new PgBoss({
    ...store,
    registerInstance: false,
    superviseIntervalSeconds: lookAfter,
    monitorIntervalSeconds: lookAfter,
  });
  queue.on('error', complainSometimes(log));
  await queue.start();
  return queue;
}

/** Lets what is under way finish, and ends it. */
export const closeJobQueue = (queue: JobQueue): Promise<void> => queue.stop({ timeout: patience });

/** pg-boss goes on trying by itself, several times a second: a database that is away would fill the log. */
function complainSometimes(log: Logger): (error: Error) => void {
  let next = 0;
  return (error) => {
    if (Date.now() < next) return;
    next = Date.now() + silence;
    log.error({ error: error.message }, 'the job queue has met trouble; it goes on trying');
  };
}
