import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Database } from './connection.ts';

/** A question with one value in it, for what is asked at every request: Kysely puts it together the first time only. */
export function compiledOnce<R>(
  question: (db: Database, value: string) => Compilable<R>,
): (db: Database, value: string) => Promise<QueryResult<R>> {
  let compiled: CompiledQuery<R> | undefined;
  return (db, value) => {
    compiled ??= question(db, value).compile();
    return db.executeQuery({ ...compiled, parameters: [value] });
  };
}
