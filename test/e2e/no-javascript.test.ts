import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useWorld } from './support.ts';

const world = useWorld();

test('without JavaScript: links to e-services, a plain page to start from, and a form that is filled in', async () => {
  const { demo, newVisitor } = world();
  const { page } = await newVisitor({ javaScriptEnabled: false });

  await page.goto(`${demo.addresses['portal-1']}/bygga-bo-och-miljo`);
  await page.getByRole('link', { name: 'Ansök om bygglov' }).click();
  await page.getByRole('heading', { name: 'Välj testperson' }).waitFor();
  await page.getByRole('button', { name: 'Anna Lindqvist' }).click();

  await page.waitForURL(/\/me\/start\//);
  await page.getByText('Personnummer').first().waitFor();
  assert.ok(!/\d{8}-?\d{4}/.test(await page.content()), 'no personal number on the page');
  await page.getByRole('button').first().click();

  await page.waitForURL(`${demo.addresses.eservices}/eservice-1/bygglov`);
  assert.match(await page.getByLabel('Personnummer').inputValue(), /^\d{8}-\d{4}$/);
});

test('without JavaScript: log in and log out', async () => {
  const { demo, newVisitor } = world();
  const { page, context } = await newVisitor({ javaScriptEnabled: false });
  const portal = demo.addresses['portal-1'];
  const session = async () =>
    (await (await context.request.get(`${portal}/me/v1/session`)).json()) as { state: string };

  await page.goto(portal);
  await page.getByRole('banner').getByRole('link', { name: 'Logga in' }).click();
  await page.getByRole('button', { name: 'Erik Sandberg' }).click();
  await page.waitForURL(/localhost/);
  assert.equal((await session()).state, 'citizen');

  await page.goto(`${portal}/me/logout`);
  await page.getByRole('button').first().click();
  assert.equal((await session()).state, 'visitor');
});
