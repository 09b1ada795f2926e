import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { pressEach } from './activation.ts';
import { loadAxe, violations, type Run } from './axe.ts';
import { underConditions } from './conditions.ts';
import { tabThrough } from './keyboard.ts';
import { namesIn } from './names.ts';
import { prepare } from './page-script.ts';
import { desktop, narrow, zoomed } from './sizes.ts';
import type { Scheme, Theme } from './themes.ts';
import { translated } from './translation.ts';

/** What is found by looking at one story. */
export interface Visit {
  /** How often it was looked at, by what for. */
  looks: Record<string, number>;
  /** What a screen reader is told. */
  names: string;
  failures: string[];
}

/** A machine may be busy: what comes late is not missing. Milliseconds. */
const patience = 120_000;

/** The day that stories are shown on, so that they say the same on every day. */
const today = '2026-11-25T09:30:00+01:00';

/** The story that a page opens with: it says nothing, and asks nobody. */
const blank = 'design-tokens--all';

/** Storybook's own check by axe is off: it would look at each story once more. */
const frame = 'iframe.html?viewMode=story&globals=a11y.manual:!true';

/**
 * A page that stories are shown in, one after the other, in a browser context of its own: a mocked login in one page must not be told
 * to another.
 */
export async function openPage(browser: Browser, base: string): Promise<Page> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
  });
  context.setDefaultTimeout(patience);
  await context.clock.setFixedTime(today);
  await context.addInitScript(prepare);
  const page = await context.newPage();
  await page.goto(`${base}${frame}&id=${blank}`);
  await rendered(page, blank);
  await loadAxe(page);
  return page;
}

/** Only what a screen reader is told of a story. */
export async function readStory(page: Page, id: string): Promise<string> {
  await show(page, id);
  return namesIn(page);
}

/**
 * Looks at one story in every theme, and holds it against every condition in the first of them; `every`: in each. The story as it is at first comes
 * first, then how it looks, last what changes it.
 */
export async function visitStory(page: Page, id: string, themes: readonly Theme[], every: boolean): Promise<Visit> {
  const failures: string[] = [];
  const looks: Record<string, number> = {};
  const seen: Seen = (what, found, where) => {
    looks[what] = (looks[what] ?? 0) + 1;
    failures.push(...found.map((failure) => (where ? `${where}: ${failure}` : failure)));
  };
  const heard = listen(page);
  const names = await readStory(page, id);
  const looked = looksOf(id, themes);
  for (const theme of looked) await inTheme(page, theme, seen);
  for (const theme of every ? looked : looked.slice(0, 1)) await inConditions(page, theme, seen);
  await inUse(page, seen, heard);
  heard.end();
  return { looks, names, failures: [...new Set([...failures, ...heard.failures])] };
}

/** What its controls do, and what becomes of it by the browser's page translation: that changes the story, and has no look. */
async function inUse(page: Page, seen: Seen, heard: { pressing: boolean }): Promise<void> {
  await wear(page, '', 'light');
  await page.setViewportSize(zoomed);
  heard.pressing = true;
  seen('keys', await pressEach(page));
  heard.pressing = false;
  seen('translation', await translated(page));
}

/** What a story shows in another language is not another state: how that looks in each theme has been seen. */
const translation = /(english|finnish)$/;
/** The page around the elements is the organisation's, and in its own colours: a brand that is hard to read is so there, too. */
const wholePage = /^(pages|design-tokens)--/;

function looksOf(id: string, themes: readonly Theme[]): readonly Theme[] {
  if (translation.test(id)) return themes.slice(0, 1);
  return wholePage.test(id) ? themes.filter(({ hard }) => !hard) : themes;
}

type Seen = (what: string, found: readonly string[], where?: string) => void;

/** Shows the story as Storybook's list does, in a page that remembers nothing of the one before, and waits until it stands still. */
async function show(page: Page, id: string): Promise<void> {
  await wear(page, '', 'light');
  await page.setViewportSize(desktop);
  await page.evaluate(
    ([id, url]) => {
      document.querySelector('#storybook-root')?.replaceChildren();
      storyPage.unused();
      sessionStorage.clear();
      history.replaceState(null, '', url);
      __STORYBOOK_PREVIEW__.channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
    },
    [id, `${frame}&id=${id}`] as const,
  );
  await rendered(page, id);
  const error = await page.$eval('#error-message', ({ textContent }) => textContent);
  if (error) throw new Error(error);
  await page.evaluate(() => storyPage.standStill());
}

const rendered = (page: Page, id: string) =>
  page.waitForFunction((id) => {
    const render = __STORYBOOK_PREVIEW__.currentRender;
    return render?.id === id && /finished|errored/.test(render.phase);
  }, id);

/** Light and dark; and narrow, where colours are the same, but words may be wider. */
async function inTheme(page: Page, { name, css, schemes }: Theme, seen: Seen): Promise<void> {
  for (const scheme of schemes) {
    await wear(page, css, scheme);
    seen('axe', await violations(page, css || scheme === 'dark' ? 'look' : 'everything'), `${name}, ${scheme}`);
  }
  await page.setViewportSize(narrow);
  seen('reflow', await overflow(page), name);
  await page.setViewportSize(desktop);
}

async function inConditions(page: Page, { name, css, schemes }: Theme, seen: Seen): Promise<void> {
  await wear(page, css, schemes[0] ?? 'light');
  await page.setViewportSize(narrow);
  const looks = async (run: Run) => [...(await violations(page, run)), ...(await overflow(page))];
  seen('conditions', await underConditions(page, looks), name);
  await page.setViewportSize(zoomed);
  seen('keyboard', await tabThrough(page), name);
}

/** Another stylesheet changes how the story looks, not what it shows: it need not render again. */
async function wear(page: Page, css: string, scheme: Scheme): Promise<void> {
  await page.evaluate((look) => __STORYBOOK_PREVIEW__.channel.emit('me-theme/wear', look), { css, scheme });
}

async function overflow(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > narrow.width ? [`scrolls sideways: ${width} px wide (WCAG 2.2, 1.4.10)`] : [];
}

/** What the browser itself logs: mocked answers of 4xx and 5xx, and that Storybook's frame has no icon. */
const expected = /\/v1\/|\/favicon\.ico$/;

/** A story answers what it shows, and not all that its controls could ask for. */
const unanswered = 'No handler answers';

/** What the story throws, or writes to the console as an error, is a failure. */
function listen(page: Page): { failures: string[]; pressing: boolean; end: () => void } {
  const thrown = (error: Error) => heard.failures.push(`exception: ${error.message}`);
  const written = (message: ConsoleMessage) => {
    const { url } = message.location();
    const text = message.text();
    if (message.type() !== 'error') return;
    if (text.startsWith('Failed to load resource') && expected.test(url)) return;
    if (heard.pressing && text.startsWith(unanswered)) return;
    heard.failures.push(`console: ${text} ${url}`);
  };
  const heard = {
    failures: [] as string[],
    pressing: false,
    end: () => page.off('pageerror', thrown).off('console', written),
  };
  page.on('pageerror', thrown).on('console', written);
  return heard;
}

declare global {
  /** Storybook's preview, where it runs: in the story's page. */
  const __STORYBOOK_PREVIEW__: {
    currentRender?: { id: string; phase: string };
    channel: { once(event: string, listener: () => void): void; emit(event: string, data: unknown): void };
  };
}
