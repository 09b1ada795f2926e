import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** Where the data is kept: a PostgreSQL server (15 or later) by its URL, else PGlite in a folder, else PGlite in memory. */
export interface DatabasePlace {
  url?: string | undefined;
  folder?: string | undefined;
}

/** Opens the database. It holds whatever the last migration left: call `migrate` next. */
export function openDatabase(place: DatabasePlace): Database {
  return new Kysely<Tables>({ dialect: place.url ? server(place.url) : embedded(place.folder) });
}

function embedded(folder: string | undefined): Dialect {
  return new PGliteDialect({
    pglite: () => PGlite.create(folder ? { dataDir: folder } : {}),
  });
}

function server(connectionString: string): Dialect {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 5000 });
  // A server that goes away ends its idle connections; the pool opens new ones, and queries meet the error themselves.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
