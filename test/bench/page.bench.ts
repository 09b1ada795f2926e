/**
 * How long it takes until the rows of `<me-case-list>` are painted, beside the same list written by hand with `fetch` and DOM: in the same Chromium, on a slow device and
 * network, by turns. `npm run build && npm run bench -- page`
 */
import { chromium as playwright, type Browser } from 'playwright-core';
import { chromium, chromiumFlags } from '../../scripts/chromium.ts';
import { openPortal, ways, type Way } from './page/portal.ts';
import { median, verdict } from './verdict.ts';

const rounds = 9;
/** CPU four times slower; 150 ms; 1.6 Mbit/s down and 750 kbit/s up, in bytes a second. */
const slowness = 4;
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
const few = { name: 'page, 20 rows', ratio: await compare(20), atMost: 1.15 };
const many = { name: 'page, 1000 rows', ratio: await compare(1000), atMost: 1.3 };
await browser.close();
verdict(few, many);

/** The element's median time divided by that of the list by hand. */
async function compare(count: number): Promise<number> {
  const portal = await openPortal(count);
  const times: Record<Way, number[]> = { element: [], 'by-hand': [] };
  for (const way of ways) await load(browser, `${portal.url}/${way}`, count);
  for (let round = 0; round < rounds; round++) {
    for (const way of round % 2 ? ways : ways.toReversed())
      times[way].push(await load(browser, `${portal.url}/${way}`, count));
  }
  portal.close();
  const [element, byHand] = [median(times.element), median(times['by-hand'])];
  console.log(
    `${count} rows: element ${element.toFixed(0)} ms, by hand ${byHand.toFixed(0)} ms, ratio ${(element / byHand).toFixed(2)}`,
  );
  return element / byHand;
}

/** Milliseconds from the beginning of the navigation until all rows have been painted, in a browser that has nothing in its cache. */
async function load(browser: Browser, url: string, count: number): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.addInitScript(watchRows, count);
  await page.goto(url, { waitUntil: 'commit' });
  const time = await page.waitForFunction(() => (globalThis as { painted?: number }).painted, undefined, {
    timeout: 60_000,
  });
  const milliseconds = (await time.jsonValue()) ?? NaN;
  await context.close();
  return milliseconds;
}

/** In the page: looks at every frame; what stands there at its beginning has been painted when the next one begins. */
function watchRows(count: number): void {
  const rows = () => {
    const list = document.querySelector('me-case-list')?.shadowRoot ?? document;
    return list.querySelectorAll('li:not([aria-hidden])').length;
  };
  const look = () => {
    if (rows() < count) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { painted: performance.now() })));
  };
  requestAnimationFrame(look);
}
