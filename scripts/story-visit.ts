import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { conditionCount, underConditions } from './story-conditions.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Everything that axe knows, but for what a page as a whole owes: a story is a fragment of one. */
const axeOptions: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: Object.fromEntries(
    ['bypass', 'landmark-one-main', 'page-has-heading-one', 'region'].map((rule) => [rule, { enabled: false }]),
  ),
};

/** What another look can change, where all else has been looked at in the themes that Storybook knows. */
const lookOptions: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] },
};

const desktop = { width: 1280, height: 900 };
/** The width that WCAG 2.2, criterion 1.4.10 (reflow) asks for; it stands for 400 % zoom, too. */
const narrow = { width: 320, height: 800 };

export interface Visit {
  checks: number;
  failures: string[];
}

export type Scheme = 'light' | 'dark';

/** What a story is looked at in. */
export interface Theme {
  name: string;
  /** Its stylesheet, where it is not one that Storybook knows by its name. */
  css?: string;
  /** Those that it is made for; both, if nothing is said. */
  schemes?: readonly Scheme[];
}

/** Looks at one story in every theme: light, dark, and narrow in the themes that Storybook knows; in the first of them under every other condition. */
export async function visitStory(page: Page, url: string, themes: readonly Theme[]): Promise<Visit> {
  const failures: string[] = [];
  listen(page, failures);
  await page.setViewportSize(desktop);
  await page.goto(url);
  await page.waitForFunction(() => /finished|errored/.test(__STORYBOOK_PREVIEW__.currentRender?.phase ?? ''));
  const error = await page.$eval('#error-message', ({ textContent }) => textContent);
  if (error) return { checks: 0, failures: [`did not render: ${error}`] };
  await page.evaluate(standStill);
  await page.addScriptTag({ path: axePath });
  const looks = looksAt(themes);
  for (const { theme, scheme, size } of looks) {
    await page.setViewportSize(size);
    await (theme.css ? wear(page, theme.css, scheme) : show(page, theme.name, scheme));
    const found = [
      ...(await violations(page, theme.css ? lookOptions : axeOptions)),
      ...(size === narrow ? await overflow(page) : []),
    ];
    failures.push(...found.map((failure) => `${theme.name}, ${scheme}, ${size.width} px: ${failure}`));
  }
  await page.setViewportSize(narrow);
  await show(page, 'default', 'light');
  const look = async () => [...(await violations(page, lookOptions)), ...(await overflow(page))];
  failures.push(...(await underConditions(page, look)));
  return { checks: looks.length + conditionCount, failures: [...new Set(failures)] };
}

/** Colours and corners are the same at every width: the narrow page is looked at in light only, in some themes. */
const looksAt = (themes: readonly Theme[]) => [
  ...themes.flatMap((theme) =>
    (theme.schemes ?? (['light', 'dark'] as const)).map((scheme) => ({ theme, scheme, size: desktop })),
  ),
  ...themes.filter(({ css }) => !css).map((theme) => ({ theme, scheme: 'light' as const, size: narrow })),
];

/** What the browser itself logs: mocked answers of 4xx and 5xx, and that Storybook's frame has no icon. */
const expected = /\/v1\/|\/favicon\.ico$/;

/** What the story throws, or writes to the console as an error, is a failure. */
function listen(page: Page, failures: string[]): void {
  page.on('pageerror', (error) => failures.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() !== 'error') return;
    if (message.text().startsWith('Failed to load resource') && expected.test(url)) return;
    failures.push(`console: ${message.text()} ${url}`);
  });
}

/** Switches theme and colour scheme as Storybook's toolbar does, and waits until the story stands still. */
async function show(page: Page, theme: string, scheme: Scheme): Promise<void> {
  await page.evaluate(
    async (globals) => {
      const { channel } = __STORYBOOK_PREVIEW__;
      const rendered = new Promise<void>((resolve, reject) => {
        channel.once('storyFinished', resolve);
        setTimeout(() => reject(new Error('The story did not render within 10 seconds.')), 10_000);
      });
      channel.emit('updateGlobals', { globals });
      await rendered;
    },
    { theme, scheme },
  );
  await page.evaluate(standStill);
}

/** Another stylesheet changes how the story looks, not what it shows: it need not render again. */
async function wear(page: Page, css: string, scheme: Scheme): Promise<void> {
  await page.evaluate((look) => __STORYBOOK_PREVIEW__.channel.emit('me-theme/wear', look), { css, scheme });
}

/** Runs in the page: waits until nothing in it, shadow roots included, has changed for a while. */
async function standStill(): Promise<void> {
  const shadows = (node: Element | ShadowRoot): string =>
    [...node.querySelectorAll('*')]
      .map(({ shadowRoot: root }) => (root ? root.innerHTML + shadows(root) : ''))
      .join('');
  const look = () => document.body.innerHTML + shadows(document.body);
  for (let before = '', quiet = 0; quiet < 3; quiet += 1) {
    const now = look();
    if (now !== before) [before, quiet] = [now, 0];
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

async function violations(page: Page, wanted: RunOptions): Promise<string[]> {
  const results = await page.evaluate<AxeResults, RunOptions>((options) => axe.run('#storybook-root', options), wanted);
  return results.violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}): ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`,
  );
}

async function overflow(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > narrow.width ? [`scrolls sideways: ${width} px wide (WCAG 2.2, 1.4.10)`] : [];
}

declare global {
  /** Storybook's preview and axe, where they run: in the story's page. */
  const __STORYBOOK_PREVIEW__: {
    currentRender?: { phase: string };
    channel: { once(event: string, listener: () => void): void; emit(event: string, data: unknown): void };
  };
  const axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
}
