import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../database/connection.ts';
import type { Tables } from '../../database/tables.ts';

/** Something that must be true of the data. */
export interface Check {
  /** Stable: for programs. */
  name: string;
  /** The rule, in a sentence. */
  says: { en: string; sv: string };
  look(db: Database): Promise<Found>;
}

/** What a check came to. */
export interface Found {
  /** How many rows were looked at. */
  looked: number;
  /** How many of them are amiss. */
  amiss: number;
  /** The first of these, by their keys joined with `/`. Never a value. */
  ids: string[];
}

/** As many are named; the rest is counted. */
const named = 100;

/**
 * A check that one query makes, and so on one state of the data, however much is being taken in meanwhile.
 * @param amiss Selects the keys of the rows that are amiss, as `id`.
 */
export function check(name: string, says: Check['says'], rows: keyof Tables, amiss: RawBuilder<unknown>): Check {
  return { name, says, look: (db) => find(db, sql`select count(*) from ${sql.table(rows)}`, amiss) };
}

/** @param looked Selects how many rows are looked at. */
export async function find(db: Database, looked: RawBuilder<unknown>, amiss: RawBuilder<unknown>): Promise<Found> {
  const { rows } = await sql<Found>`
    with amiss as (${amiss})
    select
      (${looked})::int as looked,
      (select count(*) from amiss)::int as amiss,
      array(select id::text from amiss order by id limit ${sql.lit(named)}) as ids`.execute(db);
  return rows[0] ?? { looked: 0, amiss: 0, ids: [] };
}

/** Columns of a key as one text. */
export const key = (...columns: string[]) =>
  sql.join(
    columns.map((column) => sql`${sql.ref(column)}`),
    sql` || '/' || `,
  );
