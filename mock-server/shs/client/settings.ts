import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as z from 'zod/mini';

z.config(z.locales.en());

const number = z.string().check(z.regex(/^\d{8}(\d\d)?$/, 'ten digits, without hyphen'));
const seconds = z.number().check(z.minimum(1));
const file = z.string().check(z.minLength(1));

const settings = z.strictObject({
  /** ME's address, `https://…`. */
  me: z.url({ protocol: /^https$/, error: 'an address that begins with https://' }),
  /** Files in PEM form: the organisation's own certificate and key. Names count from the settings' own folder. */
  certificate: file,
  key: file,
  /** The authority that ME's certificate is issued by; left out, those that the machine knows. */
  authority: z.optional(file),
  /** The organisation's own number, and ME's. */
  organisation: number,
  to: number,
  product: z.guid('a UUID'),
  agreement: z.optional(z.guid('a UUID')),
  /** The folder with `out`, `sent`, `failed` and `in`, which are made where they are missing. */
  folder: file,
  /** How often what has come from ME is fetched. */
  fetchEvery: z._default(seconds, 5),
  /** A port of this machine that answers `GET /health` with 200. */
  healthPort: z.optional(z.int().check(z.minimum(1), z.maximum(65_535))),
});

export type ClientSettings = z.infer<typeof settings>;

/** Reads the settings. What is wrong is said with its place (a JSON Pointer, RFC 6901). */
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
