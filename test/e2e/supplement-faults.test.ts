/** What can go wrong on a supplement's way, made to happen: nothing is lost, nothing arrives twice, and what the citizen sees is true each time. */
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import PDFDocument from 'pdfkit';
import type { Locator, Page } from 'playwright-core';
import { dayOf, fromLocal } from '../../mock-server/shs/time.ts';
import { drop, until } from './signal-files.ts';
import {
  arrivals,
  arrivesOnce,
  handIn,
  isSent,
  killAndWait,
  message,
  openCase,
  openForm,
  saysOfCase,
  signalTo,
  type Asked,
} from './supplement-scenes.ts';
import { useWorld } from './support.ts';
import { startWithholdingProxy } from './withholding-proxy.ts';

const world = useWorld();

const onItsWay = ['Mottagen av Mina Engagemang', 'Kompletteringen är inskickad. Den är på väg till handläggaren.'];
const arrived = 'Kompletteringen har kommit fram.';

async function handInText({ page }: Asked, text = 'Ritningen finns redan hos er.'): Promise<void> {
  await message(page).fill(text);
  await handIn(page);
}

/** Looks again at the e-service's receipt until it says so. */
async function receiptSays({ page }: Asked, news: Locator): Promise<void> {
  await until('that the receipt says it', 30_000, async () => {
    await page.getByRole('link', { name: 'Se om den har kommit längre' }).click();
    return (await news.count()) || undefined;
  });
}

const inCase = ({ page }: Asked) =>
  page.getByRole('listitem').filter({ hasText: 'Den har kommit in till' }).filter({ hasNotText: 'inte än' });

/** From the case to the e-service's form. */
async function toForm(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Komplettera ärendet/ })
    .first()
    .click();
  await page.waitForURL(/\/supplement\//);
}

// The first of the file: time that went back would keep the database from seeing that the killed process is gone.
test('ME is killed with a supplement on its way, and the case system is away for an hour: it arrives, once', async () => {
  const { demo, setClockAhead } = world();
  const asked = await openForm(world(), { id: 'sjo-2', number: 'SJÖ 2026-6', person: 'erik' });
  await signalTo(world(), 'control room', 'SIGSTOP');
  try {
    await handInText(asked);
    await isSent(asked.page);
    await asked.page.getByText(/Mina Engagemang har tagit emot den/).waitFor();
    await killAndWait(world(), 'ME', `${demo.addresses.callbacks}/readyz`);
    await setClockAhead(3600);
    await saysOfCase(world(), asked, ...onItsWay);
    assert.equal((await arrivals(world(), asked)).length, 0);
  } finally {
    await signalTo(world(), 'control room', 'SIGCONT');
  }
  await arrivesOnce(world(), asked);
  await saysOfCase(world(), asked, arrived);
});

test('a request that is taken back while the form is open is told with its reason, and nothing is sent', async () => {
  const { demo } = world();
  const asked = await openForm(world(), { id: 'bygg-3', number: 'BYGG 2026-418' });
  const time = new Date().toISOString();
  await drop(
    demo.dataDir,
    'bygg-4',
    `<signal xmlns="urn:x-mina-engagemang:signal:1" id="bygg-4" organisation="2120009903" time="${time}">
      <withdrawal><request of="bygg-3" action="facade"/><reason>Ritningen har kommit med posten.</reason></withdrawal>
    </signal>`,
  );
  await until('that ME has it', 10_000, async () => {
    const sent = await readdir(join(demo.dataDir, 'casesystem-1', 'sent'), { recursive: true });
    return sent.find((name) => name.includes('bygg-4'));
  });
  await handInText(asked);
  await asked.page.getByRole('heading', { name: 'Kompletteringen har inte skickats' }).waitFor();
  await asked.page.getByText('Det du ombads komplettera med behövs inte längre.').waitFor();
  await saysOfCase(world(), asked, /Du behöver inte komplettera längre/, 'Ritningen har kommit med posten.');
  assert.equal((await arrivals(world(), asked)).length, 0);
});

test('what is handed in when the last day has passed with the form open is taken, and marked as late', async () => {
  const { setClockAhead } = world();
  const today = dayOf(new Date());
  const lastMinute = fromLocal(`${today}T23:59:00`)?.getTime() ?? NaN;
  const toLastMinute = (lastMinute - Date.now()) / 1000;
  try {
    await setClockAhead(toLastMinute - 600);
    const asked = await openForm(world(), { id: 'bygg-5', number: 'BYGG 2026-419', until: today });
    await setClockAhead(toLastMinute + 600);
    await handInText(asked);
    await isSent(asked.page);
    await asked.page.getByText('Den kom in efter sista dagen.').waitFor();
    await saysOfCase(world(), asked, /Den kom in efter sista dagen/);
  } finally {
    await setClockAhead(0);
  }
});

test('files that an officer could not use are named before anything is sent, and what was written stays', async () => {
  const { page } = await openForm(world(), { id: 'bygg-6', number: 'BYGG 2026-420' });
  await message(page).fill('Ritningen finns redan hos er.');
  const choose = async (name: string, mimeType: string, buffer: Buffer, says: RegExp) => {
    await page.getByLabel('Fasad mot norr').setInputFiles({ name, mimeType, buffer });
    await handIn(page);
    await page.getByRole('alert').getByText(says).waitFor();
    assert.equal(await message(page).inputValue(), 'Ritningen finns redan hos er.');
  };
  await choose('ritning.pdf', 'application/pdf', Buffer.alloc(0), /Filen ritning\.pdf är tom, och inget har skickats/);
  await choose('lista.exe', 'application/x-msdownload', Buffer.from('MZ'), /Filen lista\.exe är varken bild eller PDF/);
  await choose('intyg.pdf', 'application/pdf', await lockedPdf(), /Filen intyg\.pdf är låst med lösenord/);
});

async function lockedPdf(): Promise<Buffer> {
  const pdf = new PDFDocument({ userPassword: 'hemligt' });
  pdf.text('Intyg');
  pdf.end();
  return buffer(pdf);
}

test('an e-service that ends after the redemption says so, and the citizen goes on from the case', async () => {
  const { demo } = world();
  const asked = await openForm(world(), { id: 'bygg-7', number: 'BYGG 2026-421' });
  await message(asked.page).fill('Ritningen finns redan hos er.');
  await killAndWait(world(), 'e-services', `${demo.addresses.eservices}/health`);
  await handIn(asked.page);
  await asked.page.getByText('Det du nyss fyllde i har inte skickats').waitFor();
  await asked.page.getByRole('link', { name: 'Norrviks kommun' }).waitFor();
  const page = await openCase(world(), asked);
  await page
    .getByText(/^Du började komplettera .* kan du fortsätta eller börja om/)
    .first()
    .waitFor();
  await toForm(page);
  await handInText({ ...asked, page });
  await isSent(page);
  await arrivesOnce(world(), asked);
  await saysOfCase(world(), asked, arrived);
});

test('two clicks and a second tab are one submission', async () => {
  const asked = await openForm(world(), { id: 'bygg-8', number: 'BYGG 2026-422' });
  const { page } = asked;
  const second = await page.context().newPage();
  await second.goto(page.url());
  await message(page).fill('Ritningen finns redan hos er.');
  await page.getByRole('button', { name: 'Skicka in kompletteringen' }).dblclick();
  await isSent(page);
  await handInText({ ...asked, page: second }, 'En gång till.');
  await isSent(second);
  await arrivesOnce(world(), asked);
  assert.equal((await arrivals(world(), asked)).length, 1);
});

test('a confirmation that is lost on the way back changes nothing: it is the same supplement that is sent again', async () => {
  const { demo } = world();
  const way = await startWithholdingProxy(new URL(demo.addresses.receiveService));
  const file = join(demo.dataDir, 'registry.json');
  const registry = await readFile(file, 'utf8');
  try {
    await writeFile(file, registry.replace(demo.addresses.receiveService, way.url));
    await signalTo(world(), 'ME', 'SIGHUP');
    const asked = await openForm(world(), { id: 'sjo-3', number: 'SJÖ 2026-7', person: 'erik' });
    await handInText(asked, 'Ritningen finns redan hos er. '.repeat(200));
    await isSent(asked.page);
    await arrivesOnce(world(), asked);
    await saysOfCase(world(), asked, ...onItsWay);
    way.loseAnswer();
    await receiptSays(asked, inCase(asked));
    await saysOfCase(world(), asked, arrived);
    await arrivesOnce(world(), asked);
  } finally {
    await writeFile(file, registry);
    await signalTo(world(), 'ME', 'SIGHUP');
    way.close();
  }
});

test('what the case system can’t take is told, and handed in anew', async () => {
  const { demo, newVisitor } = world();
  const asked = await openForm(world(), { id: 'bygg-9', number: 'BYGG 2026-423' });
  await handInText(asked);
  await isSent(asked.page);
  await arrivesOnce(world(), asked);
  const officer = await newVisitor({ javaScriptEnabled: false });
  await officer.page.goto(`${demo.addresses.controlRoom}/casesystem/norrvik`);
  await officer.page.getByRole('link', { name: `Komplettering av ${asked.number}` }).click();
  await officer.page.getByRole('button', { name: 'Går inte att ta emot' }).click();
  await officer.page.getByText('Avvisad').first().waitFor();
  await receiptSays(asked, asked.page.getByRole('heading', { name: 'Kompletteringen kom inte fram' }));
  const page = await openCase(world(), asked);
  await page
    .getByText(/^Den kom inte in i ärendet\./)
    .first()
    .waitFor();
  await page
    .getByText(/Skicka in den igen, eller kontakta avsändaren/)
    .first()
    .waitFor();
  await toForm(page);
  await handInText({ ...asked, page }, 'Här är den igen.');
  await isSent(page);
  await until('the second one', 30_000, async () => (await arrivals(world(), asked))[1]);
  await saysOfCase(world(), asked, arrived);
});
