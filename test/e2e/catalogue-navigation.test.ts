import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrived, useWorld } from './support.ts';

const world = useWorld();

test('back, forward and reload in the catalogue', async () => {
  const { demo, newVisitor } = world();
  const { page, violations } = await newVisitor();
  const result = (name: string) => page.getByRole('link', { name, exact: true });

  await page.goto(`${demo.addresses['portal-1']}/e-tjanster`);
  await arrived(page);
  await result('Ansök om bygglov').waitFor();
  const search = page.getByLabel('Sök e-tjänst');
  await search.fill('förskola');
  await search.press('Enter');
  await page.waitForURL(/me-q=f/);
  await page
    .getByRole('link', { name: /förskol/i })
    .first()
    .waitFor();
  await result('Ansök om bygglov').waitFor({ state: 'detached' });

  await page.reload();
  await page
    .getByRole('link', { name: /förskol/i })
    .first()
    .waitFor();
  assert.equal(await search.inputValue(), 'förskola');

  await page.goBack();
  await result('Ansök om bygglov').waitFor();
  assert.equal(await search.inputValue(), '');
  await page.goForward();
  await page
    .getByRole('link', { name: /förskol/i })
    .first()
    .waitFor();
  assert.equal(await search.inputValue(), 'förskola');
  assert.deepEqual(violations, []);
});

test('the next page of the list, and back', async () => {
  const { demo, newVisitor } = world();
  const { page } = await newVisitor();
  const names = () => page.locator('me-eservice-catalog').getByRole('listitem').getByRole('link').allTextContents();

  await page.goto(`${demo.addresses['portal-1']}/e-tjanster`);
  await arrived(page);
  await page.getByRole('link', { name: /Nästa/ }).waitFor();
  const first = await names();
  await page.getByRole('link', { name: /Nästa/ }).click();
  await page.getByRole('link', { name: /Föregående/ }).waitFor();
  const second = await names();
  assert.deepEqual(
    second.filter((name) => first.includes(name) && !/Nästa|Föregående/.test(name)),
    [],
  );
  await page.goBack();
  await page.getByRole('link', { name: /Föregående/ }).waitFor({ state: 'detached' });
  assert.deepEqual(await names(), first);
});
