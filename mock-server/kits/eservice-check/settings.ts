import { dirname, resolve } from 'node:path';
import * as z from 'zod/mini';
import { httpUrl, port, readSettingsFile, seconds, text } from '../check/settings-file.ts';

const optionalTexts = z._default(z.array(text('give a text')), []);

const settings = z.strictObject({
  /** Where the e-service starts, as its description in the catalogue says. */
  startUrl: httpUrl('give the address where the e-service starts'),
  /** What it is called there. */
  name: text('give the e-service’s name'),
  /** What citizens come for. */
  purpose: z._default(z.enum(['supplement', 'start'], { error: 'give "supplement" or "start"' }), 'supplement'),
  /** The port of this machine on which the checker plays ME. */
  port,
  /** The folder for certificates; those that are missing are made. */
  certificates: text('name the folder for certificates'),
  /** The citizen's personal number, 12 digits: one for tests. */
  personalNumber: z._default(z.string().check(z.regex(/^\d{12}$/, 'give twelve digits')), '198403159828'),
  /** Where the e-service has a login of its own: the texts of the buttons and links to press there, in turn. */
  login: optionalTexts,
  /** What to fill in, by the fields' names; others are guessed. */
  answers: z._default(z.record(z.string(), z.string()), {}),
  /** What the case system sends along, as agreed on with it. */
  extra: z.optional(
    z.strictObject({
      type: z.enum(['application/json', 'application/xml'], { error: 'give application/json or application/xml' }),
      body: text('give what the case system sends along, as a text'),
    }),
  ),
  /** What of that must show in the form. */
  shows: optionalTexts,
  /** Files that the e-service, and what stands before it, logs to. */
  logs: optionalTexts,
  /** Seconds to wait for the e-service to answer at all. */
  wait: seconds(30),
});

export type Settings = z.output<typeof settings>;

export async function readSettings(path: string): Promise<Settings> {
  const given = await readSettingsFile(settings, path, 'docs/eservice-check.md');
  const from = (name: string) => resolve(dirname(path), name);
  return { ...given, certificates: from(given.certificates), logs: given.logs.map(from) };
}
