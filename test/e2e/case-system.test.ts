import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import axe from 'axe-core';
import type { CaseDetail, CaseList } from '../../src/contract/types.ts';
import { mutualTlsFetch } from '../../mock-server/gateway/mutual-tls.ts';
import type { shsFacts } from '../../mock-server/demo/shs.ts';
import { message } from '../server/shs-world.ts';
import { event, signal } from '../server/signals-world.ts';
import { logIn, useWorld, type Visitor } from './support.ts';

const world = useWorld();

const caseSystem = (organisation: string) => `${world().demo.addresses.controlRoom}/casesystem/${organisation}`;

/** An officer, whose browser runs no scripts. */
async function officer(organisation = 'norrvik'): Promise<Visitor> {
  const visitor = await world().newVisitor({ javaScriptEnabled: false });
  await visitor.page.goto(caseSystem(organisation));
  return visitor;
}

type Page = Visitor['page'];

const send = (page: Page) => page.getByRole('button', { name: 'Skicka' }).click();

/** What was sent with that heading, as the officer sees it. */
const sent = (page: Page, heading: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });

/** Two clicks: the example, and the button. Gives the case's number. */
async function openCase(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Öppna ett ärende', exact: true }).click();
  await send(page);
  await sent(page, 'Vi har tagit emot din ansökan').getByText('Bekräftad').waitFor();
  return decodeURIComponent(page.url().split('/cases/')[1] ?? '');
}

/** Reads the page again until it has that heading. */
async function untilShown(page: Page, heading: string): Promise<void> {
  const found = page.getByRole('heading', { name: heading, exact: true });
  for (let looks = 0; looks < 40 && !(await found.count()); looks += 1) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  await found.waitFor();
}

interface Citizen {
  /** The case of that number; undefined for one that the citizen does not see. */
  find: (number: string) => Promise<CaseDetail | undefined>;
  /** Opens a file of an event's. */
  open: (event: string, file: string) => Promise<unknown>;
}

/** What a citizen sees of their cases in Norrvik's portal. */
async function citizen(person: string): Promise<Citizen> {
  const { demo, newVisitor } = world();
  const { page, context } = await newVisitor();
  const portal = demo.addresses['portal-1'];
  await logIn(page, portal, person);
  const read = async <T>(path: string) => (await (await context.request.get(`${portal}/me/v1${path}`)).json()) as T;
  return {
    find: async (number) => {
      const { items } = await read<CaseList>('/cases?lang=sv&limit=1000');
      const found = items.find((item) => item.number === number);
      return found && read<CaseDetail>(`/cases/${found.id}?lang=sv`);
    },
    open: (event, file) => context.request.get(`${portal}/me/v1/events/${event}/attachments/${file}`),
  };
}

test('an officer opens a case and decides it; the citizen sees both, and nobody else does', async () => {
  const { page, violations } = await officer();
  const number = await openCase(page);
  await page.getByRole('link', { name: 'Skicka beslut' }).click();
  await send(page);
  await sent(page, 'Ditt ärende är avgjort').getByText('Bekräftad').waitFor();

  const anna = await citizen('anna');
  const found = await anna.find(number);
  const [newest, first] = found?.events ?? [];
  assert.equal(first?.heading, 'Vi har tagit emot din ansökan');
  assert.equal(newest?.decision?.outcome, 'Ansökan beviljas');
  const attachment = newest.actions.find((action) => action.kind === 'attachment');
  assert.equal(attachment?.type, 'application/pdf');
  assert.ok(attachment.size > 1000, 'the whole file');
  assert.match(newest.readReceipt ?? '', /Avsändaren får veta/);
  assert.equal(await (await citizen('erik')).find(number), undefined);

  await anna.open(newest.id, attachment.id);
  await untilShown(page, 'Beslut, bilaga till ”Ditt ärende är avgjort”');
  assert.equal(await page.getByText('Anna Lindqvist öppnade').count(), 1);
  assert.deepEqual(violations, []);
});

test('a file of the officer’s own, and what it is called', async () => {
  const { page } = await officer();
  const number = await openCase(page);
  await page.getByRole('link', { name: 'Skriv en egen händelse' }).click();
  await page.getByLabel('Statusen med era ord').fill('Under handläggning');
  await page.getByLabel('Rubrik').fill('En karta');
  await page.getByRole('textbox', { name: 'Text', exact: false }).first().fill('Här är kartan.');
  await page.getByText('Öppna bilagor').click();
  const row = page.getByRole('group', { name: 'Bilaga 1' });
  await row
    .getByLabel('Fil')
    .setInputFiles({ name: 'karta åäö.png', mimeType: 'image/png', buffer: Buffer.from('png') });
  await row.getByLabel('Vad den heter').fill('Karta över tomten');
  await send(page);
  await sent(page, 'En karta').getByText('Bekräftad').waitFor();

  const [event] = (await (await citizen('anna')).find(number))?.events ?? [];
  const [attachment] = event?.actions ?? [];
  assert.ok(attachment?.kind === 'attachment');
  assert.deepEqual([attachment.file, attachment.title, attachment.size], ['karta åäö.png', 'Karta över tomten', 3]);
});

test('what ME refuses stands beside what was sent, with how to mend it', async () => {
  const { page } = await officer();
  await openCase(page);
  await page.getByRole('link', { name: 'Prova något som blir fel' }).click();
  await send(page);
  const refused = sent(page, 'Vi undrar en sak');
  await refused.getByText('Gick fel').waitFor();
  const why = await refused.innerText();
  assert.match(why, /privat\.example/);
  assert.match(why, /norrvik\.example/);
});

test('the officer sees who is to be sent a letter', async () => {
  const { page } = await officer();
  await page.getByRole('link', { name: 'Öppna ett ärende', exact: true }).click();
  await page.getByLabel('Erik Sandberg').check();
  await page.getByLabel('Nils Berglund').check();
  await send(page);
  await page.getByText('Inga kontaktuppgifter Nils Berglund har inte fått något SMS eller e-brev.').waitFor();
});

test('an event is sent to one more, and taken back', async () => {
  const { page } = await officer();
  const number = await openCase(page);
  const erik = await citizen('erik');
  await page.getByRole('link', { name: 'Skicka till fler: Vi har tagit emot din ansökan' }).click();
  await page.getByLabel('Erik Sandberg').check();
  await send(page);
  await sent(page, 'Skickat även till Erik Sandberg: Vi har tagit emot din ansökan').getByText('Bekräftad').waitFor();
  assert.equal((await erik.find(number))?.events.length, 1);

  await page.getByRole('link', { name: 'Ta tillbaka: Vi har tagit emot din ansökan' }).click();
  await page.getByLabel('Varför').fill('Fel person.');
  await send(page);
  await sent(page, 'Tillbakataget: Vi har tagit emot din ansökan').getByText('Bekräftad').waitFor();
  assert.equal((await erik.find(number))?.withdrawn?.reason, 'Fel person.');
});

test('a notice, and a receipt, belong to no case', async () => {
  const { page } = await officer('sjohamra');
  await page.getByRole('link', { name: 'Skicka en notis utan ärende' }).click();
  await send(page);
  await sent(page, 'Vattnet stängs av på torsdag').getByText('Bekräftad').waitFor();
  await page.getByRole('link', { name: 'Kvittera något som har kommit in' }).click();
  await page.getByLabel('Numret på det som medborgaren skickade').fill('2f1d8c1e-6c0f-4a52-9d7a-0b7a4f5f8b11');
  await page.getByLabel('Hur långt det har kommit').selectOption('En handläggare har läst den');
  await send(page);
  await sent(page, 'Kvittens: en handläggare har läst den').getByText('Bekräftad').waitFor();
});

test('a form that is sent at an e-service is a case at once, for the citizen and for the officer', async () => {
  const { demo, newVisitor } = world();
  const { page } = await newVisitor({ javaScriptEnabled: false });
  await page.goto(`${demo.addresses['portal-1']}/bygga-bo-och-miljo`);
  await page.getByRole('link', { name: 'Ansök om bygglov' }).click();
  await page.getByRole('button', { name: 'Anna Lindqvist' }).click();
  await page.waitForURL(/\/me\/start\//);
  await page.getByRole('button').first().click();
  await page.waitForURL(`${demo.addresses.eservices}/eservice-1/bygglov`);
  await page.getByLabel('Fastighetens beteckning').fill('Norrvik Björken 4');
  await page.getByLabel('Ja', { exact: true }).check();
  await page.getByLabel('Tillbyggnad').check();
  await page.getByLabel('Beskriv vad du vill bygga').fill('En altan av trä');
  await page.getByLabel('Förnamn').fill('Anna');
  await page.getByLabel('Efternamn').fill('Lindqvist');
  const drawings = page.getByLabel('Situationsplan');
  await drawings.setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await page.getByRole('button', { name: 'Skicka in' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Situationsplan/ })
    .click();
  await page.getByText('En fil är tom, och inget har skickats.').waitFor();
  await drawings.setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') });
  await page.getByRole('button', { name: 'Skicka in' }).click();
  const number = (await page.getByRole('definition').innerText()).trim();

  const { page: officers } = await officer();
  await officers.goto(`${caseSystem('norrvik')}/cases/${number}`);
  await officers.getByText('En altan av trä').waitFor();
  await until(async () => {
    await officers.reload();
    return sent(officers, 'Vi har tagit emot din ansökan').getByText('Bekräftad').isVisible();
  });
  assert.ok(!/\d{8}-?\d{4}/.test(await officers.content()), 'the officer sees a name and no personal number');

  const found = await (await citizen('anna')).find(number);
  assert.equal(found?.title, 'Ansök om bygglov');
  assert.equal(found.status?.kind, 'submitted');
  assert.ok(found.events[0]?.actions.some(({ kind }) => kind === 'message'));
});

test('a form that is wrong says what, leads there, and keeps what was filled in', async () => {
  const { page } = await officer();
  await openCase(page);
  await page.getByRole('link', { name: 'Begär komplettering' }).click();
  await page.getByLabel('Rubrik').fill('');
  await page.getByLabel('Underlag till e-tjänsten').fill('<underlag/>');
  await page.getByLabel('Vad som behövs, och varför').fill('En ritning åt norr');
  await send(page);
  const summary = page.getByRole('alert');
  await summary.getByRole('link', { name: 'Skriv en rubrik.' }).click();
  assert.match(page.url(), /#heading$/);
  assert.match(await summary.innerText(), /namnrymd/);
  assert.equal(await page.getByLabel('Vad som behövs, och varför').inputValue(), 'En ritning åt norr');
  assert.ok(await page.getByLabel('Anna Lindqvist').isChecked());
});

test('every page is accessible, in light and dark, and fits 320 pixels', async () => {
  const { page: first } = await officer();
  const number = await openCase(first);
  const signal = await sent(first, 'Vi har tagit emot din ansökan').getByRole('link').first().getAttribute('href');
  const base = caseSystem('norrvik');
  const pages = [
    '',
    '/new',
    '/notice?example=notis',
    '/receipt',
    `/cases/${number}`,
    `/cases/${number}/event?example=beslut`,
  ];
  const paths = [...pages.map((path) => base + path), new URL(signal ?? '', base).href];
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, violations } = await world().newVisitor({ viewport: { width: 320, height: 700 }, colorScheme });
    for (const path of paths) {
      await page.goto(path);
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        // Fetching imported stylesheets again is what the policy forbids axe, too.
        const { violations } = await axe.run({ preload: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      assert.deepEqual(found, [], path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wider <= 0, `${path} is ${wider} pixels too wide`);
    }
    assert.deepEqual(violations, []);
  }
});

async function until(done: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error('It did not happen within ten seconds.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test('the control room says all that an SHS client needs, which then gets a signal through', async () => {
  const { addresses } = world().demo;
  const facts = (await (await fetch(`${addresses.controlRoom}/shs.json`)).json()) as ReturnType<typeof shsFacts>;
  assert.equal(facts.receive, `${addresses.me}/shs/rs`);
  assert.equal(facts.me, '2020009904');
  const [sender] = facts.senders;
  assert.ok(sender);
  const pem = (file: string) => readFile(file, 'utf8');
  const send = mutualTlsFetch({
    certificate: await pem(sender.certificate),
    key: await pem(sender.key),
    ca: await pem(facts.authority),
  });
  const body = trial(sender.organisation, facts);
  const answer = await send(new Request(facts.receive, { method: 'POST', body }));
  assert.equal(answer.status, 202, await answer.text());
});

/** A signal that is tried only: it changes nothing. */
function trial(from: string, { me, product, agreement }: ReturnType<typeof shsFacts>): Buffer<ArrayBuffer> {
  const organisation = { id: 'norrvik', name: 'Norrviks kommun', number: from };
  const xml = signal(event(), { organisation, time: new Date().toISOString() });
  const part = { type: 'signal', filename: 'signal.xml', contentType: 'text/xml', bytes: Buffer.from(xml) };
  return Buffer.from(message({ from, to: me, product, label: { agreement, status: 'test' }, parts: [part] }));
}
