/**
 * `npm run contrast -- <theme.css|theme.json> …`: says which pairs of colours of a theme are not readable, by how much, and which
 * value nearest would be. Several files are one theme, as they would be on one page.
 */
import { openGate } from './gate.ts';
import { readTheme } from './theme-file.ts';
import { asText, verdicts } from './verdicts.ts';

/** True if everything is readable. */
async function check(files: readonly string[]): Promise<boolean> {
  const css = (await Promise.all(files.map(readTheme))).join('\n');
  const gate = await openGate();
  try {
    const results = await gate.pairs(css);
    return results
      .map(({ scheme, pairs }) => report(scheme, pairs.length, verdicts(pairs).flatMap(asText)))
      .every(Boolean);
  } finally {
    await gate.close();
  }
}

function report(scheme: string, count: number, lines: readonly string[]): boolean {
  console.log(lines.length ? `✖ ${scheme}:` : `✔ ${scheme}: all ${count} pairs are readable.`);
  lines.forEach((line) => console.log(`  ${line}`));
  return !lines.length;
}

const files = process.argv.slice(2);
try {
  if (!files.length) throw new Error('Which theme? npm run contrast -- my-theme.css');
  if (!(await check(files))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
