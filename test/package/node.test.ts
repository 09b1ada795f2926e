import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import packageJson from '../../package.json' with { type: 'json' };

/** A project of somebody else's, that has the packed package installed, and the package what it depends on. */
let project: string;

before(() => {
  project = mkdtempSync(join(tmpdir(), 'me-package-'));
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', project]);
  const [packed = ''] = readdirSync(project);
  execFileSync('tar', ['-xzf', packed], { cwd: project });
  mkdirSync(join(project, 'node_modules'));
  renameSync(join(project, 'package'), join(project, 'node_modules', packageJson.name));
  symlinkSync(realpathSync('node_modules'), join(project, 'node_modules', packageJson.name, 'node_modules'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
});

after(() => rmSync(project, { recursive: true, force: true }));

const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });

test('a server imports me-widgets/eservice', () => {
  const code = `
    import { connect, MeRefused } from 'me-widgets/eservice';
    await connect({ me: 'http://me.example', certificate: 'a.crt', key: 'a.key' }).catch((error) => console.log(error.message));
    console.log(typeof MeRefused);`;
  assert.match(run('--input-type=module', '--eval', code), /give one that begins with https:\/\/[\s\S]*function/);
});

test('a server that renders pages imports the loader and every element, and prints what is written inside each tag', () => {
  const names = readdirSync('src/elements');
  const modules = ['me-widgets', ...names.map((name) => `me-widgets/elements/${name}.js`)];
  const code = `
    import { createElement } from 'react';
    import { renderToString } from 'react-dom/server';
    ${modules.map((module) => `import '${module}';`).join('\n')}
    for (const name of ${JSON.stringify(names)}) {
      const link = createElement('a', { href: '/me/login' }, 'Logga in');
      console.log(renderToString(createElement('me-' + name, { 'heading-level': 3 }, link)));
    }`;
  for (const name of ['react', 'react-dom', 'scheduler']) {
    symlinkSync(realpathSync(`node_modules/${name}`), join(project, 'node_modules', name));
  }
  const fallback = (name: string) => `<me-${name} heading-level="3"><a href="/me/login">Logga in</a></me-${name}>`;
  assert.deepEqual(run('--input-type=module', '--eval', code).trim().split('\n'), names.map(fallback));
});

for (const name of readdirSync('src/elements')) {
  test(`<me-${name}> alone is imported where there is no page`, () => {
    run('--input-type=module', '--eval', `import 'me-widgets/elements/${name}.js';`);
  });
}

test('its types say what a ticket stands for', () => {
  const code = `
    import { connect, type Redeemed } from 'me-widgets/eservice';
    const me = await connect({ me: 'https://me.example', certificate: 'a.crt', key: 'a.key' });
    const redeemed: Redeemed = await me.redeem('ticket');
    export const street: string | undefined = redeemed.citizen.addresses?.[0]?.street;
    // @ts-expect-error: no such field, so it is no \`any\` either
    export const none = redeemed.nothing;`;
  writeFileSync(join(project, 'eservice.ts'), code);
  const flags = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023'];
  run(realpathSync('node_modules/typescript/bin/tsc'), ...flags, 'eservice.ts');
});

for (const [name, file] of Object.entries(packageJson.bin)) {
  test(`npx ${name} says what it is for`, () => {
    assert.match(run(join('node_modules', packageJson.name, file), '--help'), new RegExp(`${name} `));
  });
}
