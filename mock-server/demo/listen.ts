import { serve } from '@hono/node-server';
import { requireLoopback } from './loopback.ts';

type Fetch = Parameters<typeof serve>[0]['fetch'];

/**
 * Serves a demo party at its address until the process is told to stop.
 * Always bound to 127.0.0.1, which is where browsers look for `localhost` too.
 */
export async function listen(fetch: Fetch, address: string): Promise<void> {
  const { hostname, port } = new URL(address);
  await requireLoopback(hostname);
  const server = serve({ fetch, port: Number(port), hostname: '127.0.0.1' });
  stopWith(() => server.close());
}

/** Ends the process when told to, by the console (Ctrl-C) or the supervisor (SIGTERM). */
export function stopWith(close: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      close();
      process.exit(0);
    });
  }
}
