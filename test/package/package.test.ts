import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build, type Rolldown } from 'vite';
import packageJson from '../../package.json' with { type: 'json' };
import { whole } from '../../vite.config.ts';
import { version } from '../../src/ui/version.ts';

const names = readdirSync('src/elements');

/** What a web team's bundler makes of `code`, which imports the built package by its name. */
async function bundle(code: string): Promise<string> {
  const entry = 'virtual:page';
  const page = {
    name: 'page',
    resolveId: (id: string) => (id === entry ? id : null),
    load: (id: string) => (id === entry ? code : null),
  };
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [page],
    build: { write: false, rolldownOptions: { input: entry } },
  });
  return (output as Rolldown.RolldownOutput).output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

test('the version that elements carry is that of the package', () => {
  assert.equal(version, packageJson.version);
});

test('the build refuses what it does not take, and leaves what was built', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', 'bogus'], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /takes no "bogus"\. All: npm run build\./);
  assert.ok(existsSync('dist/loader.js'));
});

test('the loader knows every element', () => {
  const loader = readFileSync('src/loader.ts', 'utf8');
  for (const name of names) {
    const line = `'me-${name}': () => import('./elements/${name}/define.ts')`;
    assert.ok(loader.includes(line), `src/loader.ts does not load <me-${name}>`);
  }
});

test('every element has a module, types and a module for pages', () => {
  for (const name of names) {
    for (const file of [`elements/${name}.js`, `cdn/elements/${name}.js`, `types/elements/${name}/define.d.ts`]) {
      assert.ok(existsSync(`dist/${file}`), `dist/${file} is missing`);
    }
  }
});

test('a build gives the same bytes again, so that digests hold', async () => {
  const name = 'start-eservice';
  const config = whole(name, `src/elements/${name}/define.ts`, 'dist');
  const again = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, write: false },
  });
  const [{ output }] = again as [Rolldown.RolldownOutput];
  assert.equal(output[0].code, readFileSync(`dist/cdn/alone/${name}.js`, 'utf8'));
});

/** Whether the code calls a function with that tag first: the definition. */
const defines = (code: string, tag: string) => new RegExp(`["'\`]${tag}["'\`], ?[\\w$]`).test(code);

for (const name of names) {
  test(`a bundler that drops what has no effect keeps the definition of <me-${name}>`, async () => {
    const code = await bundle(`import 'me-widgets/elements/${name}.js';`);
    assert.ok(
      defines(code, `me-${name}`),
      `sideEffects in package.json must name the module that defines <me-${name}>`,
    );
  });
}

test('an element brings the definition of the one that it composes', async () => {
  const code = await bundle("import 'me-widgets/elements/eservice.js';");
  assert.ok(defines(code, 'me-start-eservice'));
});
