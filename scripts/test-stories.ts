/**
 * Builds Storybook, and holds every story against axe in every theme: light, dark, and at 320 px, where nothing may scroll
 * sideways. A console error fails it, too. `npm run test:stories [-- part of a story's id]`
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';
import { preview } from 'vite';
import { chromium, chromiumFlags } from './chromium.ts';
import { visitStory, type Visit } from './story-visit.ts';

/** Its own, so that nobody who builds Storybook meanwhile takes it away. */
const folder = mkdtempSync(join(tmpdir(), 'stories-'));
const pagesAtOnce = 4;

interface Index {
  entries: Record<string, { id: string; type: string }>;
}

const wanted = process.argv[2] ?? '';
execFileSync('npm', ['run', '--silent', 'build-storybook', '--', '--output-dir', folder], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as Index;
const stories = Object.values(entries)
  .filter(({ type, id }) => type === 'story' && id.includes(wanted))
  .map(({ id }) => id);
if (!stories.length) throw new Error(`There are no stories${wanted && ` with "${wanted}" in their id`} to look at.`);

const portalThemes = readdirSync('mock-server/demo/portals/themes').map((file) => file.replace(/\.css$/, ''));
const themes = ['default', ...portalThemes];

const server = await preview({
  configFile: false,
  build: { outDir: folder },
  preview: { port: 0, host: '127.0.0.1' },
  logLevel: 'error',
});
const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
try {
  await visitAll(browser, server.resolvedUrls?.local[0] ?? '');
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

async function visitAll(browser: Browser, base: string): Promise<void> {
  const queue = [...stories];
  const failed: string[] = [];
  let checks = 0;

  async function work(): Promise<void> {
    for (let id = queue.shift(); id; id = queue.shift()) {
      const seen = await visit(browser, `${base}iframe.html?viewMode=story&id=${id}`);
      checks += seen.checks;
      console.log(`${seen.failures.length ? '✖' : '✔'} ${id}`);
      seen.failures.forEach((failure) => console.log(`    ${failure}`));
      if (seen.failures.length) failed.push(id);
    }
  }
  await Promise.all(Array.from({ length: pagesAtOnce }, work));

  console.log(`\n${stories.length} stories in ${themes.length} themes (${themes.join(', ')}): ${checks} looks.`);
  console.log(`${stories.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length) process.exitCode = 1;
}
