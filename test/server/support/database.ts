import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database, type DatabasePlace } from '../../../mock-server/database/connection.ts';
import { migrate } from '../../../mock-server/database/migrate.ts';
import { onServer, prepareDataFolder, template, testServer } from '../../fixtures/prepared-database.ts';

/** A database of its own, on the server that this run of the tests is about; nothing, if it is about embedded ones. */
export async function freshDatabaseUrl(): Promise<string | undefined> {
  const server = testServer();
  if (!server) return undefined;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
  return new URL(`/${name}`, server).href;
}

/** The same, of the kind that this run is about. */
export async function freshPlace(): Promise<DatabasePlace> {
  const url = await freshDatabaseUrl();
  return url ? { url } : { folder: await freshFolder() };
}

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'me-database-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await prepareDataFolder(folder);
  return join(folder, 'database');
}

/** The same, opened and with every table. */
export async function freshDatabase(): Promise<Database> {
  const db = openDatabase(await freshPlace());
  await migrate(db);
  return db;
}
