/**
 * `npm run screenshots` shows every element in six design systems and in five brands that are hard to read, one picture each, in
 * `docs/images/looks/`. It needs what `npm run build:cdn` makes.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { address, type Tag } from '../docs/site/client/spec.ts';
import { caseId } from '../test/fixtures/cases.ts';
import { eserviceId } from '../test/fixtures/eservices.ts';
import { brandSets } from '../test/themes/brand-sets.ts';
import { designSystems } from '../test/themes/design-systems.ts';
import { chromium, chromiumFlags } from './chromium.ts';
import { buildDocs } from './docs/build.ts';
import { serveFolder } from './serve-folder.ts';

const target = 'docs/images/looks';

/** What each element shows in the picture: as much as one needs to see its look. */
const tags: Tag[] = [
  { tag: 'me-login', attributes: {} },
  { tag: 'me-notices', attributes: { show: 'count', 'list-href': '/nytt' } },
  { tag: 'me-eservice-catalog', attributes: { 'page-size': '3' } },
  { tag: 'me-start-eservice', attributes: {} },
  { tag: 'me-case-list', attributes: { 'page-size': '3' } },
  { tag: 'me-case-list', attributes: { show: 'tasks' } },
  { tag: 'me-notices', attributes: {} },
  { tag: 'me-case-event', attributes: {} },
  { tag: 'me-message-form', attributes: {} },
  { tag: 'me-contact-preferences', attributes: {} },
  { tag: 'me-profile', attributes: {} },
  { tag: 'me-eservice', attributes: { 'eservice-id': eserviceId('bygglov') } },
  { tag: 'me-case', attributes: { 'case-id': caseId(3) } },
];

export interface Look {
  name: string;
  css: string;
  scheme: 'light' | 'dark';
}

export const looks: Look[] = [
  ...designSystems
    .filter(({ name }) => !name.endsWith(', dark'))
    .map(({ name, css, bridge, scheme }) => ({ name, css: `${css}\n${bridge}`, scheme })),
  ...brandSets.map(({ name, css }) => ({ name, css, scheme: 'light' as const })),
];

export const fileName = (name: string): string => `${name.toLowerCase().replaceAll(' ', '-')}.webp`;

/** Side by side in columns, with names, as a designer pins them on a wall. */
const sheet = `
  body { margin: 0; font-family: system-ui, sans-serif; }
  main { display: block; columns: 3; column-gap: 56px; padding: 48px; }
  main > me-portal > * { break-inside: avoid; }
  .said { display: none; }
  .caption { margin: 0 0 12px; font: 600 15px/1.4 ui-monospace, monospace; opacity: 0.75; break-after: avoid; }
  .shown { display: block; margin-block-end: 56px; }`;

/** Opens the page with all elements in it. */
export async function openSheet(browser: Browser, base: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1800, height: 1200 }, reducedMotion: 'reduce' });
  await page.goto(base + address({ tags, lang: 'sv' }));
  for (const { tag } of tags) await page.locator(`${tag} >> :is(h2, h3, li, p, a)`).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('link[rel=stylesheet]')) link.remove();
    for (const element of document.querySelectorAll('main me-portal > *')) {
      const caption = document.createElement('p');
      Object.assign(caption, { className: 'caption', textContent: element.localName });
      element.classList.add('shown');
      element.before(caption);
    }
  });
  return page;
}

/** Lets the sheet wear a look. */
export async function wear(page: Page, { css, scheme }: Look): Promise<void> {
  await page.evaluate((text) => {
    const style = new CSSStyleSheet();
    style.replaceSync(text);
    document.adoptedStyleSheets = [style];
  }, `${css}\n${sheet}\n:root { color-scheme: ${scheme}; }`);
}

/** A WebP small enough for a page that shows eleven of them. */
export async function picture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width: 1800, height, scale: 0.42 };
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 24,
    clip,
    captureBeyondViewport: true,
  });
  return Buffer.from(data, 'base64');
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'looks-'));
  await buildDocs(folder);
  const site = await serveFolder(folder);
  const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
  try {
    const page = await openSheet(browser, site.base);
    mkdirSync(target, { recursive: true });
    for (const look of looks) {
      await wear(page, look);
      const image = await picture(page);
      writeFileSync(join(target, fileName(look.name)), image);
      console.log(`${fileName(look.name)}: ${Math.round(image.length / 1000)} kB`);
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

if (import.meta.main) await main();
