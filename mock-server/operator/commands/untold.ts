import { parseArgs } from 'node:util';
import { pagesOf, type Ask } from '../client.ts';
import type { Untold } from '../operator-service.ts';
import { aligned, print, printJson, shortTime } from './print.ts';

const channels = { sms: 'SMS', email: 'e-mail' };

export const untoldHelp = `me untold [--json]

Who could not be told by SMS or e-mail that there is news, and why, oldest first.

  --json   an object a line, for a program to read`;

/** Prints who could not be told that there is news, oldest first. */
export function untoldCommand(args: string[]) {
  const { json } = parseArgs({ args, options: { json: { type: 'boolean' } } }).values;
  return async (ask: Ask): Promise<void> => {
    let count = 0;
    for await (const { untold } of pagesOf(ask, 'listUntold')) {
      if (json) untold.forEach(printJson);
      else aligned(untold.map(row)).forEach(print);
      count += untold.length;
    }
    if (!json) print(count ? `\n${count} not told.` : 'Everybody has been told.');
  };
}

const row = ({ since, channel, organisation, citizen, reason }: Untold) => [
  `since ${shortTime(since)}`,
  channels[channel],
  organisation,
  `citizen ${citizen}`,
  reason,
];
