import { parseArgs } from 'node:util';
import type { Ask } from '../client.ts';
import { aligned, print, printJson, shortTime } from './print.ts';

const channels = { sms: 'SMS', email: 'e-mail' };

/** Prints who could not be told that there is news, oldest first. */
export function untoldCommand(args: string[]) {
  const { json } = parseArgs({ args, options: { json: { type: 'boolean' } } }).values;
  return async (ask: Ask): Promise<void> => {
    const { untold } = await ask('listUntold');
    if (json) return untold.forEach(printJson);
    const rows = untold.map(({ since, channel, organisation, citizen, reason }) => [
      `since ${shortTime(since)}`,
      channels[channel],
      organisation,
      `citizen ${citizen}`,
      reason,
    ]);
    aligned(rows).forEach(print);
    print(untold.length ? `\n${untold.length} not told.` : 'Everybody has been told.');
  };
}
