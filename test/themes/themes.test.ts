import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openGate } from '../../scripts/contrast/gate.ts';
import { readTheme } from '../../scripts/contrast/theme-file.ts';
import { asText, verdicts } from '../../scripts/contrast/verdicts.ts';

const gate = await openGate();
const folder = mkdtempSync(join(tmpdir(), 'me-themes-'));
after(async () => {
  await gate.close();
  rmSync(folder, { recursive: true });
});

/** A file with that content. */
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What the command says, and what it ends with. */
function run(...args: readonly string[]): { said: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/contrast/check.ts', ...args], {
    encoding: 'utf8',
  });
  return { said: stdout + stderr, code: status };
}

for (const theme of globSync('mock-server/demo/portals/themes/*.css')) {
  test(`${theme} is readable, light and dark`, async () => {
    const looks = await gate.pairs(await readTheme(theme));
    assert.deepEqual(
      looks.map(({ scheme }) => scheme),
      ['light', 'dark'],
    );
    for (const { pairs } of looks) assert.deepEqual(verdicts(pairs).flatMap(asText), []);
  });
}

/** What the gate says of a theme, scheme by scheme. */
async function said(css: string): Promise<string[]> {
  return (await gate.pairs(css)).flatMap(({ pairs }) => verdicts(pairs).flatMap(asText));
}

test('a colour that is set and not readable is named, with where, by how much, and the nearest that is', async () => {
  const lines = await said(':root { --me-color-surface: #fff; --me-color-muted: #999; } body { background: #fff; }');
  assert.equal(lines[0], '--me-color-muted (#999999)');
  assert.ok(lines.includes('  on the surface (#ffffff): 2.84 : 1, 1.66 short of 4.5 : 1'), lines.join('\n'));
  const value = /nearest that passes: --me-color-muted: (#\w{6});/.exec(lines.join())?.[1];
  assert.ok(value);
  assert.deepEqual(await said(`:root { --me-color-surface: #fff; --me-color-muted: ${value}; }`), []);
});

test('where nothing is readable, it is the surface that has to be another, and the one that is named will do', async () => {
  const theme = (surface: string) =>
    `:root { --me-color-surface: ${surface}; --me-color-text: #222; } body { background: ${surface}; }`;
  const lines = await said(theme('#808080'));
  const value = /--me-color-surface: (#\w{6});/.exec(lines.join())?.[1];
  assert.ok(value, lines.join('\n'));
  assert.deepEqual(await said(theme(value)), []);
});

test('a page that says it is dark is looked at in the dark alone', async () => {
  const looks = await gate.pairs(':root { color-scheme: dark; }');
  assert.deepEqual(
    looks.map(({ scheme }) => scheme),
    ['dark'],
  );
});

test('a misspelt token and a missing file are said', async () => {
  await assert.rejects(readTheme('test/themes/misspelt.css'), /--me-colour-accent is no token.*docs\/tokens\.md/);
  await assert.rejects(readTheme('no-such.css'), /no-such\.css: there is no such file/);
});

test('a folder, and what is neither a stylesheet nor JSON, is said', async () => {
  await assert.rejects(readTheme(folder), /is a folder\. Name the files in it/);
  await assert.rejects(readTheme(file('broken.json', '{ "me": ')), /broken\.json is not JSON: .*stylesheet \(\.css\)/);
});

test('the command says how many tokens are set, and what it looked at', () => {
  const { said, code } = run(file('good.css', '@media screen { :root { --me-color-accent: #063; --me-radius: 0; } }'));
  assert.equal(said, '2 tokens are set.\n✔ light: all 47 pairs are readable.\n');
  assert.equal(code, 0);
});

test('a theme that sets no token, or one to what it can not be, is refused', () => {
  const none = run(file('empty.css', ''));
  assert.match(none.said, /empty\.css: no token is set.*docs\/tokens\.md/);
  assert.equal(none.code, 2);
  const wrong = run(
    file('wrong.css', ':root { --me-radius: blue; --me-space: var(--step); --me-color-accent: }}}} nope'),
  );
  assert.deepEqual(wrong.said.match(/--me-.*/g), [
    '--me-radius is "blue". It takes a length, as 4px.',
    '--me-color-accent is "". It takes a colour, as #0f5473.',
  ]);
  assert.equal(wrong.code, 2);
});

test('the command tells how it is used, when asked and when used otherwise', () => {
  assert.deepEqual([run('--help').code, run('--dark').code, run().code], [0, 2, 2]);
  assert.match(run('--help').said, /npm run contrast -- <theme\.css\|theme\.json>/);
  assert.match(run('--dark').said, /Unknown option '--dark'/);
});
