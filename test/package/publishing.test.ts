/** The package as it is packed, as those see it who install it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import packageJson from '../../package.json' with { type: 'json' };

let folder: string;
let packed: Uint8Array<ArrayBuffer>;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'me-packed-'));
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
  packed = new Uint8Array(readFileSync(join(folder, readdirSync(folder)[0] ?? '')));
});

after(() => rmSync(folder, { recursive: true, force: true }));

test('publint finds nothing wrong', async () => {
  const { messages } = await publint({ pack: { tarball: packed.buffer }, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, packageJson)),
    [],
  );
});

test('the types of every entry are those of its code, for bundlers and for Node', async () => {
  const analysis = await checkPackage(createPackageFromTarballData(packed));
  assert.ok(analysis.types);
  // What knows no `exports` is too old for this package. `require()` gives what `import` gives, which Node has taken there since 20.19.
  const found = analysis.problems.filter(
    (problem) =>
      problem.kind !== 'CJSResolvesToESM' && !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
  );
  assert.deepEqual(found, []);
});
