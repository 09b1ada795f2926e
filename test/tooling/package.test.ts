import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import packageJson from '../../package.json' with { type: 'json' };
import { version } from '../../src/ui/version.ts';

test('the version that elements carry is that of the package', () => {
  assert.equal(version, packageJson.version);
});

test('the loader knows every element', () => {
  const loader = readFileSync('src/loader.ts', 'utf8');
  for (const name of readdirSync('src/elements')) {
    assert.ok(
      loader.includes(`'me-${name}': () => import('./elements/${name}/define.ts')`),
      `src/loader.ts does not load <me-${name}>`,
    );
  }
});
