/** The conditions that every story is held against must find what is wrong under them, in shadow trees, too. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromium as chromiumPath, chromiumFlags } from '../../scripts/chromium.ts';
import { underConditions } from '../../scripts/stories/conditions.ts';

let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
});
after(() => browser.close());

/** What is found wrong with a page of 320 px whose element has these styles; its text fits on a line. */
async function foundWith(css: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 }, reducedMotion: 'reduce' });
  await page.setContent(
    `<div><template shadowrootmode="open"><style>${css}</style><p>Ärendet är avslutat</p></template></div>`,
  );
  const look = async () => ((await scrollsSideways(page)) ? ['scrolls'] : []);
  const found = await underConditions(page, look);
  assert.equal(await scrollsSideways(page), false, 'afterwards the page is as it was');
  await page.close();
  return found;
}

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const faults: [what: string, css: string, found: string[]][] = [
  ['nothing', 'p { font-size: 16px }', []],
  [
    'a line that holds its words only as they are',
    'p { font: 25px monospace; white-space: nowrap }',
    ['text spacing (WCAG 2.2, 1.4.12): scrolls'],
  ],
  [
    'what is too wide in forced colours',
    '@media (forced-colors: active) { p { inline-size: 500px } }',
    ['forced colours: scrolls'],
  ],
  ['what is too wide in print', '@media print { p { inline-size: 500px } }', ['print: scrolls']],
  [
    'what is too wide where little is left of the height',
    '@media (height < 300px) { p { inline-size: 500px } }',
    ['400 % zoom: scrolls'],
  ],
  [
    'what moves',
    '@keyframes fade { to { opacity: 0.5 } } p { animation: fade 2s infinite }',
    ['reduced motion: CSSAnimation goes on (WCAG 2.2, 2.3.3)'],
  ],
];

for (const [what, css, expected] of faults) {
  test(`the conditions of stories find ${what}`, async () => {
    assert.deepEqual(await foundWith(css), expected);
  });
}
