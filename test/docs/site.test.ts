import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import { useSite } from './served.ts';

const site = useSite();
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** One of each kind. */
const kinds = {
  'the first page': 'index.html',
  'a start page': 'web-teams.html',
  'a guide with tables and code': 'theming.html',
  'the list of elements': 'elements.html',
  'an element': 'elements/me-case-list.html',
  'where tags are made': 'generator.html',
  'the list of tokens': 'tokens.html',
  'all pages': 'all.html',
  'a folder': 'examples/signals/index.html',
};

for (const [kind, path] of Object.entries(kinds)) {
  test(`${kind}: axe finds nothing, light and dark, and nothing scrolls sideways at 320 px`, async () => {
    const { page, faults } = await site().open(path, { bypassCSP: true });
    await page.addScriptTag({ path: axePath });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(runAxe);
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        [],
      );
    }
    await page.setViewportSize({ width: 320, height: 800 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    assert.deepEqual(faults, []);
  });
}

test('an example shows the real element with data, under the strictest policy', async () => {
  const { page, faults } = await site().open('elements/me-case-list.html');
  const example = page.frameLocator('iframe');
  await example.getByRole('link', { name: 'Bygglov för altan på Björken 4' }).waitFor();
  await example.getByRole('link', { name: 'Bygglov för altan på Björken 4' }).click();
  await example.getByRole('status').filter({ hasText: 'On your site this leads to /arende?me-case=' }).waitFor();
  assert.deepEqual(faults, []);
});

test('code is copied by its button, and that is said', async () => {
  const { page } = await site().open('web-team.html', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, '<script type="module" src="/widgets/loader.js"></script>');
});

test('without JavaScript everything but the live parts is there', async () => {
  const { page } = await site().open('elements/me-case-list.html', { javaScriptEnabled: false });
  assert.match(await page.content(), /<noscript>\s*<p>The example needs JavaScript\./);
  assert.equal(await page.getByRole('button').count(), 0);
  await page.getByRole('link', { name: 'where to paste' }).click();
  await page.getByRole('heading', { name: '2. Paste' }).waitFor();
});

test('every Markdown file of the documentation is a page, and stands in a list', () => {
  const all = readFileSync(join(site().folder, 'all.html'), 'utf8');
  for (const name of ['shs', 'contributing', 'promises', 'project', 'elements/me-portal']) {
    assert.ok(all.includes(`href="${name}.html"`), `${name} is in no list`);
  }
});

/** Runs in the page, without the examples' own: those are the stories'. */
function runAxe(): Promise<AxeResults> {
  const { axe } = globalThis as unknown as { axe: { run(context: string, options: RunOptions): Promise<AxeResults> } };
  return axe.run('html', { iframes: false });
}
