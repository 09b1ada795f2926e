import { sql, type RawBuilder } from 'kysely';

/** The jobs to write, as SQL: expressions over the rows of `from`. */
interface Jobs {
  from: RawBuilder<unknown>;
  queue: RawBuilder<unknown>;
  /** A JSON value. */
  data: RawBuilder<unknown>;
  /** When a job may be begun, by the database's clock. */
  startAfter: RawBuilder<unknown>;
}

/**
 * A statement that writes jobs in the caller's transaction, as pg-boss documents its table, with what their queue says: whoever writes needs no
 * running queue. Call `wakeWorkers` afterwards.
 */
export const insertJobs = ({ from, queue, data, startAfter }: Jobs): RawBuilder<unknown> => sql`
  insert into pgboss.job (name, data, start_after, keep_until, policy, retry_limit, retry_delay, retry_backoff,
    retry_delay_max, expire_seconds, deletion_seconds, heartbeat_seconds, dead_letter)
  select queue.name, ${data}, starts.at, starts.at + make_interval(secs => retention_seconds),
    policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds,
    heartbeat_seconds, dead_letter
  from ${from}
  join pgboss.queue on queue.name = ${queue}
  cross join lateral (select ${startAfter} as at) as starts`;
