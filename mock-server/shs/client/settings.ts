import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as z from 'zod/mini';

z.config(z.locales.en());

/** What is to be given is said in the same words where it is missing and where it is wrong. */
const text = (give: string) => z.string({ error: give }).check(z.minLength(1, give));
const number = (whose: string) => {
  const give = `give ${whose} number: ten digits, without hyphen`;
  return z.string({ error: give }).check(z.regex(/^\d{8}(\d\d)?$/, give));
};
const wholeNumber = (give: string, from: number, to: number) =>
  z.int({ error: give }).check(z.minimum(from, give), z.maximum(to, give));

/** ME's own, unless its operator has said otherwise. */
export const maxBytes = 50_000_000;

const settings = z.strictObject({
  /** ME's address. */
  me: z.url({ protocol: /^https$/, error: "give ME's address, which begins with https://" }),
  /** Files in PEM form: the organisation's own certificate and key. Names count from the settings' own folder. */
  certificate: text("name the file with your organisation's certificate, in PEM form"),
  key: text("name the file with that certificate's key, in PEM form"),
  /** The authority that ME's certificate is issued by; left out, those that the machine knows. */
  authority: z.optional(
    text("name the file with the authority that issued ME's certificate, in PEM form, or leave it out"),
  ),
  /** The organisation's own number, and ME's. */
  organisation: number("your organisation's"),
  to: number("ME's"),
  product: z.guid('give the product type of signals that you have agreed on with ME: a UUID'),
  agreement: z.optional(z.guid('give the agreement with ME, a UUID, or leave it out')),
  /** The folder with `out`, `sent`, `failed` and `in`, which are made where they are missing. */
  folder: text('name the folder that the case system and this client share'),
  /** Seconds between two looks for what has come from ME. */
  fetchEvery: z._default(wholeNumber('give whole seconds, 1 to 86400', 1, 86_400), 5),
  /** The largest message that ME takes, in bytes: what is larger is not sent. */
  maxBytes: z._default(
    wholeNumber('give the largest message that ME takes, in bytes: 1000 to 2000000000', 1000, 2_000_000_000),
    maxBytes,
  ),
  /** A port of this machine that answers `GET /health` with 200. */
  healthPort: z.optional(wholeNumber('give a port number, 1 to 65535, or leave it out', 1, 65_535)),
});

export type ClientSettings = z.infer<typeof settings>;

/** Reads the settings. Everything that is missing or wrong is said, with its place (a JSON Pointer, RFC 6901). */
export async function readSettings(path: string): Promise<ClientSettings> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(
      `The settings ${path} can't be read. Make the file as docs/shs-client.md says, and name it with --config.`,
    );
  });
  const result = settings.safeParse(parse(text, path));
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => `  /${path.map(String).join('/')}: ${message}`);
    throw new Error(`The settings ${path} are not right:\n${faults.join('\n')}`);
  }
  const from = (name: string) => resolve(dirname(path), name);
  const { certificate, key, authority, folder, ...rest } = result.data;
  return {
    ...rest,
    certificate: from(certificate),
    key: from(key),
    ...(authority !== undefined && { authority: from(authority) }),
    folder: from(folder),
  };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The settings ${path} are not JSON: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}
