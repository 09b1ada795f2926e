import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';

interface Manifest {
  modules: { path: string; declarations: [{ tagName: string; summary?: string }] }[];
}

const committed = readFileSync('custom-elements.json', 'utf8');

test('custom-elements.json is what the code says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    execFileSync('cem', ['analyze', '--quiet', '--outdir', relative('.', folder)]);
    const fresh = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
    assert.equal(committed, fresh, 'custom-elements.json is stale: run `npm run manifest` and commit it.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every element is in it, with a summary', () => {
  const { modules } = JSON.parse(committed) as Manifest;
  const elements = modules.map(({ declarations: [element] }) => element);
  assert.deepEqual(
    elements.map(({ tagName }) => tagName).sort(),
    readdirSync('src/elements')
      .map((folder) => `me-${folder}`)
      .sort(),
  );
  assert.deepEqual(
    elements.filter(({ summary }) => !summary).map(({ tagName }) => tagName),
    [],
    'elements without @summary',
  );
});
