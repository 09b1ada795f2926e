import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { arrived, portalIds, useWorld } from './support.ts';

const world = useWorld();

/** A citizen of its own for each portal, so that none finds what another has saved. */
const citizens = {
  'portal-1': { given: 'Anna', family: 'Lindqvist', phone: '070-174 06 05' },
  'portal-2': { given: 'Erik', family: 'Sandberg', phone: '070-174 06 06' },
  'portal-central': { given: 'Aino', family: 'Korhonen', phone: '070-174 06 07' },
};

for (const id of portalIds) {
  test(`${id}: from the portal's own page to a form that is filled in already`, async () => {
    const { demo, newVisitor } = world();
    const { page, violations } = await newVisitor();
    const citizen = citizens[id];

    await page.goto(demo.addresses[id]);
    await arrived(page);
    await logInAs(page, citizen);
    await keepDetails(page, citizen);
    await chooseBuildingPermit(page);
    await page.getByText(`${citizen.given} ${citizen.family}`).last().waitFor();
    await page.getByRole('button', { name: 'Starta e-tjänst Ansök om bygglov' }).click();
    await page.waitForURL(`${demo.addresses.eservices}/eservice-1/bygglov`);

    await page.getByRole('heading', { name: 'Ansök om bygglov', level: 1 }).waitFor();
    assert.equal(await page.getByLabel('Förnamn').inputValue(), citizen.given);
    assert.equal(await page.getByLabel('Efternamn').inputValue(), citizen.family);
    assert.equal(await page.getByLabel('Telefon').inputValue(), `+46${citizen.phone.slice(1).replaceAll(/\D/g, '')}`);
    assert.match(await page.getByLabel('Personnummer').inputValue(), /^\d{8}-\d{4}$/);

    await fillInAndSend(page);
    await page.getByRole('heading', { name: 'Tack, vi har tagit emot ditt ärende' }).waitFor();
    await page.getByRole('link', { name: 'Tillbaka dit du kom ifrån' }).click();
    await page.getByRole('heading', { name: 'Ansök om bygglov' }).waitFor();
    assert.deepEqual(violations, []);
  });
}

/** By the list of test persons, as a person would. */
async function logInAs(page: Page, { given, family }: { given: string; family: string }): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'Logga in' }).click();
  await page.getByRole('heading', { name: 'Välj testperson' }).waitFor();
  await page.getByRole('button', { name: `${given} ${family}` }).click();
  await page.getByRole('banner').getByText(`${given} ${family}`).waitFor();
  await arrived(page);
}

async function keepDetails(page: Page, { phone }: { phone: string }): Promise<void> {
  await page.getByRole('link', { name: 'Min profil' }).first().click();
  await page.getByRole('button', { name: 'Ändra uppgifter' }).click();
  await page.getByLabel('Telefon').fill(phone);
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Dina uppgifter är sparade.').waitFor();
}

/** On the page about building, where the catalogue holds what belongs there. */
async function chooseBuildingPermit(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Bygga/ })
    .first()
    .click();
  await page.getByText(/^\d+ e-tjänster$/).waitFor();
  await arrived(page);
  await page.getByRole('link', { name: 'Ansök om bygglov' }).click();
  await page.getByRole('heading', { name: 'Ansök om bygglov' }).waitFor();
}

async function fillInAndSend(page: Page): Promise<void> {
  await page.getByLabel('Fastighetens beteckning').fill('Norrvik Björken 4');
  await page.getByRole('group', { name: 'Äger du fastigheten?' }).getByLabel('Ja', { exact: true }).check();
  await page.getByRole('group', { name: 'Vad gäller ansökan?' }).getByLabel('Tillbyggnad').check();
  await page.getByLabel('Beskriv vad du vill bygga').fill('Ett uterum mot söder, 14 kvadratmeter.');
  await page.getByRole('button', { name: 'Skicka in' }).click();
}
