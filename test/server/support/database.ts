import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openDatabase, type Database } from '../../../mock-server/database/connection.ts';
import { migrate } from '../../../mock-server/database/migrate.ts';

/** A database of its own, on the kind of server that this run of the tests is about. */
export async function freshDatabaseUrl(): Promise<string | undefined> {
  if (process.env['TEST_DATABASE'] !== 'postgres') return undefined;
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server) throw new Error('No PostgreSQL to test on: start the tests with npm run test:server.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return new URL(`/${name}`, server).href;
}

/** The same, opened and with every table. */
export async function freshDatabase(): Promise<Database> {
  const db = openDatabase({ url: await freshDatabaseUrl() });
  await migrate(db);
  return db;
}
