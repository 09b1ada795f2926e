import type { Database } from '../database/connection.ts';
import type { JobQueue } from '../database/job-queue.ts';
import { forgetOldReturnPaths } from '../delivery/rules.ts';
import type { Me } from '../me-context.ts';
import { countedFor } from './contacts/limits.ts';

const day = 24 * 60 * 60_000;

/** Milliseconds that a message stays in the citizen's list of what was sent, and that the way out of its mail works. */
const kept = 365 * day;

/** Milliseconds that reports on a mail are waited for: mail servers give up within days. */
const reported = 60 * day;

const queueName = 'notification-purge';

/** Every night, on one node, what has grown old is removed. */
export async function schedulePurge(me: Me, queue: JobQueue): Promise<void> {
  await queue.work(queueName, () => purge(me.db, me.clock()));
  await queue.schedule(queueName, '20 3 * * *', null, { tz: 'Europe/Stockholm' });
}

/** Removes messages and tokens after a year; the addresses that reports come to after sixty days; codes that are worth nothing any more, and what was counted of them, after a day. */
export async function purge(db: Database, now: Date): Promise<void> {
  const before = (age: number) => new Date(now.getTime() - age);
  await db.deleteFrom('notification').where('created_at', '<', before(kept)).execute();
  await forgetOldReturnPaths(db, before(reported));
  await db.deleteFrom('unsubscribe_token').where('created_at', '<', before(kept)).execute();
  await db.deleteFrom('contact_verification').where('expires_at', '<', before(day)).execute();
  await db.deleteFrom('code_request').where('at', '<', before(countedFor)).execute();
}
