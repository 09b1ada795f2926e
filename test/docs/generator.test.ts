import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { asImports, asPlaces, asPreloads, asTags, scriptLine } from '../../docs/site/client/markup.ts';
import { useSite } from './served.ts';

const site = useSite();
const around = { endpoint: '/me', widgets: '/widgets' };

test('what somebody types can not break out of the tags', () => {
  const tags = [
    { tag: 'me-login', attributes: { 'no-x': '', label: '"><script>' }, link: { href: '/?a=1&b=2', text: '<b>' } },
  ];
  assert.equal(
    asTags(tags, around),
    `<me-portal endpoint="/me">
  <me-login no-x label="&quot;&gt;&lt;script&gt;">
    <a href="/?a=1&amp;b=2">&lt;b&gt;</a>
  </me-login>
</me-portal>`,
  );
});

test('places, imports, the script and preloads are those that the guide names', () => {
  const tags = [{ tag: 'me-case-list', attributes: { 'page-size': '5' } }];
  assert.equal(
    asPlaces(tags, around),
    '<div data-me-widget="me-case-list" data-page-size="5" data-endpoint="/me"></div>',
  );
  assert.equal(asImports(tags), "import 'me-widgets/elements/portal.js';\nimport 'me-widgets/elements/case-list.js';");
  assert.equal(scriptLine(around), '<script type="module" src="/widgets/loader.js"></script>');
  assert.equal(
    asPreloads(['/me/v1/cases?lang=sv&limit=5', '/me/v1/news', '/me/v1/cases?lang=sv&limit=5'], {
      ...around,
      endpoint: '/egen',
    }),
    '<link rel="preload" as="fetch" href="/egen/v1/cases?lang=sv&amp;limit=5">',
  );
});

const code = (page: Page, title: string) => page.getByRole('group', { name: title, exact: true });

test('tags are made by keyboard alone: chosen, set, seen and copied', async () => {
  const { page, faults } = await site().open('generator.html?element=me-case-list', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { keyboard } = page;
  await page.frameLocator('iframe').getByRole('link', { name: 'Bygglov för altan på Björken 4' }).waitFor();
  await page.getByLabel('page-size', { exact: true }).focus();
  await keyboard.type('2');
  await page
    .frameLocator('iframe')
    .getByRole('button', { name: /Visa fler/ })
    .waitFor();
  assert.equal(await page.frameLocator('iframe').getByRole('heading', { level: 2 }).count(), 2);
  await page.getByLabel('Language').focus();
  await keyboard.press('E');
  await page.frameLocator('iframe').getByText('6 cases').waitFor();
  await page.getByRole('button', { name: 'Copy: Where it should show' }).focus();
  await keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    `<me-portal endpoint="/me">
  <me-case-list case-href="/arende?me-case={id}" page-size="2">
    <a href="/kontakt">Hjälp med dina ärenden</a>
  </me-case-list>
</me-portal>`,
  );
  assert.deepEqual(faults, []);
});

test('an element that must name something says so, and the editor’s variant and npm’s are there', async () => {
  const { page } = await site().open('generator.html?element=me-start-eservice');
  await page.getByText('Put an id where it says …: eservice-id of me-start-eservice.').waitFor();
  await page.getByLabel('An editor that takes tags away').check();
  assert.match(
    (await code(page, 'Where it should show').textContent()) ?? '',
    /<div data-me-widget="me-start-eservice"/,
  );
  await page.getByLabel('A bundle, from npm').check();
  assert.match(
    (await code(page, 'In your bundle').textContent()) ?? '',
    /import 'me-widgets\/elements\/start-eservice\.js';/,
  );
});
