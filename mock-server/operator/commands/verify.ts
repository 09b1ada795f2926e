import { parseArgs } from 'node:util';
import { pagesOf, type Ask } from '../client.ts';
import type { CheckResult } from '../operator-service.ts';
import { aligned, print, printJson } from './print.ts';

export const verifyHelp = `me verify [--json]

Checks that the data fits together; code 1 when something is amiss.

  --json   an object a line for each check, as soon as it is made`;

/** Has the data checked, and ends with code 1 when something is amiss. */
export function verifyCommand(args: string[]) {
  const { json } = parseArgs({ args, options: { json: { type: 'boolean' } } }).values;
  return async (ask: Ask): Promise<void> => {
    const checks: CheckResult[] = [];
    for await (const page of pagesOf(ask, 'verify')) {
      checks.push(...page.checks);
      if (json) page.checks.forEach(printJson);
    }
    const amiss = checks.filter((check) => check.amiss > 0);
    if (!json) {
      aligned(checks.map(row)).forEach(print);
      amiss.forEach(printAmiss);
      print(
        amiss.length ? `\n${amiss.length} of ${checks.length} checks found something amiss.` : '\nNothing is amiss.',
      );
    }
    if (amiss.length) process.exitCode = 1;
  };
}

const row = ({ amiss, looked, says, name }: CheckResult) => [
  amiss ? `${amiss} amiss` : 'ok',
  `of ${looked}`,
  says.en,
  `(${name})`,
];

function printAmiss({ name, amiss, ids }: CheckResult): void {
  print(`\n${name}:`);
  for (const id of ids) print(`  ${id}`);
  if (amiss > ids.length) print(`  … and ${amiss - ids.length} more`);
}
