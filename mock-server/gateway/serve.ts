import { serve } from '@hono/node-server';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { readConfiguration } from './configuration.ts';
import { createGateway } from './gateway.ts';

const help = `The gateway as a process of its own: a web server leads the portal's /me here

  node serve.ts gateway.json     start it
  node serve.ts --help           this text

The configuration is described in docs/gateway.md.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  if (values.help) return console.log(help);
  const [file] = positionals;
  if (!file) throw new Error(`Name the configuration file.\n\n${help}`);
  const { listen, options } = await readConfiguration(file);
  const fetch = createGateway(options);
  const server = serve({ fetch, hostname: listen.host, port: listen.port }, ({ address, port }) =>
    console.log(`The gateway of ${options.url} listens on ${address}, port ${port}.`),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit(0)));
  try {
    await once(server, 'listening');
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken) throw error;
    throw new Error(`Port ${listen.port} is taken. Stop what uses it, or give another as "listen" in ${file}.`, {
      cause: error,
    });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
