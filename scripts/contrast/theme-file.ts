import { readFileSync, statSync } from 'node:fs';
import { readSource } from '../tokens/source.ts';
import { readTokens } from '../tokens/read.ts';

const declared = /(--me-[\w-]+)\s*:/g;

/**
 * A theme as a stylesheet, from a stylesheet or from a file in the Design Tokens format.
 *
 * @throws where the file is missing or can't be read, or sets something that is no token of ours.
 */
export async function readTheme(file: string): Promise<string> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Error(`${file}: there is no such file.`);
  if (!found.isFile()) throw new Error(`${file} is a folder. Name the files in it that make the theme.`);
  const css = file.endsWith('.css') ? readFileSync(file, 'utf8') : await fromTokens(file);
  const known = new Set((await readSource()).map(({ name }) => name));
  const unknown = [...css.matchAll(declared)].map(([, name = '']) => name).filter((name) => !known.has(name));
  if (unknown.length)
    throw new Error(`${file}: ${unknown.join(', ')} is no token. All that can be set stands in docs/tokens.md.`);
  return css;
}

async function fromTokens(file: string): Promise<string> {
  requireJson(file);
  const tokens = (await readTokens([file])).filter(({ name }) => name.startsWith('--me-'));
  if (!tokens.length)
    throw new Error(
      `${file}: there is no token under "me", as in { "me": { "color": { "accent": { "$value": … } } } }.`,
    );
  return `:root { ${tokens.map(({ name, value }) => `${name}: ${value};`).join(' ')} }`;
}

/** The reader of tokens ends the process over what it can't parse. */
function requireJson(file: string): void {
  try {
    JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new Error(
      `${file} is not JSON: ${why}. A theme is a stylesheet (.css), or JSON in the Design Tokens format.`,
      {
        cause: error,
      },
    );
  }
}
