import { parseArgs } from 'node:util';
import type { Ask } from '../client.ts';
import type { CheckResult } from '../operator-service.ts';
import { aligned, print, printJson } from './print.ts';

/** Has the data checked, and ends with code 1 when something is amiss. */
export function verifyCommand(args: string[]) {
  const { json } = parseArgs({ args, options: { json: { type: 'boolean' } } }).values;
  return async (ask: Ask): Promise<void> => {
    const { checks } = await ask('verify');
    const amiss = checks.filter((check) => check.amiss > 0);
    if (json) checks.forEach(printJson);
    else {
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
