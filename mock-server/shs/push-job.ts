import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import { wakeWorkers, type Queue } from '../database/wake.ts';
import { insertJobs } from '../database/write-jobs.ts';

/** Which message of ME's own: what jobs about it hold. */
export interface OwnMessageKey {
  /** The receiver. */
  organisation: string;
  txId: string;
}

/** The job that pushes a message to its receiver. */
export const writePushJob = (db: Database, key: OwnMessageKey) => writeJob(db, 'shs-push', key);

/** The job that says to whoever had a message sent that something has become of it. */
export const writeAnsweredJob = (db: Database, key: OwnMessageKey) => writeJob(db, 'shs-answered', key);

async function writeJob(db: Database, queue: Queue, { organisation, txId }: OwnMessageKey): Promise<void> {
  await insertJobs({
    from: sql`(select 1) as once`,
    queue: sql`${queue}::text`,
    data: sql`jsonb_build_object('organisation', ${organisation}::text, 'txId', ${txId}::text)`,
    startAfter: sql`now()`,
  }).execute(db);
  wakeWorkers(queue);
}
