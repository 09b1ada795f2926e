import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Everything that axe knows, but for what a page as a whole owes: a story is a fragment of one. */
const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: Object.fromEntries(
    ['bypass', 'landmark-one-main', 'page-has-heading-one', 'region'].map((rule) => [rule, { enabled: false }]),
  ),
};

const rules = (...values: string[]): RunOptions => ({ runOnly: { type: 'rule', values } });

const runs = {
  everything,
  /** What another stylesheet, size or condition can change, where all else has been looked at before. */
  look: rules('color-contrast', 'link-in-text-block', 'target-size'),
  /** Of that, what does not depend on colours: where the system sets them, a page is still told its own. */
  sizes: rules('target-size'),
};

export type Run = keyof typeof runs;

export const loadAxe = (page: Page): Promise<unknown> => page.addScriptTag({ path: axePath });

/** What axe finds wrong with a story. */
export async function violations(page: Page, run: Run): Promise<string[]> {
  const results = await page.evaluate<AxeResults, RunOptions>(
    (options) => axe.run('#storybook-root', options),
    runs[run],
  );
  return results.violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}): ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`,
  );
}

declare global {
  /** Where it runs: in the story's page. */
  const axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
}
