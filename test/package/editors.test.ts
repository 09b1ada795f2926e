/** What the editors of content management systems leave of our tags, as `docs/web-team.md` says it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { chromium, chromiumFlags } from '../../scripts/chromium.ts';

const origin = 'https://editor.example';
const tag = '<me-login endpoint="/me"><a href="/me/login">Logga in</a></me-login>';
const place = '<div data-me-widget="me-login" data-endpoint="/me"><a href="/me/login">Logga in</a></div>';

let browser: Browser;
before(async () => {
  browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
});
after(() => browser.close());

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** A page with an editor, whose files are those of its package. It sets `clean`: what the editor keeps of HTML. */
async function editor(script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname !== '/') {
      return route.fulfill({
        contentType: types[extname(pathname)] ?? 'text/plain',
        body: readFileSync(join('node_modules', pathname)),
      });
    }
    const body = `<!doctype html><meta charset="utf-8"><div id="editor"></div>${script}`;
    return route.fulfill({ contentType: 'text/html', body });
  });
  await page.goto(origin);
  await page.waitForFunction(() => 'clean' in window);
  return page;
}

const kept = (page: Page, html: string) =>
  page.evaluate((html) => (window as unknown as { clean(html: string): string }).clean(html), html);

const tinymce = (settings: string) => `
  <script src="/tinymce/tinymce.min.js"></script>
  <script>
    tinymce.init({ selector: '#editor', license_key: 'gpl', ${settings} }).then(([editor]) => {
      window.clean = (html) => { editor.setContent(html); return editor.getContent(); };
    });
  </script>`;

const ckeditor = (settings: string, plugins = '') => `
  <script type="module">
    import { ClassicEditor, Essentials, Link, Paragraph, GeneralHtmlSupport } from '/ckeditor5/dist/browser/ckeditor5.js';
    const editor = await ClassicEditor.create(document.querySelector('#editor'), {
      licenseKey: 'GPL', plugins: [Essentials, Link, Paragraph, ${plugins}], ${settings}
    });
    window.clean = (html) => { editor.setData(html); return editor.getData(); };
  </script>`;

const link = '<p><a href="/me/login">Logga in</a></p>';

test('TinyMCE takes the tag away, and leaves the place as it is', async () => {
  const page = await editor(tinymce('relative_urls: false'));
  assert.equal(await kept(page, tag), link);
  assert.equal(await kept(page, place), place);
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
