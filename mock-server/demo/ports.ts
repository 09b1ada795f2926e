import { createServer } from 'node:net';
import type { DemoSettings } from './settings.ts';
import { requireLoopback } from './loopback.ts';

/** Throws, before anything is started, if a party could be reached from outside or its port is in use. */
export async function checkAddresses({ addresses, meHost }: DemoSettings): Promise<void> {
  await requireLoopback(meHost);
  for (const [party, address] of Object.entries<string>({ ...addresses })) {
    const { hostname, port } = new URL(address);
    await requireLoopback(hostname);
    await requireFree(party, Number(port));
  }
}

function requireFree(party: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(
        new Error(
          `Port ${port}, meant for ${party}, can't be used: something else listens there, perhaps a demo that is still running. ` +
            'Stop it, or choose other ports: ME_BASE_PORT=9400 npm start.',
        ),
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
