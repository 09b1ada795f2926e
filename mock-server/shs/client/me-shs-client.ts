#!/usr/bin/env node
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SignalFault } from '../../signals/rules.ts';
import { checkFile, describe } from './check.ts';
import { run } from './run.ts';
import { maxBytes, readSettings } from './settings.ts';

const help = `The SHS client of Mina Engagemang

  me-shs-client --config <file>     send what comes into the folder, and fetch what has come
  me-shs-client --check <file> …    check signals without sending them; code 1 when any is wrong.
                                    With --config too: by its settings, as the largest message
  me-shs-client --help              this text

The settings are described in docs/shs-client.md.`;

const options = {
  config: { type: 'string' },
  check: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (values.help) return console.log(help);
  if (values.check) {
    const settings = values.config === undefined ? { maxBytes } : await readSettings(here(values.config));
    return check(positionals, settings.maxBytes);
  }
  if (values.config === undefined) throw new Error(`Name the settings with --config.\n\n${help}`);
  const told = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => told.abort());
  await run(await readSettings(here(values.config)), told.signal, (line) =>
    console.log(`${new Date().toISOString()} ${line}`),
  );
}

/** Names count from where the command was written: npm, which moves to its package, says where that was. */
function here(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? '', file);
}

/** A line for each file, or for each of its faults; exit code 1 when any is wrong. */
async function check(files: string[], maxBytes: number): Promise<void> {
  if (!files.length) throw new Error('Name the files to check after --check.');
  for (const file of files) {
    try {
      await checkFile(here(file), maxBytes);
      console.log(`${file}: can be sent`);
    } catch (error) {
      if (!(error instanceof SignalFault)) throw error;
      console.log(describe(file, error));
      process.exitCode = 1;
    }
  }
}
