import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathOf } from '../browser.ts';
import type { World } from '../world.ts';

/** What shows when all is over: over all calls, all addresses and all logs. */
export async function afterwards(world: World): Promise<void> {
  const { me, report, browsers, settings } = world;
  report.look('certificate', me.uncertified[0] !== undefined && `${me.uncertified[0]} came without it.`);
  const twice = me.tickets.find(({ redeemed }) => redeemed.length > 1);
  report.look('redeems-once', twice && `A ticket was redeemed ${twice.redeemed.length} times.`);
  for (const url of browsers.flatMap(({ visited }) => visited)) {
    const personal = forms(settings.personalNumber).some((it) => decodeURIComponent(url.href).includes(it));
    report.look('no-personal-number-in-address', personal && `The address ${pathOf(url)} had one.`);
  }
  cookies(world);
  if (settings.logs.length === 0) return report.pass('quiet-logs', 'the settings name no logs ("logs").');
  for (const file of settings.logs) await log(world, file);
}

/** Those of the e-service itself, not of where it logs in. */
function cookies({ report, browsers, settings }: World): void {
  const { origin, protocol } = new URL(settings.startUrl);
  const needed = [/;\s*httponly/i, /;\s*samesite=(lax|strict)/i, ...(protocol === 'https:' ? [/;\s*secure/i] : [])];
  for (const { url, line } of browsers.flatMap(({ set }) => set)) {
    if (url.origin !== origin) continue;
    const name = line.split('=', 1)[0] ?? '';
    const lacks = !needed.every((it) => it.test(line));
    report.look('cookie-attributes', lacks && `The cookie "${name}" (${pathOf(url)}) lacks one of them.`);
  }
}

async function log({ report, me, settings }: World, file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return report.look('quiet-logs', `${file} can’t be read: mend "logs" in the settings.`);
  for (const [index, line] of text.split('\n').entries()) {
    const where = `Line ${index + 1} of ${basename(file)}`;
    report.look('quiet-logs', me.tickets.some(({ ticket }) => line.includes(ticket)) && `${where} has a ticket.`);
    report.look(
      'quiet-logs',
      forms(settings.personalNumber).some((it) => line.includes(it)) && `${where} has a personal number.`,
    );
  }
}

/** The ways in which it is written. */
const forms = (number: string) => [
  number,
  number.slice(2),
  `${number.slice(0, 8)}-${number.slice(8)}`,
  `${number.slice(2, 8)}-${number.slice(8)}`,
];
