import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrived, logIn, useWorld } from './support.ts';

const world = useWorld();

test('log-out in one tab is seen in another', async () => {
  const { demo, newVisitor } = world();
  const { page, context } = await newVisitor();
  const portal = demo.addresses['portal-1'];
  await logIn(page, portal, 'anna', '/min-profil');
  await page.getByRole('button', { name: 'Ändra uppgifter' }).waitFor();

  const other = await context.newPage();
  await other.goto(`${portal}/`);
  await arrived(other);
  await other.getByRole('button', { name: 'Logga ut' }).click();

  await page.getByRole('button', { name: 'Ändra uppgifter' }).waitFor({ state: 'detached' });
  await page
    .locator('me-profile')
    .getByRole('link', { name: /Logga in/ })
    .waitFor();
  await page.getByRole('banner').getByRole('link', { name: 'Logga in' }).waitFor();
});

test('another person’s login in one tab replaces what the other shows', async () => {
  const { demo, newVisitor } = world();
  const { page, context } = await newVisitor();
  const portal = demo.addresses['portal-1'];
  await logIn(page, portal, 'anna', '/min-profil');
  await page.getByRole('banner').getByText('Anna Lindqvist').waitFor();

  const other = await context.newPage();
  await logIn(other, portal, 'erik', '/min-profil');
  await other.getByRole('banner').getByText('Erik Sandberg').waitFor();

  await page.getByRole('banner').getByText('Erik Sandberg').waitFor();
  assert.equal(await page.getByText('Anna Lindqvist').count(), 0);
});

test('a page that is come back to shows nothing of who has logged out', async () => {
  const { demo, newVisitor } = world();
  const { page } = await newVisitor();
  const portal = demo.addresses['portal-1'];
  await logIn(page, portal, 'anna', '/min-profil');
  await page.getByRole('button', { name: 'Ändra uppgifter' }).waitFor();
  await page.goto(`${portal}/`);
  await arrived(page);
  const atProvider = page.waitForEvent('framenavigated', (frame) => frame.url().includes('/session/end'));
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await atProvider;
  await page.waitForURL(`${portal}/`);
  await page.goto(`${portal}/min-profil`);
  await page
    .locator('me-profile')
    .getByRole('link', { name: /Logga in/ })
    .waitFor();
  await page.goBack();
  await page.goForward();
  await page
    .locator('me-profile')
    .getByRole('link', { name: /Logga in/ })
    .waitFor();
  assert.equal(await page.getByText('Anna Lindqvist').count(), 0);
});
