import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';

z.config(z.locales.en());

/** A text that must be given; what to give is said in the same words where it is missing and where it is wrong. */
export const text = (give: string) => z.string({ error: give }).check(z.minLength(1, give));

export const httpUrl = (give: string) => z.url({ protocol: /^https?$/, error: give });

export const port = z.int({ error: 'give a port number, 0 to 65535' }).check(z.minimum(0), z.maximum(65_535));

export const seconds = (unlessSaid: number) =>
  z._default(z.number({ error: 'give seconds' }).check(z.positive('give seconds')), unlessSaid);

/**
 * Reads settings. Everything that is missing or wrong is said, with its place (a JSON Pointer, RFC 6901).
 * @param guide Where the settings are described.
 */
export async function readSettingsFile<T>(schema: z.ZodMiniType<T>, path: string, guide: string): Promise<T> {
  const content = await readFile(path, 'utf8').catch(() => {
    throw new Error(`The settings ${path} can't be read. Make the file as ${guide} says, and name it with --config.`);
  });
  const { success, data, error } = z.safeParse(schema, parse(content, path));
  if (success) return data;
  const faults = error.issues.map((it) => `  /${it.path.map(String).join('/')}: ${it.message}`);
  throw new Error(`The settings ${path} are not right:\n${faults.join('\n')}\n${guide} describes them.`);
}

function parse(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new Error(`The settings ${path} are not JSON: ${why}`, { cause: error });
  }
}
