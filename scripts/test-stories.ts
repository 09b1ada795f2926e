/**
 * Builds Storybook, and holds every story against what everyone needs: axe in every theme, light, dark and at 320 px; there in the
 * default theme under every condition that a citizen sets; by keyboard at 400 % zoom, after the browser's page translation, and what a screen reader is
 * told, compared with `test/stories/`. A console error fails it, too.
 *
 * `npm run test:stories [-- part of a story's id] [--everything] [--write-names]`
 *
 * With `--everything`, before a release, under every condition and by keyboard in every theme, in six design systems from npm, by their bridges, and in brands that
 * are hard to read; without it, in one of those. With `--write-names` it only keeps what a screen reader is told.
 */
import { parseArgs } from 'node:util';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, headlessShell } from './chromium.ts';
import { differences, keepNames, keptNames } from './stories/names.ts';
import { visitPanel } from './stories/panel.ts';
import { openStorybook } from './stories/storybook.ts';
import { themes as themesFor } from './stories/themes.ts';
import { openPage, readStory, visitStory } from './stories/visit.ts';

/** Half of the time a page waits: for what is to come, and for what must not. */
const pagesAtOnce = 6;

const { values, positionals } = parseArgs({
  options: { everything: { type: 'boolean', default: false }, 'write-names': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [wanted = ''] = positionals;
const { everything } = values;
const themes = themesFor(everything);
const kept = keptNames();

const storybook = await openStorybook();
const stories = storybook.stories.filter((id) => id.includes(wanted));
if (!stories.length) throw new Error(`There are no stories${wanted && ` with "${wanted}" in their id`} to look at.`);

let passed = 0;
const failed: string[] = [];
const looks: Record<string, number> = {};
const names = new Map<string, string>();

const browser = await playwright.launch({ executablePath: headlessShell(), args: chromiumFlags });
try {
  await visitAll(browser);
  if (!values['write-names']) report('the theme panel', await visitPanel(browser, storybook.base, stories[0] ?? ''));
} finally {
  await browser.close();
  await storybook.close();
}
const gone = [...kept.keys()].filter((id) => !storybook.stories.includes(id));
if (values['write-names']) keepNames(names, new Set(storybook.stories));
else report('names are kept of stories that there are', gone);
console.log(`\n${stories.length} stories in ${themes.length} themes (${themes.map(({ name }) => name).join(', ')})`);
console.table(looks);
console.log(`${passed} passed, ${failed.length} failed`);
if (failed.length) {
  console.log(`\nFailed:\n${failed.join('\n')}`);
  process.exitCode = 1;
}

async function visitAll(browser: Browser): Promise<void> {
  const queue = [...stories];
  const work = async () => {
    let page = await openPage(browser, storybook.base);
    for (let id = queue.shift(); id; id = queue.shift()) {
      if (await visit(page, id)) continue;
      await page.context().close();
      page = await openPage(browser, storybook.base);
    }
    await page.context().close();
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, work));
}

/** @returns whether the page can be used again. */
async function visit(page: Page, id: string): Promise<boolean> {
  try {
    report(id, values['write-names'] ? await read(page, id) : await lookAt(page, id));
    return true;
  } catch (error) {
    report(id, [`could not be visited: ${String(error)}`]);
    return false;
  }
}

async function read(page: Page, id: string): Promise<string[]> {
  names.set(id, await readStory(page, id));
  return [];
}

async function lookAt(page: Page, id: string): Promise<string[]> {
  const seen = await visitStory(page, id, themes, everything);
  for (const [what, count] of Object.entries(seen.looks)) looks[what] = (looks[what] ?? 0) + count;
  return [...seen.failures, ...differences(kept.get(id), seen.names)];
}

function report(what: string, failures: readonly string[]): void {
  const said = [`${failures.length ? '✖' : '✔'} ${what}`, ...failures.map((failure) => `    ${failure}`)].join('\n');
  console.log(said);
  if (failures.length) failed.push(said);
  else passed += 1;
}
