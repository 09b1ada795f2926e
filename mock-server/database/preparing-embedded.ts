import { parse, protocol, type messages, type PGlite, type Results } from '@electric-sql/pglite';
import type { PGliteDialectConfig } from 'kysely';
import { statementNames } from './statement-names.ts';

/** As much of PGlite as Kysely uses. */
type Embedded = Extract<PGliteDialectConfig['pglite'], { query: unknown }>;

/** A statement that the database has parsed, and how its parameters and rows are written. */
interface Prepared {
  name: string;
  parameterTypes: number[];
  described: messages.BackendMessage[];
}

/**
 * A PGlite that prepares what is asked again and again, as `preparing` has a server do it. PGlite's own queries are parsed and planned anew each time,
 * and described twice in five calls: with small statements most of the time goes into that.
 */
export function preparingEmbedded(pglite: PGlite): Embedded {
  const ask = asking(pglite);
  return {
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    waitReady: pglite.waitReady,
    close: () => pglite.close(),
    query: (text, values, options) => ask(text, values, true, () => pglite.query(text, values, options)),
    transaction: (work) =>
      pglite.transaction((open) =>
        work({
          query: (text, values, options) => ask(text, values, false, () => open.query(text, values, options)),
          rollback: () => open.rollback(),
        }),
      ),
  };
}

/** What asks by a prepared statement where there is one or is to be one, and otherwise as it is told. */
function asking(pglite: PGlite) {
  const name = statementNames();
  const known = new Map<string, Prepared>();
  const ask = async <T>(named: string, text: string, values: unknown[], alone: boolean) => {
    const statement = known.get(named) ?? (await prepare(pglite, named, text));
    known.set(named, statement);
    return execute<T>(pglite, statement, values, alone);
  };
  return <T>(text: string, values: unknown[] = [], alone: boolean, otherwise: () => Promise<Results<T>>) => {
    const named = values.length ? name(text) : undefined;
    if (named === undefined) return otherwise();
    // Another's transaction, of the jobs or of who listens, ends first.
    return alone
      ? pglite._runExclusiveTransaction(() => ask<T>(named, text, values, true))
      : ask<T>(named, text, values, false);
  };
}

async function prepare(pglite: PGlite, name: string, text: string): Promise<Prepared> {
  const { parse: read, describe, sync } = protocol.serialize;
  const call = Buffer.concat([read({ name, text }), describe({ type: 'S', name }), sync()]);
  const { messages } = await pglite._runExclusiveQuery(() => pglite.execProtocol(call, { syncToFs: false }));
  return {
    name,
    parameterTypes: parse.parseDescribeStatementResults(messages),
    described: messages.filter((message) => message.name === 'rowDescription'),
  };
}

async function execute<T>(
  pglite: PGlite,
  { name: statement, parameterTypes, described }: Prepared,
  given: unknown[],
  syncToFs: boolean,
): Promise<Results<T>> {
  const { bind, execute, sync } = protocol.serialize;
  const values = given.map((value, place) => written(pglite, parameterTypes[place], value));
  const call = Buffer.concat([bind({ statement, values }), execute({}), sync()]);
  const { messages } = await pglite._runExclusiveQuery(() => pglite.execProtocol(call, { syncToFs }));
  const [result] = parse.parseResults([...described, ...messages], pglite.parsers);
  return result as Results<T>;
}

/** As PGlite's own queries write it. */
function written({ serializers }: PGlite, type: number | undefined, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const write = type === undefined ? undefined : serializers[type];
  return (write ?? String)(value);
}
