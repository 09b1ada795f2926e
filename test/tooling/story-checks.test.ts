/** What every story is held against by keyboard and after the page's translation must find what is wrong. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromium as chromiumPath, chromiumFlags } from '../../scripts/chromium.ts';
import { tabThrough } from '../../scripts/stories/keyboard.ts';
import { prepare } from '../../scripts/stories/page-script.ts';
import { zoomed } from '../../scripts/stories/sizes.ts';
import { translated } from '../../scripts/stories/translation.ts';

let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
});
after(() => browser.close());

/** A page whose element shows this. */
async function page(content: string, check: (page: Page) => Promise<string[]>): Promise<string[]> {
  const page = await browser.newPage({ viewport: zoomed });
  await page.setContent(
    `<html lang="sv"><div id="storybook-root"><me-story><template shadowrootmode="open">${content}</template></me-story></div></html>`,
  );
  await page.evaluate(prepare);
  const found = await check(page);
  await page.close();
  return found;
}

const ring = '<style>:focus-visible { outline: 3px solid blue }</style>';
const two = '<button>Ett</button> <button>Två</button>';

const keyboard: [what: string, content: string, found: string[]][] = [
  ['nothing', `${ring}${two}`, []],
  ['nothing where a ring has no blue in it', `${ring.replace('blue', '#7a3f00')}${two}`, []],
  [
    'a ring that nobody sees',
    `${ring.replace('blue', 'rgb(0 0 255 / 0)')}<button>Ett</button>`,
    ['keyboard: no focus ring on <button> "Ett" (WCAG 2.2, 2.4.7)'],
  ],
  [
    'what has no ring',
    '<style>:focus-visible { outline: none }</style><button>Ett</button>',
    [
      'keyboard: no focus ring on <button> "Ett" (WCAG 2.2, 2.4.7)',
      'keyboard: forced colours: no focus ring on <button> "Ett" (WCAG 2.2, 2.4.7)',
    ],
  ],
  [
    'what stands in another order',
    `${ring}<style>div { display: flex; flex-direction: row-reverse }</style><div>${two}</div>`,
    ['keyboard: <button> "Två" comes after <button> "Ett", and stands before it (WCAG 2.2, 2.4.3)'],
  ],
  [
    'what is hidden behind something',
    `${ring}<style>p { position: fixed; inset: 0; margin: 0; background: white }</style><button>Ett</button><p></p>`,
    ['keyboard: <button> "Ett" has the focus, and can\'t be seen (WCAG 2.2, 2.4.11)'],
  ],
  [
    'what Tab does not leave',
    `${ring}<button onkeydown="event.preventDefault()">Ett</button>`,
    ['keyboard: Tab does not leave the element: it goes to <button> "Ett" (WCAG 2.2, 2.1.2)'],
  ],
];

for (const [what, content, expected] of keyboard) {
  test(`Tab finds ${what}`, async () => {
    assert.deepEqual(await page(content, tabThrough), expected);
  });
}

/** Changes what it says with the page's language, in that way. */
const follows = (how: string) => `<p>Ärenden</p><script>
  const p = document.querySelector('#storybook-root > me-story').shadowRoot.querySelector('p');
  const text = p.firstChild;
  new MutationObserver(() => {
    const said = document.documentElement.lang === 'fi' ? 'Asiat' : 'Ärenden';
    ${how};
  }).observe(document.documentElement, { attributeFilter: ['lang'] });
</script>`;

test('the page’s translation finds a text that goes to a node which is no longer there', async () => {
  assert.deepEqual(await page(follows('p.textContent = said'), translated), []);
  const [found = ''] = await page(follows('text.data = said'), translated);
  for (const line of [/^\s*- - paragraph: Asiat$/m, /^\s*\+ - paragraph: Ärenden$/m]) assert.match(found, line);
});
