/**
 * Builds Storybook, and holds every story against axe in every theme: light, dark, and at 320 px, where nothing may scroll
 * sideways; there in the default theme also with spaced text, in forced colours and for print. A console error fails it, too. `npm run test:stories [-- part of a story's id]`
 *
 * With `--every-theme` also in six design systems from npm, by their bridges, and in brands that are hard to read; without it, in
 * one of those.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as playwright, type Browser } from 'playwright-core';
import { preview } from 'vite';
import { brandSets } from '../test/themes/brand-sets.ts';
import { designSystems } from '../test/themes/design-systems.ts';
import { chromium, chromiumFlags } from './chromium.ts';
import { visitPanel } from './panel-visit.ts';
import { visitStory, type Theme, type Visit } from './story-visit.ts';

/** Its own, so that nobody who builds Storybook meanwhile takes it away. */
const folder = mkdtempSync(join(tmpdir(), 'stories-'));
const pagesAtOnce = 4;

interface Index {
  entries: Record<string, { id: string; type: string }>;
}

const { values, positionals } = parseArgs({
  options: { 'every-theme': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [wanted = ''] = positionals;
execFileSync('npm', ['run', '--silent', 'build-storybook', '--', '--output-dir', folder], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as Index;
const stories = Object.values(entries)
  .filter(({ type, id }) => type === 'story' && id.includes(wanted))
  .map(({ id }) => id);
if (!stories.length) throw new Error(`There are no stories${wanted && ` with "${wanted}" in their id`} to look at.`);

const portalThemes = readdirSync('mock-server/demo/portals/themes').map((file) => file.replace(/\.css$/, ''));
const hard: Theme[] = [
  ...brandSets.map((each): Theme => ({ ...each, schemes: ['light'] })),
  ...designSystems.map(({ name, css, bridge, scheme }) => ({ name, css: `${css}\n${bridge}`, schemes: [scheme] })),
];
const themes: Theme[] = [
  ...['default', ...portalThemes].map((name) => ({ name })),
  ...(values['every-theme'] ? hard : hard.slice(0, 1)),
];

const server = await preview({
  configFile: false,
  build: { outDir: folder },
  preview: { port: 0, host: '127.0.0.1' },
  logLevel: 'error',
});
const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
const base = server.resolvedUrls?.local[0] ?? '';
try {
  await visitAll(browser);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

/**
 * Each story has a browser context of its own. A mocked login in one must not be told to the others, and msw's service worker
 * unregisters itself when its last page leaves, under the feet of the page that comes next. A story that can't even be visited does
 * not hold up the others.
 */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  try {
    return await visitStory(await context.newPage(), url, themes);
  } catch (error) {
    return { checks: 0, failures: [`could not be visited: ${String(error)}`] };
  } finally {
    await context.close();
  }
}

async function visitAll(browser: Browser): Promise<void> {
  const queue = [...stories];
  const failed: string[] = [];
  let checks = 0;

  function report(what: string, failures: readonly string[]): void {
    console.log(`${failures.length ? '✖' : '✔'} ${what}`);
    failures.forEach((failure) => console.log(`    ${failure}`));
    if (failures.length) failed.push(what);
  }

  async function work(): Promise<void> {
    for (let id = queue.shift(); id; id = queue.shift()) {
      const seen = await visit(browser, `${base}iframe.html?viewMode=story&id=${id}`);
      checks += seen.checks;
      report(id, seen.failures);
    }
  }
  await Promise.all(Array.from({ length: pagesAtOnce }, work));
  report('the theme panel', await visitPanel(browser, base, stories[0] ?? ''));

  console.log(
    `\n${stories.length} stories in ${themes.length} themes (${themes.map(({ name }) => name).join(', ')}): ${checks} looks.`,
  );
  console.log(`${stories.length + 1 - failed.length} passed, ${failed.length} failed`);
  if (failed.length) process.exitCode = 1;
}
