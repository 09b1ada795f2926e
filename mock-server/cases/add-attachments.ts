import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { NewEvent } from './add-event.ts';

/** Adds an event's files, and where they are to be scanned a job for each: one statement, since every signal waits for it. */
export async function addAttachments(db: Database, added: NewEvent): Promise<void> {
  const rows = rowsOf(added);
  if (!rows.length) return;
  const insert = db.insertInto('attachment').values(rows);
  if (!added.scan) {
    await insert.execute();
    return;
  }
  // Jobs as pg-boss documents its table, with what their queue says.
  await sql`
    with added as (${insert.returning(['organisation_id', 'signal_id', 'action_id'])})
    insert into pgboss.job (name, data, keep_until, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
      expire_seconds, deletion_seconds, heartbeat_seconds)
    select queue.name, jsonb_build_object('organisation', organisation_id, 'signal', signal_id, 'action', action_id),
      now() + make_interval(secs => retention_seconds), policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
      expire_seconds, deletion_seconds, heartbeat_seconds
    from added join pgboss.queue on queue.name = 'attachment-scan'`.execute(db);
}

const rowsOf = ({ organisationId, signalId, event, files, scan }: NewEvent) =>
  event.actions.flatMap((action) => {
    const found = action.kind === 'attachment' ? files.get(action.id) : undefined;
    if (action.kind !== 'attachment' || !found) return [];
    const bytes = Buffer.from(found.bytes.buffer, found.bytes.byteOffset, found.bytes.byteLength);
    return {
      organisation_id: organisationId,
      signal_id: signalId,
      action_id: action.id,
      file: action.file,
      type: found.type,
      size: bytes.length,
      bytes,
      state: scan ? ('waiting' as const) : ('ready' as const),
    };
  });
