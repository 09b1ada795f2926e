#!/usr/bin/env node
import { pino } from 'pino';
import { operate, operatorCommands } from './operator/command.ts';
import { settingsFrom } from './settings.ts';

const help = `Mina Engagemang

  me serve                    start ME
  me help, me --help          this text; me <command> --help, more about one command

What operators ask of the ME that runs, with --json for a program to read:

  me quarantine list          the messages that could not be taken
  me quarantine show <id>     what stands in one, and what is wrong with it
  me quarantine retry <id>    run it again
  me submissions list         what was handed in and no case system has said that it has
  me submissions show <id>    where one is, and why it got no further
  me submissions send <id>    send it again
  me verify                   check that the data fits together; code 1 when something is amiss
  me untold                   who could not be told by SMS or e-mail, and why
  me audit [--citizen <id>] [--since <time>]
                              who did what with personal data

It is configured by environment variables: see docs/operator.md.`;

const serveHelp = `me serve

Starts ME. It takes no arguments, and is configured by environment variables: see docs/operator.md.`;

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function run([command = 'help', ...args]: string[]): Promise<void> | void {
  if (command === 'help' || wantsHelp(command)) return console.log(help);
  const ofOperators = operatorCommands.get(command);
  if (command !== 'serve' && !ofOperators) throw new Error(`There is no command "${command}".\n\n${help}`);
  if (args.some(wantsHelp)) return console.log(ofOperators?.help ?? serveHelp);
  return ofOperators ? operate(ofOperators.read(args), process.env) : start();
}

async function start(): Promise<void> {
  // Loaded when it is needed: an operator's command has no use for a database.
  const { serve } = await import('./serve.ts');
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

function wantsHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}
