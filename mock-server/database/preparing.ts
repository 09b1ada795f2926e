import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** What is asked this many times on a connection is prepared there, and no more than so many statements are. */
const often = 5;
const most = 100;

/**
 * A pool whose connections let the server prepare what they ask again and again: it is then parsed and planned once, which takes a large part of
 * the time of a small statement. (Not through a pooler that changes server between transactions, unless it knows prepared statements, as PgBouncer 1.21 does.)
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparingClient(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  const name = namer();
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new Error('Rows are read whole: there is no cursor.');
    return client.query({ ...(values.length && name(text)), text, values: [...values] });
  }
  return { query, release: (destroy) => client.release(destroy) };
}

/** Gives a statement its name once it has been asked often, and none before. */
function namer(): (text: string) => { name?: string } {
  const names = new Map<string, string>();
  let asked = new Map<string, number>();
  return (text) => {
    const name = names.get(text);
    if (name !== undefined) return { name };
    if (names.size === most) return {};
    const times = (asked.get(text) ?? 0) + 1;
    if (times === often) names.set(text, createHash('sha1').update(text).digest('hex'));
    // Texts that are put together anew each time don't fill the memory.
    if (asked.size > 10 * most) asked = new Map<string, number>();
    asked.set(text, times);
    return {};
  };
}
