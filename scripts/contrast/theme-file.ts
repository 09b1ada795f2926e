import { existsSync, readFileSync } from 'node:fs';
import { readSource } from '../tokens/source.ts';
import { readTokens } from '../tokens/read.ts';

const declared = /(--me-[\w-]+)\s*:/g;

/**
 * A theme as a stylesheet, from a stylesheet or from a file in the Design Tokens format.
 *
 * @throws where the file is missing, or sets something that is no token of ours.
 */
export async function readTheme(file: string): Promise<string> {
  if (!existsSync(file)) throw new Error(`${file}: there is no such file.`);
  const css = file.endsWith('.css') ? readFileSync(file, 'utf8') : await fromTokens(file);
  const known = new Set((await readSource()).map(({ name }) => name));
  const unknown = [...css.matchAll(declared)].map(([, name = '']) => name).filter((name) => !known.has(name));
  if (unknown.length)
    throw new Error(`${file}: ${unknown.join(', ')} is no token. All that can be set stands in docs/tokens.md.`);
  return css;
}

async function fromTokens(file: string): Promise<string> {
  const tokens = (await readTokens([file])).filter(({ name }) => name.startsWith('--me-'));
  if (!tokens.length)
    throw new Error(
      `${file}: there is no token under "me", as in { "me": { "color": { "accent": { "$value": … } } } }.`,
    );
  return `:root { ${tokens.map(({ name, value }) => `${name}: ${value};`).join(' ')} }`;
}
