import { sql } from 'kysely';
import { wakeWorkers } from '../database/wake.ts';
import { insertJobs } from '../database/write-jobs.ts';
import type { Writes } from '../database/writes.ts';
import type { NewEvent } from './add-event.ts';

/** Adds an event's files, and where they are to be scanned a job for each. */
export function addAttachments(writes: Writes, added: NewEvent): void {
  const rows = rowsOf(added);
  if (!rows.length) return;
  writes.add(
    (db) => db.insertInto('attachment').values(rows).returning(['organisation_id', 'signal_id', 'action_id']),
    {
      name: 'files',
    },
  );
  if (!added.scan) return;
  writes.add(() => scanning);
  wakeWorkers('attachment-scan');
}

const scanning = insertJobs({
  from: sql`files`,
  queue: sql`'attachment-scan'`,
  data: sql`jsonb_build_object('organisation', organisation_id, 'signal', signal_id, 'action', action_id)`,
  startAfter: sql`now()`,
});

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
