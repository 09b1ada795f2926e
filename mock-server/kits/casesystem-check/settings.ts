import { dirname, resolve } from 'node:path';
import * as z from 'zod/mini';
import { httpUrl, port, readSettingsFile, seconds, text } from '../check/settings-file.ts';

const number = z
  .string({ error: 'give an organisation’s number: ten digits' })
  .check(z.regex(/^\d{10}$/, 'give an organisation’s number: ten digits'));

const settings = z.strictObject({
  /** The port of this machine on which the checker plays ME. */
  port,
  /** The folder for certificates; those that are missing are made. */
  certificates: text('name the folder for certificates'),
  /** The case system's organisation, and ME's number. */
  organisation: number,
  me: number,
  product: z.guid('give the product type of signals: a UUID'),
  agreement: z.optional(z.guid('give the agreement, a UUID, or leave it out')),
  /** The product type of what citizens hand in. */
  supplements: z.guid('give the product type of supplements: a UUID'),
  /** The folder that the case system shares with an SHS client, which the checker then runs; left out, it sends by itself. */
  folder: z.optional(text('name the folder that the case system writes to')),
  /** Its receive service; left out, it fetches. */
  receive: z.optional(httpUrl('give the address of the case system’s receive service, or leave it out')),
  /** The folder in which it keeps what came. */
  kept: z.optional(text('name the folder where the case system keeps files, or leave it out')),
  /** A line for the shell that lets the case system ask for a supplement. */
  begin: z.optional(text('give a command that lets the case system ask for a supplement, or leave it out')),
  /** Seconds to wait for what the case system should do. */
  wait: seconds(30),
  /** Size of the file that is handed in, in bytes. */
  fileSize: z._default(z.int({ error: 'give bytes' }).check(z.positive('give bytes')), 20_000_000),
});

export type Settings = z.output<typeof settings>;

export async function readSettings(path: string): Promise<Settings> {
  const given = await readSettingsFile(settings, path, 'docs/casesystem.md');
  const from = (name: string) => resolve(dirname(path), name);
  return {
    ...given,
    certificates: from(given.certificates),
    folder: given.folder && from(given.folder),
    kept: given.kept && from(given.kept),
  };
}
