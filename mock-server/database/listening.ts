import { setTimeout as pause } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** Who is told what comes on a channel (PostgreSQL's NOTIFY). */
export interface Listener {
  channel: string;
  hear: (payload: string) => void;
  /** It listens, at first or again: what was said in between nobody has heard. */
  begin: () => void;
  /** The connection is gone; it is taken up again. */
  trouble: (error: Error) => void;
}

/** Listens until the returned function is called. */
export type Listen = (listener: Listener) => () => Promise<void>;

/** Milliseconds before a lost connection is taken up again: first, and at most. */
const pauses = { first: 200, most: 10_000 };

/** One connection of its own for each listener: one of a pool may be handed to others. */
export function listenOnServer(connectionString: string): Listen {
  return (listener) => {
    const ending = new AbortController();
    const { signal } = ending;
    const running = keepListening(connectionString, listener, signal);
    return async () => {
      ending.abort();
      await running;
    };
  };
}

async function keepListening(connectionString: string, listener: Listener, signal: AbortSignal): Promise<void> {
  let wait = pauses.first;
  while (!signal.aborted) {
    try {
      await listenOnce(connectionString, listener, signal, () => (wait = pauses.first));
    } catch (error) {
      listener.trouble(error instanceof Error ? error : new Error(String(error)));
      await pause(wait, undefined, { signal }).catch(() => undefined);
      wait = Math.min(wait * 2, pauses.most);
    }
  }
}

/** Ends when the signal says so, and throws when the connection does. */
async function listenOnce(
  connectionString: string,
  { channel, hear, begin }: Listener,
  signal: AbortSignal,
  begun: () => void,
): Promise<void> {
  const client = new pg.Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 5000 });
  const { promise: gone, resolve, reject } = Promise.withResolvers<undefined>();
  gone.catch(() => undefined);
  client.on('error', reject);
  client.on('end', () => reject(new Error('The connection has ended.')));
  client.on('notification', ({ payload }) => hear(payload ?? ''));
  const end = () => resolve(undefined);
  signal.addEventListener('abort', end, { once: true });
  try {
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    begun();
    begin();
    await gone;
  } finally {
    signal.removeEventListener('abort', end);
    await client.end().catch(() => undefined);
  }
}

/** The embedded database tells its own process, and is never away. */
export function listenEmbedded(open: () => Promise<PGlite>): Listen {
  return ({ channel, hear, begin }) => {
    const listening = open().then((pglite) => pglite.listen(channel, hear));
    void listening.then(begin);
    return async () => (await listening)();
  };
}
