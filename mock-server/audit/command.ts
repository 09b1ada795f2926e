import { join } from 'node:path';
import { openDatabase } from '../database/connection.ts';
import { lockFolder } from '../database/folder-lock.ts';
import type { Settings } from '../settings.ts';

interface Selection {
  citizen?: string | undefined;
  /** RFC 3339. */
  since?: string | undefined;
}

/** Prints the entries, oldest first, one JSON object a line. With an embedded database, ME must not be running. */
export async function printAudit({ dataDir, databaseUrl }: Settings, { citizen, since }: Selection): Promise<void> {
  const from = since === undefined ? undefined : time(since);
  const release = databaseUrl ? () => Promise.resolve() : await lockFolder(dataDir);
  const db = openDatabase({ url: databaseUrl, folder: join(dataDir, 'database') });
  try {
    let entries = db.selectFrom('audit_entry').selectAll().orderBy('at');
    if (citizen) entries = entries.where('citizen_id', '=', citizen);
    if (from) entries = entries.where('at', '>=', from);
    for (const entry of await entries.execute()) console.log(JSON.stringify(entry));
  } catch (cause) {
    if (!hasNoTables(cause)) throw cause;
    throw new Error('ME has not been started on this database: see ME_DATA_DIR and DATABASE_URL.', { cause });
  } finally {
    await db.destroy();
    await release();
  }
}

function time(given: string): Date {
  const parsed = new Date(given);
  if (!Number.isNaN(parsed.getTime())) return parsed;
  throw new Error(`--since is "${given}". Give a time, as 2026-11-23 or 2026-11-23T09:00:00+01:00.`);
}

/** PostgreSQL's `undefined_table`. */
const hasNoTables = (error: unknown) => error instanceof Error && 'code' in error && error.code === '42P01';
