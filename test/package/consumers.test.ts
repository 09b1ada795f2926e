/** The built package, in pages that others make of it: each shows the catalogue, sets an attribute, and hears an event. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { chromium as playwright, type Browser, type Page, type Route } from 'playwright-core';
import { build, type PluginOption } from 'vite';
import webpack from 'webpack';
import packageJson from '../../package.json' with { type: 'json' };
import { chromium, chromiumFlags } from '../../scripts/chromium.ts';
import type { Integrity } from '../../scripts/integrity.ts';
import { catalogue } from '../fixtures/catalogue.ts';
import { visitorSession } from '../fixtures/citizen.ts';
import { angularLinker, compileAngular } from './angular.ts';

const origin = 'https://portal.example';
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

let folder: string;
let browser: Browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'me-consumers-'));
  browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
});

after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const bundled = '<!doctype html><html lang="sv"><title>Norrvik</title><div id="app"></div>';

async function byVite(name: string, plugins: PluginOption[], file = 'main.js'): Promise<string> {
  const outDir = join(folder, name);
  await build({
    configFile: false,
    root: `test/consumers/${name}`,
    logLevel: 'error',
    plugins,
    build: {
      outDir,
      rolldownOptions: { input: resolve(`test/consumers/${name}`, file), output: { entryFileNames: 'page.js' } },
    },
  });
  writeFileSync(join(outDir, 'index.html'), `${bundled}<script type="module" src="/page.js"></script>`);
  return outDir;
}

async function byWebpack(): Promise<string> {
  const path = join(folder, 'webpack');
  const compiler = webpack({
    mode: 'production',
    entry: resolve('test/consumers/webpack/main.js'),
    output: { path, filename: 'page.js', publicPath: '/' },
  });
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) fail(error ?? new Error(stats?.toString('errors-only')));
      else done();
    });
  });
  writeFileSync(join(path, 'index.html'), `${bundled}<script src="/page.js" defer></script>`);
  return path;
}

/** A project of somebody else's that has these packages installed, and ours. */
function projectWith(name: string, packages: string[]): string {
  const project = join(folder, name);
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  for (const installed of packages) {
    symlinkSync(resolve('node_modules', installed), join(project, 'node_modules', installed));
  }
  symlinkSync(resolve('.'), join(project, 'node_modules/me-widgets'));
  return project;
}

async function angular(): Promise<string> {
  const project = projectWith('angular-project', ['@angular', 'rxjs', 'tslib']);
  assert.equal(compileAngular('main.ts', project), '');
  return byVite('angular', [angularLinker], join(project, 'main.js'));
}

function plain(): string {
  const path = join(folder, 'plain');
  mkdirSync(path);
  cpSync('dist/cdn', join(path, 'widgets'), { recursive: true });
  cpSync('test/consumers/plain/index.html', join(path, 'index.html'));
  return path;
}

/** The site: its files, and its gateway. */
async function serve(site: string, route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const headers = { 'ME-Session': 'none' };
  if (pathname.endsWith('/v1/eservices')) {
    return route.fulfill({ json: catalogue(new Request(route.request().url())), headers });
  }
  if (pathname.endsWith('/v1/session')) return route.fulfill({ json: visitorSession, headers });
  const file = join(site, pathname === '/' ? 'index.html' : pathname);
  if (!existsSync(file)) return route.fulfill({ status: 404 });
  return route.fulfill({ contentType: types[extname(file)] ?? 'text/plain', body: readFileSync(file) });
}

interface Visit {
  page: Page;
  asked: string[];
  errors: string[];
}

async function visit(site: string): Promise<Visit> {
  const page = await browser.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(origin, '')));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route(`${origin}/**`, (route) => serve(site, route));
  await page.goto(origin);
  return { page, asked, errors };
}

const consumers: Record<string, () => Promise<string> | string> = {
  Vite: () => byVite('vite', []),
  webpack: byWebpack,
  'React 19': () => byVite('react', [], 'main.jsx'),
  'Vue 3': () =>
    byVite('vue', [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('me-') } } })]),
  'Svelte 5': () => byVite('svelte', [svelte({ configFile: false })]),
  'Angular 22': angular,
  'a plain page, with data-me-widget': plain,
};

for (const [name, made] of Object.entries(consumers)) {
  test(name, async () => {
    const { page, asked, errors } = await visit(await made());
    const link = page.getByRole('link', { name: 'Anmäl värmepump' });
    await link.waitFor();
    assert.ok(
      asked.some((address) => /^\/egen\/me\/v1\/eservices\?.*limit=5/.test(address)),
      asked.join('\n'),
    );
    await link.click();
    await page.waitForFunction(() => document.querySelector('output')?.textContent);
    assert.match((await page.textContent('output')) ?? '', /^[\w-]{8,}$/);
    assert.deepEqual(errors, []);
    await page.close();
  });
}

for (const scripts of [['loader.js'], ['texts.js', 'me-widgets.js']]) {
  test(`a page says things its own way, under a strict policy, with ${scripts.join(' and ')}`, async () => {
    const site = join(folder, `own-texts-${scripts.length}`);
    cpSync('dist/cdn', join(site, 'widgets'), { recursive: true });
    writeFileSync(
      join(site, 'index.html'),
      `<!doctype html><html lang="sv"><title>Norrvik</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html">
      <script type="application/json" data-me-texts>{ "eserviceCatalog.search": "Leta" }</script>
      ${scripts.map((script) => `<script type="module" src="/widgets/${script}"></script>`).join('')}
      <me-eservice-catalog endpoint="/me"></me-eservice-catalog>`,
    );
    const { page, errors } = await visit(site);
    await page.getByRole('button', { name: 'Leta' }).waitFor();
    assert.deepEqual(errors, []);
    await page.close();
  });
}

test('with its digests in the page, a file that was changed is not run', async () => {
  const site = join(folder, 'integrity');
  const { version, files } = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Integrity;
  const widgets = join(site, 'widgets', version);
  mkdirSync(site);
  cpSync('dist/cdn', widgets, { recursive: true });
  writeFileSync(
    join(site, 'index.html'),
    `<!doctype html><html lang="sv"><title>Norrvik</title>
    <script type="importmap">${readFileSync('dist/cdn/importmap.json', 'utf8')}</script>
    <script type="module" src="/widgets/${version}/loader.js" integrity="${files['loader.js'] ?? ''}"></script>
    <me-eservice-catalog endpoint="/me"><a href="/e-tjanster">Alla e-tjänster</a></me-eservice-catalog>`,
  );
  const whole = await visit(site);
  await whole.page.getByRole('link', { name: 'Ansök om bygglov' }).waitFor();
  await whole.page.close();

  const changed = join(widgets, 'elements/eservice-catalog.js');
  writeFileSync(changed, `${readFileSync(changed, 'utf8')}\nwindow.changed = true;`);
  const { page } = await visit(site);
  await page.waitForEvent('console', (message) => message.text().includes('could not be loaded'));
  assert.equal(await page.evaluate(() => 'changed' in window), false);
  await page.getByRole('link', { name: 'Alla e-tjänster' }).waitFor();
  await page.close();
});

const typed: Record<string, string> = {
  'react.tsx': `
    import type {} from 'me-widgets/react';
    export const right = <me-case-list show="tasks" page-size={5} onme-case-select={(event) => console.log(event.caseId)} />;
    // @ts-expect-error: there is no such list
    export const wrong = <me-case-list show="everything" />;
    // @ts-expect-error: the event has no such thing, so it is no \`any\` either
    export const none = <me-case-list onme-case-select={(event) => console.log(event.nothing)} />;`,
  'vue.ts': `
    import type { GlobalComponents } from 'vue';
    import type {} from 'me-widgets/vue';
    type Attributes = InstanceType<GlobalComponents['me-case-list']>['$props'];
    export const right: Attributes = { show: 'tasks', 'page-size': 5, onMeCaseSelect: (event) => console.log(event.caseId) };
    // @ts-expect-error: there is no such list
    export const wrong: Attributes = { show: 'everything' };
    // @ts-expect-error: the event has no such thing
    export const none: Attributes = { onMeCaseSelect: (event) => console.log(event.nothing) };`,
  'svelte.ts': `
    import type { SvelteHTMLElements } from 'svelte/elements';
    import type {} from 'me-widgets/svelte';
    type Attributes = SvelteHTMLElements['me-case-list'];
    export const right: Attributes = { show: 'tasks', 'page-size': 5, 'onme-case-select': (event) => console.log(event.caseId) };
    // @ts-expect-error: there is no such list
    export const wrong: Attributes = { show: 'everything' };
    // @ts-expect-error: the event has no such thing
    export const none: Attributes = { 'onme-case-select': (event) => console.log(event.nothing) };`,
};

test('templates know attributes, their values and events', () => {
  const project = projectWith('typed', [
    'react',
    '@types',
    'vue',
    '@vue',
    'svelte',
    'csstype',
    'lit',
    '@lit',
    'lit-html',
    'lit-element',
  ]);
  for (const [file, code] of Object.entries(typed)) writeFileSync(join(project, file), code);
  const flags =
    '--noEmit --strict --skipLibCheck --jsx react-jsx --module esnext --moduleResolution bundler --target es2023';
  const tsc = spawnSync(
    process.execPath,
    [resolve('node_modules/typescript/bin/tsc'), ...flags.split(' '), ...Object.keys(typed)],
    { cwd: project, encoding: 'utf8' },
  );
  assert.equal(tsc.stdout, '');
});

test("Angular's strict templates find each mistake, and nothing else", () => {
  const complaints = compileAngular('mistakes.ts', join(folder, 'angular-mistakes'));
  const found = [...complaints.matchAll(/mistakes\.ts:(\d+):\d+ - error \w+: (.*)/g)].map(
    ([, line, said]) => `${line}: ${said}`,
  );
  assert.deepEqual(found.toSorted(), [
    `10: Type '"everything"' is not assignable to type '"cases" | "documents" | "tasks" | undefined'.`,
    `11: Type '"many"' is not assignable to type 'number | \`\${number}\` | undefined'.`,
    "12: Can't bind to 'page-sise' since it isn't a known property of 'me-case-list'.",
    "13: Property 'nothing' does not exist on type 'MeCaseSelectEvent'.",
    "14: 'me-case-lst' is not a known element:",
  ]);
});

test('editors know every element and its attributes', () => {
  const read = (file: string) => JSON.parse(readFileSync(`dist/editors/${file}`, 'utf8')) as unknown;
  const { tags } = read('vscode.html-custom-data.json') as { tags: { name: string; attributes: { name: string }[] }[] };
  const { contributions, version } = read('web-types.json') as {
    version: string;
    contributions: { html: { elements: { name: string }[] } };
  };
  const names = readdirSync('src/elements').map((name) => `me-${name}`);
  assert.deepEqual(tags.map(({ name }) => name).sort(), names.sort());
  assert.deepEqual(contributions.html.elements.map(({ name }) => name).sort(), names.sort());
  assert.equal(version, packageJson.version);
  const list = tags.find(({ name }) => name === 'me-case-list');
  assert.ok(list?.attributes.some(({ name }) => name === 'case-href'));
});
