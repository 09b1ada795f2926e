import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Report } from './report.ts';

/** A command that checks somebody's system. */
export interface Command {
  /** What `--help` says. */
  help: string;
  /** Runs it all with the settings in that file. @param say Shows a line while it goes on. */
  check: (settings: string, say: (line: string) => void) => Promise<Report>;
}

/** Runs the command as the shell asks. It ends with 0 when nothing is wrong, 1 when something is, and 2 when it could not be checked. */
export async function runCommand({ help, check }: Command): Promise<void> {
  try {
    const { values } = parseArgs({ options: { config: { type: 'string' }, help: { type: 'boolean' } } });
    if (values.help) return console.log(help);
    if (values.config === undefined) throw new Error(`Name the settings with --config.\n\n${help}`);
    const report = await check(fromHere(values.config), (line) => console.error(line));
    for (const line of report.lines()) console.log(line);
    process.exitCode = report.named('wrong').length > 0 ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

/** Names count from where the command was written: npm, which moves to its package, says where that was. */
function fromHere(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? '', file);
}
