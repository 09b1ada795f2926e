import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromium, chromiumFlags } from '../../scripts/chromium.ts';
import { buildDocs } from '../../scripts/docs/build.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';

export interface Served {
  base: string;
  folder: string;
  /** Opens a page of the site; what goes wrong in it is collected in `faults`. */
  open: (path: string, options?: BrowserContextOptions) => Promise<{ page: Page; faults: string[] }>;
}

/** Builds the site into a folder of its own before the file's tests, and serves it as any static host does. */
export function useSite(): () => Served {
  let served: Served | undefined;
  let stop = async () => {};
  before(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'docs-'));
    await buildDocs(folder);
    const site = await serveFolder(folder);
    const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
    served = { base: site.base, folder, open: (path, options) => open(browser, site.base + path, options) };
    stop = async () => {
      await browser.close();
      await site.close();
    };
  });
  after(() => stop());
  return () => {
    if (!served) throw new Error('The site is built before the first test of the file, not before.');
    return served;
  };
}

async function open(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(url);
  return { page, faults };
}
