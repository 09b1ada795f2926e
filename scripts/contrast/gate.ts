import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { chromiumFlags, headlessShell } from '../chromium.ts';
import type { Pair } from './measure.ts';
import type { Setting } from './settings.ts';
import type { Swatches } from './swatches.ts';

declare global {
  /** `page.ts`, where it runs. */
  const meContrast: typeof import('./page.ts');
}

export type Scheme = 'light' | 'dark';

/** Measures themes in Chromium. `close` it. */
export interface Gate {
  /** Every pair of colours under a stylesheet, in each of the colour schemes that it is made for. */
  pairs(css: string): Promise<{ scheme: Scheme; pairs: Pair[] }[]>;
  /** What a stylesheet sets of the tokens whose types are given. */
  settings(css: string, types: Readonly<Record<string, string>>): Promise<Setting[]>;
  close(): Promise<void>;
}

/** Opens a page with the elements' styles, to try themes in. */
export async function openGate(): Promise<Gate> {
  const script = await bundle();
  const browser = await playwright.launch({ executablePath: headlessShell(), args: chromiumFlags });
  return {
    pairs: (css) => onNewPage(browser, script, (page) => pairs(page, css)),
    settings: (css, types) =>
      onNewPage(browser, script, (page) =>
        page.evaluate(([css, types]) => meContrast.settings(css, types), [css, types] as const),
      ),
    close: () => browser.close(),
  };
}

async function bundle(): Promise<string> {
  const lib = { entry: 'scripts/contrast/page.ts', formats: ['iife' as const], name: 'meContrast' };
  const [output] = (await build({ configFile: false, logLevel: 'error', build: { write: false, lib } })) as [
    Rolldown.RolldownOutput,
  ];
  return output.output[0].code;
}

async function onNewPage<T>(browser: Browser, script: string, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.setContent('<!doctype html><html lang="sv"><body><me-swatches></me-swatches></body></html>');
    await page.addScriptTag({ content: script });
    return await use(page);
  } finally {
    await page.close();
  }
}

async function pairs(page: Page, css: string) {
  await page.addStyleTag({ content: css });
  const results = [];
  for (const scheme of await schemes(page)) {
    await page.emulateMedia({ colorScheme: scheme });
    results.push({ scheme, pairs: await measured(page) });
  }
  return results;
}

const measured = (page: Page) =>
  page.$eval('me-swatches', async (element) => {
    const swatches = element as Swatches;
    await swatches.updateComplete;
    return meContrast.measure(swatches);
  });

/** A page that says nothing of colour schemes is light, whatever its reader prefers. */
async function schemes(page: Page): Promise<Scheme[]> {
  const said = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  const made = (['light', 'dark'] as const).filter((scheme) => said.includes(scheme));
  return made.length ? made : ['light'];
}
