import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { preview } from 'vite';
import { chromium, chromiumFlags } from '../../scripts/chromium.ts';
import { buildDocs } from '../../scripts/docs/build.ts';

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
    const server = await preview({
      configFile: false,
      build: { outDir: folder },
      preview: { port: 0, host: '127.0.0.1' },
      logLevel: 'error',
    });
    const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
    const base = server.resolvedUrls?.local[0] ?? '';
    served = { base, folder, open: (path, options) => open(browser, base + path, options) };
    stop = async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
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
