import type { Page } from 'playwright-core';
import { differences, namesIn } from './names.ts';

/**
 * What becomes of a story whose page the browser translates, and which then shows something else: another language, and new
 * texts in every answer. It must read as though nobody had translated it.
 */
export async function translated(page: Page): Promise<string[]> {
  const lang = await page.evaluate(() => document.documentElement.lang);
  const other = lang === 'fi' ? 'sv' : 'fi';
  // The other language's texts are loaded when they are needed first.
  await become(page, other, false);
  await become(page, lang, false);
  await become(page, other, true);
  const untouched = await namesIn(page);
  await become(page, lang, false);
  await page.evaluate(translate);
  await become(page, other, true);
  const afterwards = await namesIn(page);
  return differences(untouched, afterwards).map((difference) => `after the browser's page translation, ${difference}`);
}

async function become(page: Page, lang: string, marked: boolean): Promise<void> {
  await page.evaluate(
    async ([lang, marked]) => {
      storyPage.mark(marked);
      document.documentElement.lang = lang;
      await storyPage.standStill();
    },
    [lang, marked] as const,
  );
}

/** Runs in the page: every text goes into elements of the browser's own, and the page says that it is translated. The words stay: those that nobody writes anew are right. */
function translate(): void {
  const newElement = (tag: string) => document.createElement(tag);
  document.documentElement.classList.add('translated-ltr');
  const elements = storyPage.elements().filter((element) => !element.matches('style, script, textarea, option'));
  const texts = elements.flatMap((element) => [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])]);
  for (const text of texts) {
    if (!(text instanceof Text) || !text.data.trim()) continue;
    const [outer, inner] = [newElement('font'), newElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}
