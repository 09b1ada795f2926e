import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { fromPglite, type ConstructorOptions, type Db } from 'pg-boss';
import { listenEmbedded, listenOnServer, type Listen } from './listening.ts';
import { preparingEmbedded } from './preparing-embedded.ts';
import { preparing } from './preparing.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** Where the data is kept: a PostgreSQL server (15 or later) by its URL, else PGlite in a folder, else PGlite in memory. */
export interface DatabasePlace {
  url?: string | undefined;
  folder?: string | undefined;
}

/** How pg-boss reaches the database: its transactions are its own, on connections of its own where there is more than one. */
export type JobStore = Pick<ConstructorOptions, 'backend' | 'connectionString' | 'db' | 'max'>;

interface Connected {
  db: Database;
  jobs: JobStore;
  listen: Listen;
}

/** Opens the database. It holds whatever the last migration left: call `migrate` next. */
export function openDatabase(place: DatabasePlace): Database {
  return connect(place).db;
}

/** Opens the database for ME itself, which runs jobs in it, too. */
export function connect({ url, folder }: DatabasePlace): Connected {
  return url ? server(url) : embedded(folder);
}

/** PGlite's own way with bytes makes a string of each single one: 50 MB took half a minute, and takes two seconds so. */
const bytes = {
  serializers: {
    [types.BYTEA]: (value: Uint8Array) =>
      `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`,
  },
  parsers: { [types.BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex') },
};

function embedded(folder: string | undefined): Connected {
  let opened: Promise<PGlite> | undefined;
  const pglite = () => (opened ??= PGlite.create({ ...bytes, ...(folder && { dataDir: folder }) }));
  const executeSql: Db['executeSql'] = async (text, values) => fromPglite(await pglite()).executeSql(text, values);
  return {
    db: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: async () => preparingEmbedded(await pglite()) }) }),
    jobs: { backend: 'pglite', db: { executeSql } },
    listen: listenEmbedded(pglite),
  };
}

function server(connectionString: string): Connected {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 5000 });
  // A server that goes away ends its idle connections; the pool opens new ones, and queries meet the error themselves.
  pool.on('error', () => undefined);
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) }),
    jobs: { connectionString, max: 4 },
    listen: listenOnServer(connectionString),
  };
}
