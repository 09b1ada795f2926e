import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { generated } from '../../scripts/tokens/generated.ts';
import { readTokens } from '../../scripts/tokens/read.ts';

for (const { path, content } of await generated()) {
  test(`${path} is what the source of the tokens says`, () => {
    assert.equal(readFileSync(path, 'utf8'), content, `${path} is stale: run \`npm run tokens\` and commit it.`);
  });
}

test('every token is documented with a meaning, a default and a place where it is used', () => {
  const rows = readFileSync('docs/tokens.md', 'utf8').match(/^\| `--me-.*$/gm) ?? [];
  assert.ok(rows.length > 15);
  for (const row of rows) {
    const cells = row.split(' | ').map((cell) => cell.replaceAll('|', '').trim());
    assert.equal(cells.filter(Boolean).length, 4, `a cell is empty: ${row}`);
  }
});

/** The values of a pack with that content, by name. */
async function values(pack: object): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'tokens-'));
  try {
    const file = join(folder, 'pack.json');
    writeFileSync(file, JSON.stringify(pack));
    return Object.fromEntries((await readTokens([file])).map(({ name, value }) => [name, value]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a pack of 2025.10 is read: colours and dimensions as objects, inherited types, references', async () => {
  const green = { colorSpace: 'srgb', components: [0, 0.4, 0.2] };
  const pack = {
    brand: { $type: 'color', green: { $value: green }, 'on-sale': { $value: '{brand.green}' } },
    me: {
      color: { $type: 'color', accent: { $value: '{brand.on-sale}' } },
      radius: { $type: 'dimension', $value: { value: 0.5, unit: 'rem' } },
      'font-family': { $type: 'fontFamily', $value: ['Public Sans', 'sans-serif'] },
    },
  };
  const read = await values(pack);
  assert.equal(read['--me-color-accent'], '#006633');
  assert.equal(read['--me-radius'], '0.5rem');
  assert.equal(read['--me-font-family'], "'Public Sans', sans-serif");
});

test('an older pack is read: values as strings, and without the dollar sign', async () => {
  const strings = {
    me: { color: { accent: { $type: 'color', $value: '#063' } }, radius: { $type: 'dimension', $value: '8px' } },
  };
  const plain = {
    me: { color: { accent: { type: 'color', value: '#063' } }, radius: { type: 'dimension', value: '8px' } },
  };
  for (const pack of [strings, plain]) {
    const read = await values(pack);
    assert.equal(read['--me-color-accent'], '#006633');
    assert.equal(read['--me-radius'], '8px');
  }
});

test('a reference that leads nowhere is named', async () => {
  await assert.rejects(
    values({ me: { color: { $type: 'color', accent: { $value: '{brand.green}' } } } }),
    /brand\.green/,
  );
});
