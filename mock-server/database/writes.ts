import { sql, type InsertQueryBuilder, type QueryCreator, type RawBuilder } from 'kysely';
import type { Database } from './connection.ts';
import type { Tables } from './tables.ts';

/** A statement that adds rows. */
export type Write = (
  db: QueryCreator<Tables>,
) => { [T in keyof Tables]: InsertQueryBuilder<Tables, T, unknown> }[keyof Tables] | RawBuilder<unknown>;

interface Gathered {
  write: Write;
  /** What the statements after it may call the rows that it returns. */
  name: string;
  /** Done at the end, when it has returned no row. */
  ifNone: ((db: Database) => Promise<void>) | undefined;
}

/**
 * Writes that are gathered while a transaction works, and sent as one statement: each round trip to the database is one that somebody waits
 * for. None of them sees what another adds, but by its name.
 */
export class Writes {
  #gathered: Gathered[] = [];

  add(write: Write, { name, ifNone }: Partial<Omit<Gathered, 'write'>> = {}): void {
    this.#gathered.push({ write, name: name ?? `write_${this.#gathered.length}`, ifNone });
  }

  async send(db: Database): Promise<void> {
    const gathered = this.#gathered;
    this.#gathered = [];
    if (!gathered.length) return;
    const statements = gathered.map(({ name, write }) => sql`${sql.id(name)} as (${write(db)})`);
    const found = gathered.map(({ name, ifNone }) => (ifNone ? sql`exists (select from ${sql.id(name)})` : sql`true`));
    const { rows } = await sql<{ found: boolean[] }>`
      with ${sql.join(statements)} select array[${sql.join(found)}] as found`.execute(db);
    for (const [place, { ifNone }] of gathered.entries()) if (ifNone && !rows[0]?.found[place]) await ifNone(db);
  }
}

/** Whether an error says that a row with the same key is there already (SQLSTATE 23505): somebody else came first. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';
