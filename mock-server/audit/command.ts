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
  const release = databaseUrl ? () => Promise.resolve() : await lockFolder(dataDir);
  const db = openDatabase({ url: databaseUrl, folder: join(dataDir, 'database') });
  try {
    let entries = db.selectFrom('audit_entry').selectAll().orderBy('at');
    if (citizen) entries = entries.where('citizen_id', '=', citizen);
    if (since) entries = entries.where('at', '>=', new Date(since));
    for (const entry of await entries.execute()) console.log(JSON.stringify(entry));
  } finally {
    await db.destroy();
    await release();
  }
}
