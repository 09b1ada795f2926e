import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { after, test } from 'node:test';
import { openGate } from '../../scripts/contrast/gate.ts';
import { readTheme } from '../../scripts/contrast/theme-file.ts';
import { asText, verdicts } from '../../scripts/contrast/verdicts.ts';

const gate = await openGate();
after(() => gate.close());

for (const file of globSync('mock-server/demo/portals/themes/*.css')) {
  test(`${file} is readable, light and dark`, async () => {
    const looks = await gate.pairs(await readTheme(file));
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
