import type { Database } from './connection.ts';

/** Says, before anything has been written, that one statement will not be enough. */
class NeedsTransaction extends Error {}

/**
 * Does what writes all at once, by `Writes`: one statement stands or falls by itself, and needs no transaction, whose begin and end are two round trips more.
 * Work that has more to write asks for one by {@link needTransaction}, and is then begun with again.
 */
export async function atomically<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(db);
  } catch (error) {
    if (!(error instanceof NeedsTransaction)) throw error;
    return db.transaction().execute(work);
  }
}

/** Call it before writing anything by a statement of its own. */
export function needTransaction(db: Database): void {
  if (!db.isTransaction) throw new NeedsTransaction('This takes a transaction.');
}
