import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TaskList } from '../../src/contract/types.ts';
import { persons } from '../../mock-server/demo/identity-provider/persons.ts';
import { drop, until } from './signal-files.ts';
import { arrived, logIn, useWorld } from './support.ts';

const world = useWorld();

/** A day so many days from now. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const request = (id: string, person: string) => `<?xml version="1.0" encoding="UTF-8"?>
<signal xmlns="urn:x-mina-engagemang:signal:1" id="${id}" organisation="2120009903" time="${new Date().toISOString()}">
  <event>
    <case number="BYGG ${id}" title="Altan på Björken 4"/>
    <recipients><recipient kind="personal-number">${persons.get(person)?.personalNumber}</recipient></recipients>
    <status kind="waiting-for-completion">Komplettering behövs</status>
    <heading>Vi behöver en ritning till</heading>
    <text>Det saknas en ritning.</text>
    <actions>
      <supplement id="facade" eservice="bygglov" until="${dayIn(10)}"><text>Fasadritning mot norr.</text></supplement>
    </actions>
  </event>
</signal>`;

/** Somebody is asked, and logs in at what they have to do. */
async function asked(id: string, person: string, javaScriptEnabled = true) {
  const { demo, newVisitor } = world();
  const visitor = await newVisitor({ javaScriptEnabled });
  const { page } = visitor;
  const portal = demo.addresses['portal-1'];
  await drop(demo.dataDir, id, request(id, person));
  await logIn(page, portal, person, '/att-gora');
  const task = await until('the task', 10_000, async () => {
    const { items } = (await (await page.request.get(`${portal}/me/v1/tasks?lang=sv`)).json()) as TaskList;
    return items.find((it) => it.case.number === `BYGG ${id}`);
  });
  return { ...visitor, demo, portal, task };
}

test('from what there is to do, by the case, to the e-service; and back', async () => {
  const { page, demo, portal, violations } = await asked('to-do-1', 'anna');
  await page.reload();
  await arrived(page);
  await page.getByRole('link', { name: 'Vi behöver en ritning till' }).click();
  await page.waitForURL(`${portal}/arende?me-case=*`);
  await arrived(page);
  const button = page.getByRole('link', { name: /^Komplettera ärendet/ }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${demo.addresses.eservices}/eservice-1/bygglov/supplement/*`);
  await page.getByText('Fasadritning mot norr.').first().waitFor();
  await page.goBack();
  await page.waitForURL(`${portal}/arende?me-case=*`);
  await button.waitFor();
  assert.equal(await page.getByText('Öppnar e-tjänsten').count(), 0);
  assert.deepEqual(violations, []);
});

test('without JavaScript: a plain page says what is asked for, and leads there', async () => {
  const { page, demo, portal, task } = await asked('to-do-2', 'erik', false);
  await page.goto(`${portal}/me/supplement/${task.event}/${task.action}?return_to=/mina-sidor`);
  await page.getByText('Fasadritning mot norr.').waitFor();
  await page.getByRole('button', { name: 'Komplettera ärendet' }).click();
  await page.waitForURL(`${demo.addresses.eservices}/eservice-1/bygglov/supplement/*`);
});

test('a calendar address is made in the page, opens without a login, and ends', async () => {
  const { page, task } = await asked('to-do-3', 'aino');
  await page.getByText('Viktiga datum i din kalender').click();
  await page.getByRole('button', { name: 'Skapa en kalenderadress' }).click();
  const address = await page.getByLabel('Din kalenderadress').inputValue();
  const read = () => fetch(address);
  const calendar = await (await read()).text();
  assert.ok(calendar.includes(`DTSTART;VALUE=DATE:${(task.until ?? '').replaceAll('-', '')}`));
  assert.ok(calendar.includes('SUMMARY:Sista dag: Norrviks kommun'));
  for (const secret of ['BYGG', 'Björken', task.event, task.case.id]) assert.ok(!calendar.includes(secret), secret);
  await page.getByRole('button', { name: 'Ta bort adressen' }).click();
  await page.getByText('Adressen är borttagen.').waitFor();
  assert.equal((await read()).status, 404);
});
