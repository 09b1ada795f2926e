import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';

/** Which file of which signal: what a job of the queue `attachment-scan` holds. */
export interface FileKey {
  organisation: string;
  signal: string;
  action: string;
}

const of = ({ organisation, signal, action }: FileKey) =>
  sql<boolean>`(organisation_id, signal_id, action_id) = (${organisation}, ${signal}, ${action})`;

/** The bytes of a file that waits to be found harmless; undefined where it no longer does. */
export async function waitingFile(db: Database, key: FileKey): Promise<Uint8Array | undefined> {
  const file = await db
    .selectFrom('attachment')
    .select('bytes')
    .where(of(key))
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return file?.bytes;
}

/** The file is harmless: it can be had. */
export async function admitFile(db: Database, key: FileKey): Promise<void> {
  await db.updateTable('attachment').set({ state: 'ready' }).where(of(key)).where('state', '=', 'waiting').execute();
}

/** The file is harmful. Its bytes go; that there was one stays. Gives the citizens who may see its event. */
export async function refuseFile(db: Database, key: FileKey, finding: string): Promise<string[]> {
  await db
    .updateTable('attachment')
    .set({ state: 'refused', finding, bytes: Buffer.alloc(0) })
    .where(of(key))
    .where('state', '=', 'waiting')
    .execute();
  const recipients = await db
    .selectFrom('event_recipient')
    .select('citizen_id')
    .where('organisation_id', '=', key.organisation)
    .where('signal_id', '=', key.signal)
    .execute();
  return recipients.map(({ citizen_id }) => citizen_id);
}
