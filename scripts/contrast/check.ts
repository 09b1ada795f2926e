/**
 * `npm run contrast -- <theme.css|theme.json> …`: says which pairs of colours of a theme are not readable, by how much, and which
 * value nearest would be. Several files are one theme, as they would be on one page.
 */
import { parseArgs } from 'node:util';
import { readSource } from '../tokens/source.ts';
import { openGate, type Gate } from './gate.ts';
import { readTheme } from './theme-file.ts';
import { asText, verdicts } from './verdicts.ts';

const help = `Finds colours of a theme that are not readable

  npm run contrast -- <theme.css|theme.json> …   what fails, by how much, and what would pass; several files are one theme
  npm run contrast -- --help                     this text

It ends with 0 when everything is readable, 1 when something is not, and 2 when it could not be checked.
docs/theming.md tells more.`;

/** A file of the theme, as a stylesheet. */
interface Part {
  file: string;
  css: string;
}

/** Of each type of token, what one looks like. */
const examples: Readonly<Record<string, string>> = {
  color: 'a colour, as #0f5473',
  dimension: 'a length, as 4px',
  fontFamily: 'font families, as Lato, sans-serif',
  fontWeight: 'a weight, as 600',
  number: 'a number, as 1.5',
};

/** True if everything is readable. */
async function check(files: readonly string[]): Promise<boolean> {
  const parts = await Promise.all(files.map(async (file) => ({ file, css: await readTheme(file) })));
  const gate = await openGate();
  try {
    const count = await countTokens(gate, parts);
    console.log(`${count === 1 ? '1 token is' : `${count} tokens are`} set.`);
    const results = await gate.pairs(parts.map(({ css }) => css).join('\n'));
    return results
      .map(({ scheme, pairs }) => report(scheme, pairs.length, verdicts(pairs).flatMap(asText)))
      .every(Boolean);
  } finally {
    await gate.close();
  }
}

/** @throws where none is set, or one to what it can't be: an element would show its own look, and all would seem well. */
async function countTokens(gate: Gate, parts: readonly Part[]): Promise<number> {
  const types = Object.fromEntries((await readSource()).map(({ name, type }) => [name, type]));
  const names = new Set<string>();
  const wrong: string[] = [];
  for (const { file, css } of parts)
    for (const { name, value, fits } of await gate.settings(css, types)) {
      names.add(name);
      if (!fits) wrong.push(`${file}: ${name} is "${value}". It takes ${examples[types[name] ?? '']}.`);
    }
  if (wrong.length) throw new Error(wrong.join('\n'));
  if (!names.size)
    throw new Error(
      `${parts.map(({ file }) => file).join(', ')}: no token is set, as in :root { --me-color-accent: #0f5473; }. ` +
        'All that can be set stands in docs/tokens.md.',
    );
  return names.size;
}

function report(scheme: string, count: number, lines: readonly string[]): boolean {
  console.log(lines.length ? `✖ ${scheme}:` : `✔ ${scheme}: all ${count} pairs are readable.`);
  lines.forEach((line) => console.log(`  ${line}`));
  return !lines.length;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  if (values.help) return console.log(help);
  if (!positionals.length) throw new Error(`Which theme?\n\n${help}`);
  if (!(await check(positionals))) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
