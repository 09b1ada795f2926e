#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { printAudit } from './audit/command.ts';
import { serve } from './serve.ts';
import { settingsFrom } from './settings.ts';

const help = `Mina Engagemang

  me serve                                start ME
  me audit [--citizen <id>] [--since <time>]
                                          print what has been done with personal data
  me help                                 this text

It is configured by environment variables: see docs/operator.md.`;

const options = { citizen: { type: 'string' }, since: { type: 'string' } } as const;

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function run(): Promise<void> | void {
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const command = positionals[0] ?? 'help';
  if (command === 'serve') return start();
  if (command === 'audit') return printAudit(settingsFrom(process.env), values);
  if (command === 'help') return console.log(help);
  throw new Error(`There is no command "${command}".\n\n${help}`);
}

async function start(): Promise<void> {
  const log = pino();
  const settings = settingsFrom(process.env);
  const me = await serve(settings, log);
  log.info({ url: settings.url, port: me.port, callbackPort: me.callbackPort }, 'ME is ready');
  process.on('SIGHUP', () => {
    me.reload().then(
      () => log.info('the registry has been read again'),
      (error: unknown) => log.error({ error: String(error) }, 'the registry is as it was before'),
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void me.stop().then(() => process.exit(0)));
  }
}
