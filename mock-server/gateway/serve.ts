import { serve } from '@hono/node-server';
import { readConfiguration } from './configuration.ts';
import { createGateway } from './gateway.ts';

/** The gateway as a process of its own: `node serve.ts gateway.json`. A web server leads the portal's `/me` here. */
async function main(file: string | undefined): Promise<void> {
  if (!file) throw new Error('Name the configuration file: node serve.ts gateway.json');
  const { listen, options } = await readConfiguration(file);
  const fetch = createGateway(options);
  const server = serve({ fetch, hostname: listen.host, port: listen.port }, ({ address, port }) =>
    console.log(`The gateway of ${options.url} listens on ${address}, port ${port}.`),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit(0)));
}

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
