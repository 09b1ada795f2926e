import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { buildDocs } from '../../scripts/docs/build.ts';
import { logIn, useWorld } from './support.ts';

const world = useWorld();
let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-'));
  await buildDocs(folder);
});
after(() => rm(folder, { recursive: true, force: true }));

/** Puts the documentation's site on the portal, as an organisation may that wants to try with its own data. */
async function putDocsOn(context: BrowserContext, portal: string): Promise<string> {
  await context.route(`${portal}/docs/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: join(folder, pathname.replace('/docs/', '')) });
  });
  return `${portal}/docs/generator.html`;
}

const code = async (page: Page, title: string) =>
  (await page.getByRole('group', { name: title, exact: true }).textContent()) ?? '';

/** A page of the portal's with what was copied in it, under the portal's own policy. */
async function paste(page: Page, portal: string, head: string, body: string): Promise<void> {
  const home = await page.request.get(portal);
  const policy = home.headers()['content-security-policy'] ?? '';
  assert.match(policy, /trusted-types/);
  await page.route(`${portal}/pasted`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: `<!doctype html><html lang="sv"><head><title>Inklistrat</title>${head}</head><body><main><h1>Inklistrat</h1>${body}</main></body></html>`,
    }),
  );
  await page.goto(`${portal}/pasted`);
}

test('what the generator shows and gives works against the running backend', async () => {
  const { demo, newVisitor } = world();
  const portal = demo.addresses['portal-1'];
  const { context, page, violations } = await newVisitor();
  await logIn(page, portal, 'anna');
  await page.goto(await putDocsOn(context, portal));
  for (const tag of ['me-login', 'me-profile', 'me-contact-preferences', 'me-case-list']) {
    await page.getByRole('checkbox', { name: tag, exact: true }).check();
  }
  await page.getByLabel('What answers').selectOption('real');
  const shown = page.frameLocator('iframe[title="Your elements"]');
  await shown.getByRole('link', { name: 'Ansök om bygglov' }).waitFor();
  await shown.getByText('Anna Lindqvist').first().waitFor();

  await page.getByText('Quicker still').click();
  const preloads = await code(page, 'In the head');
  assert.match(preloads, /href="\/me\/v1\/eservices\?/);
  const head = preloads + (await code(page, 'Once on the page'));
  const tags = await code(page, 'Where it should show');
  await page.getByLabel('An editor that takes tags away').check();
  const places = await code(page, 'Where it should show');

  for (const body of [tags, places]) {
    await page.unroute(`${portal}/pasted`);
    await paste(page, portal, head, body);
    await page.getByRole('link', { name: 'Ansök om bygglov' }).waitFor();
    await page.getByText('Anna Lindqvist').first().waitFor();
    await page.getByRole('button', { name: 'Ändra uppgifter' }).waitFor();
    await page.getByRole('heading', { name: 'E-post' }).waitFor();
    await page
      .locator('me-case-list')
      .getByText(/inga ärenden|\d+ ärende/)
      .first()
      .waitFor();
  }
  assert.deepEqual(violations, []);
});
