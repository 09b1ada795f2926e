import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { drop } from './signal-files.ts';
import { caseOf, places, request, ticketFor } from './supplement-scenes.ts';
import { logIn, useWorld } from './support.ts';

const world = useWorld();

test('a ticket that has expired is explained, and leads to where one can start again', async () => {
  const { demo, newVisitor, setClockAhead } = world();
  const { page } = await newVisitor();
  await logIn(page, demo.addresses['portal-1'], 'anna', '/bygga-bo-och-miljo');
  const startUrl = await startTicketFor(page);
  await setClockAhead(6 * 60);
  await page.goto(startUrl);
  assert.ok(!page.url().includes('ticket='), 'no ticket is left in the address');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('a[href*="/me/start/"]').click();
  await page.waitForURL(/\/me\/start\//);
  await page.getByRole('button').first().click();
  await page.waitForURL(`${demo.addresses.eservices}/eservice-1/bygglov`);
  assert.match(await page.getByLabel('Personnummer').inputValue(), /^\d{8}-\d{4}$/);
  await setClockAhead(0);
});

test('another citizen arriving with a ticket gets nothing of its owner; the owner gets through', async () => {
  const { demo, newVisitor } = world();
  const anna = await newVisitor();
  await logIn(anna.page, demo.addresses['portal-1'], 'anna', '/bygga-bo-och-miljo');
  const startUrl = await startTicketFor(anna.page);

  const erik = await newVisitor();
  await logIn(erik.page, demo.addresses['portal-1'], 'erik');
  await erik.page.goto(startUrl);
  await erik.page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await erik.page.getByLabel('Personnummer').count(), 0);
  assert.ok(!(await erik.page.content()).includes('Lindqvist'));

  await anna.page.unrouteAll();
  await anna.page.goto(startUrl);
  await anna.page.waitForURL(`${demo.addresses.eservices}/eservice-1/bygglov`);
  assert.match(await anna.page.getByLabel('Personnummer').inputValue(), /^\d{8}-\d{4}$/);
});

test('a ticket for a supplement that is guessed, brought to another e-service or replayed is explained; its owner gets through', async () => {
  const { demo, newVisitor } = world();
  const { page } = await newVisitor();
  const { organisation, eservice, portal, system } = places.erik;
  const about = { person: 'erik', organisation, number: 'STULEN 2026-1', eservice };
  await drop(demo.dataDir, 'stolen-1', request('stolen-1', about), {}, system);
  await logIn(page, demo.addresses[portal], 'erik');
  const own = await ticketFor(page, demo.addresses[portal], await caseOf(page, demo.addresses[portal], about.number));

  const guessed = own.replace(/ticket=./, (start) => (start.endsWith('A') ? 'ticket=B' : 'ticket=A'));
  const elsewhere = `${demo.addresses.eservices}/eservice-1/strandskyddsdispens${new URL(own).search}`;
  await isExplained(guessed, 'Adressen är inte komplett');
  await isExplained(elsewhere, 'Starten var avsedd för en annan e-tjänst');
  await page.goto(own);
  await page.getByText('Fasadritning mot norr i skala 1:100.').waitFor();
  await isExplained(own, 'Starten är redan använd');
});

/** Somebody else arrives there, and reads why they get no further, and nothing of whose it was. */
async function isExplained(address: string, why: string): Promise<void> {
  const { page } = await world().newVisitor();
  await page.goto(address);
  await page.getByText(why).waitFor();
  assert.ok(!page.url().includes('ticket='), 'no ticket is left in the address');
  assert.doesNotMatch(await page.content(), /Sandberg|STULEN|Fasadritning/);
  await page.context().close();
}

/** Presses the button, but stops on the way: the address with the ticket. */
async function startTicketFor(page: Page): Promise<string> {
  const { demo } = world();
  await page.getByRole('link', { name: 'Ansök om bygglov' }).click();
  let address = '';
  await page.route(`${demo.addresses.eservices}/**`, (route) => {
    address ||= route.request().url();
    return route.abort();
  });
  const stopped = page.waitForEvent('requestfailed');
  await page.getByRole('button', { name: /^Starta e-tjänst/ }).click();
  await stopped;
  await page.unrouteAll();
  assert.match(address, /[?&]ticket=/);
  return address;
}
