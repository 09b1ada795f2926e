import type { Browser } from 'playwright-core';

/** What is set in it: an accent that is too pale for links, on a surface that nothing is readable on. */
const accent = '#fe6';
const surface = '#777777';

/**
 * Uses Storybook's theme panel as a designer would: sets a brand, misspells it first, is told what is not readable, takes the remedy, copies the file.
 *
 * @returns what went wrong.
 */
export async function visitPanel(browser: Browser, base: string, story: string): Promise<string[]> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  try {
    const page = await context.newPage();
    await page.goto(`${base}?path=/story/${story}`);
    await page.getByRole('tab', { name: 'Theme' }).click();
    const verdict = page.getByRole('status');
    for (const [field, value] of [
      ['Accent', 'purpel'],
      ['Accent', accent],
      ['Surface', surface],
    ] as const) {
      await page.getByRole('textbox', { name: field, exact: true }).fill(value);
      await page.keyboard.press('Tab');
      await page
        .getByText('“purpel” is no value of color')
        .waitFor({ state: value === 'purpel' ? 'visible' : 'hidden' });
    }
    await verdict.filter({ hasText: '--me-color-text' }).waitFor();
    await page
      .getByRole('button', { name: /^Set --me-color-surface to #/ })
      .first()
      .click();
    await verdict.filter({ hasText: 'All 47 pairs are readable.' }).waitFor();
    await page.getByRole('button', { name: 'Copy stylesheet' }).click();
    const css = await page.evaluate(() => navigator.clipboard.readText());
    return css.includes(`--me-color-accent: ${accent};`) && !css.includes(surface)
      ? []
      : [`the theme file is:\n${css}`];
  } catch (error) {
    return [String(error)];
  } finally {
    await context.close();
  }
}
