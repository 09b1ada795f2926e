/** What the editors of content management systems leave of a page, on a portal, against everything running. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ckeditor, kept, openEditor, tinymce } from '../fixtures/editors.ts';
import { arrived, logIn, useWorld } from './support.ts';

const world = useWorld();

const written = `
  <div data-me-widget="me-login"><a href="/me/login">Logga in</a></div>
  <div data-me-widget="me-eservice-catalog" data-topic="build-and-live" data-page-size="5"><a href="/e-tjanster">Alla e-tjänster</a></div>`;

const editors = {
  TinyMCE: tinymce('relative_urls: false'),
  'CKEditor 5': ckeditor("htmlSupport: { allow: [{ name: 'div', attributes: /^data-/ }] }", 'GeneralHtmlSupport'),
};

for (const [name, script] of Object.entries(editors)) {
  test(`what ${name} leaves becomes the elements, for a visitor and for who has logged in`, async () => {
    const { demo, browser, newVisitor } = world();
    const left = await kept(await openEditor(browser, script), written);
    const { page, violations } = await newVisitor();
    const portal = demo.addresses['portal-1'];
    await page.route(`${portal}/redigerad`, async (route) => {
      const response = await route.fetch({ url: `${portal}/finns-inte` });
      const body = (await response.text()).replace(/<main.*<\/main>/s, () => `<main>${left}</main>`);
      return route.fulfill({ response, status: 200, body });
    });
    await page.goto(`${portal}/redigerad`);
    const main = page.getByRole('main');
    await main.getByRole('link', { name: 'Ansök om bygglov' }).waitFor();
    await arrived(page);
    assert.equal(await main.locator('me-eservice-catalog').getByRole('listitem').count(), 5);

    // Not straight to the page: one that a redirect leads to is not replaced.
    await logIn(page, portal, 'anna');
    await page.goto(`${portal}/redigerad`);
    await main.getByText('Anna Lindqvist').waitFor();
    assert.deepEqual(violations, []);
  });
}
