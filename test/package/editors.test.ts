/** What the editors of content management systems leave of our tags, as `docs/web-team.md` says it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium as playwright, type Browser } from 'playwright-core';
import { chromium, chromiumFlags } from '../../scripts/chromium.ts';
import { ckeditor, kept, openEditor, tinymce } from '../fixtures/editors.ts';

const tag = '<me-login endpoint="/me"><a href="/me/login">Logga in</a></me-login>';
const place = '<div data-me-widget="me-login" data-endpoint="/me"><a href="/me/login">Logga in</a></div>';

let browser: Browser;
before(async () => {
  browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
});
after(() => browser.close());

const editor = (script: string) => openEditor(browser, script);

const link = '<p><a href="/me/login">Logga in</a></p>';

test('TinyMCE takes the tag away, and leaves the place as it is', async () => {
  const page = await editor(tinymce('relative_urls: false'));
  assert.equal(await kept(page, tag), link);
  assert.equal(await kept(page, place), place);
});

test('TinyMCE leaves the tag where it is told of it', async () => {
  const settings = "custom_elements: 'me-login', extended_valid_elements: 'me-login[endpoint]'";
  assert.equal(await kept(await editor(tinymce(`relative_urls: false, ${settings}`)), tag), tag);
});

test('TinyMCE makes addresses relative if it is not told otherwise', async () => {
  assert.match(await kept(await editor(tinymce('')), place), /href="me\/login"/);
});

test('CKEditor 5 takes both away', async () => {
  const page = await editor(ckeditor(''));
  assert.equal(await kept(page, tag), link);
  assert.equal(await kept(page, place), link);
});

test('CKEditor 5 leaves the place where General HTML Support lets its attributes through', async () => {
  const allowed = "htmlSupport: { allow: [{ name: 'div', attributes: /^data-/ }] }";
  assert.equal(await kept(await editor(ckeditor(allowed, 'GeneralHtmlSupport')), place), place);
});
