import { sql, type InsertQueryBuilder, type QueryCreator, type RawBuilder } from 'kysely';
import { needTransaction } from './atomically.ts';
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
 * Writes that are gathered while somebody works, and sent as one statement: each round trip to the database is one that somebody waits
 * for. None of them sees what another adds, but by its name.
 */
export class Writes {
  #gathered: Gathered[] = [];

  add(write: Write, { name, ifNone }: Partial<Omit<Gathered, 'write'>> = {}): void {
    this.#gathered.push({ write, name: name ?? `write_${this.#gathered.length}`, ifNone });
  }

  /** In a transaction, or `atomically`. */
  async send(db: Database): Promise<void> {
    const gathered = this.#gathered;
    this.#gathered = [];
    if (!gathered.length) return;
    const statements = gathered.map(({ name, write }) => sql`${sql.id(name)} as (${write(db)})`);
    const watched = gathered.filter(({ ifNone }) => ifNone);
    const returned = watched.map(({ name }) => rowsOf(name, db.isTransaction));
    const { rows } = await sql<{ returned: number[] }>`
      with ${sql.join(statements)} select array[${sql.join(returned)}]::int[] as returned`
      .execute(db)
      .catch((error: unknown) => undone(db, error));
    for (const [place, { ifNone }] of watched.entries()) if (rows[0]?.returned[place] === 0) await ifNone?.(db);
  }
}

/** How many rows a statement returned. Where there is no transaction to go on in, none at all undoes the whole by a division by zero. */
const rowsOf = (name: string, goOn: boolean) =>
  goOn ? sql`(select count(*) from ${sql.id(name)})` : sql`(select count(*) / count(*) from ${sql.id(name)})`;

/** That division's error (SQLSTATE 22012) asks for the transaction. */
function undone(db: Database, error: unknown): never {
  if (codeOf(error) === '22012') needTransaction(db);
  throw error;
}

/** Whether an error says that a row with the same key is there already (SQLSTATE 23505): somebody else came first. */
export const isOvertaken = (error: unknown): boolean => codeOf(error) === '23505';

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
