import { sql, type RawBuilder } from 'kysely';
import { insertJobs } from '../database/write-jobs.ts';

/**
 * The part of a statement that writes the jobs which send messages.
 * @param messages A query of `id`, `kind` and `due_at`.
 */
export const insertMessageJobs = (messages: RawBuilder<unknown>, now: Date): RawBuilder<unknown> =>
  insertJobs({
    from: sql`(${messages}) as message`,
    queue: sql`'notification-' || message.kind`,
    data: sql`jsonb_build_object('id', message.id)`,
    startAfter: sql`now() + (message.due_at - ${now}::timestamptz)`,
  });
