import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { CaseDetail, CaseList, TicketAnswer } from '../../src/contract/types.ts';
import { persons } from '../../mock-server/demo/identity-provider/persons.ts';
import { dayOf, fromLocal } from '../../mock-server/shs/time.ts';
import { drop, until } from './signal-files.ts';
import { logIn, useWorld } from './support.ts';

const world = useWorld();

interface Request {
  person: string;
  organisation: string;
  number: string;
  eservice: string;
  /** The last day. */
  until?: string;
}

/** What a case system writes to ask a citizen for a drawing, with what it knows already. */
const request = (
  id: string,
  { person, organisation, number, eservice, until = '2099-12-31' }: Request,
) => `<?xml version="1.0" encoding="UTF-8"?>
<signal xmlns="urn:x-mina-engagemang:signal:1" id="${id}" organisation="${organisation}" time="${new Date().toISOString()}">
  <event>
    <case number="${number}" title="Altan på Björken 4"/>
    <recipients><recipient kind="personal-number">${persons.get(person)?.personalNumber}</recipient></recipients>
    <status kind="waiting-for-completion">Komplettering behövs</status>
    <heading>Vi behöver en ritning till</heading>
    <text>Det saknas en ritning.</text>
    <actions>
      <supplement id="facade" eservice="${eservice}" until="${until}">
        <text>Fasadritning mot norr i skala 1:100.</text>
        <extra><json>{ "known": [{ "question": "Fastighet", "answer": "Björken 4" }], "documents": ["Fasad mot norr"] }</json></extra>
      </supplement>
    </actions>
  </event>
</signal>`;

/** The case, once the citizen sees it. */
async function caseOf(page: Page, portal: string, number: string): Promise<CaseDetail> {
  const read = async <T>(path: string) => (await (await page.request.get(`${portal}/me/v1${path}`)).json()) as T;
  const found = await until('the case', 10_000, async () => {
    const { items } = await read<CaseList>('/cases?lang=sv');
    return items.find((item) => item.number === number);
  });
  return read<CaseDetail>(`/cases/${found.id}?lang=sv`);
}

/** What a page without JavaScript can't do yet: makes a ticket, and gives where it leads. */
async function ticketFor(page: Page, portal: string, { events }: CaseDetail): Promise<string> {
  const answer = await page.request.post(`${portal}/me/v1/events/${events[0]?.id}/supplements/facade/tickets`, {
    headers: { origin: portal, 'idempotency-key': crypto.randomUUID() },
    data: { lang: 'sv', returnTo: '/mina-sidor' },
  });
  return ((await answer.json()) as TicketAnswer).startUrl;
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The files that have come to a case system by ME, by their digests. */
async function cameIn(system: string): Promise<string[]> {
  const entries = await readdir(join(world().demo.dataDir, system, 'in'), { recursive: true, withFileTypes: true });
  const files = entries.filter((it) => it.isFile()).map((it) => readFile(join(it.parentPath, it.name)));
  return (await Promise.all(files)).map(digest);
}

test('from a file in a case system’s folder to a file in another, with 20 MB that stay the same', async () => {
  const { demo, newVisitor } = world();
  const { page, violations } = await newVisitor();
  const portal = demo.addresses['portal-1'];
  const number = 'BYGG 2026-417';
  await drop(
    demo.dataDir,
    'bygg-2',
    request('bygg-2', { person: 'anna', organisation: '2120009903', number, eservice: 'bygglov' }),
  );
  await logIn(page, portal, 'anna');
  const { id } = await caseOf(page, portal, number);
  await page.goto(`${portal}/arende?me-case=${id}`);
  await page
    .getByRole('link', { name: /^Komplettera ärendet/ })
    .first()
    .click();

  await page.waitForURL(`${demo.addresses.eservices}/eservice-1/bygglov/supplement/*`);
  assert.ok(!page.url().includes('ticket'), 'the citizen stays at an address without the ticket');
  assert.match(await page.title(), /Ansök om bygglov/);
  for (const known of ['Fasadritning mot norr i skala 1:100.', number, 'Björken 4'])
    await page.getByText(known).first().waitFor();
  const drawing = randomBytes(20_000_000);
  const file = join(demo.dataDir, 'ritning åäö.pdf');
  await writeFile(file, drawing);
  await page.getByLabel('Fasad mot norr').setInputFiles(file);
  await page.getByLabel('Vill du säga något till handläggaren?').fill('Här är ritningen.');
  // The answer comes when ME has all of it: on a busy machine, 20 MB take their time.
  await page.getByRole('button', { name: 'Skicka in kompletteringen' }).click({ timeout: 120_000 });

  await page.getByRole('heading', { name: 'Din komplettering är inskickad' }).waitFor();
  await until('the file in the other folder', 20_000, async () =>
    (await cameIn('casesystem-1')).find((it) => it === digest(drawing)),
  );
  await officerAnswers(demo.addresses.controlRoom, 'norrvik', number);
  await until('that an officer has read it', 20_000, async () => {
    await page.getByRole('link', { name: 'Se om den har kommit längre' }).click();
    const steps = await page.getByRole('listitem').allInnerTexts();
    return steps.filter((step) => step.includes('inte än')).length === 0 || undefined;
  });
  await page.getByRole('link', { name: 'Tillbaka dit du kom ifrån' }).click();
  await page.waitForURL(`${portal}/arende?me-case=${id}`);
  assert.deepEqual(violations, []);
});

/** The officer sees what came, with its files, and says that it has been read. */
async function officerAnswers(controlRoom: string, organisation: string, number: string): Promise<void> {
  const { page } = await world().newVisitor({ javaScriptEnabled: false });
  await page.goto(`${controlRoom}/casesystem/${organisation}`);
  await page.getByRole('link', { name: `Komplettering av ${number}` }).click();
  await page.getByText('Här är ritningen.').waitFor();
  await page.getByRole('button', { name: 'Kvittera som läst' }).click();
  await page.getByText('Kvitterad som läst').first().waitFor();
}

test('the other municipality’s are pushed to its receive service', async () => {
  const { demo, newVisitor } = world();
  const { page } = await newVisitor({ javaScriptEnabled: false });
  const portal = demo.addresses['portal-2'];
  const about = { person: 'erik', organisation: '2120009911', number: 'SJÖ 2026-5', eservice: 'bostadsanpassning' };
  await drop(demo.dataDir, 'sjo-1', request('sjo-1', about), {}, 'casesystem-2');
  await logIn(page, portal, 'erik');
  await page.goto(await ticketFor(page, portal, await caseOf(page, portal, about.number)));
  const drawing = randomBytes(10_000);
  await page.getByLabel('Fasad mot norr').setInputFiles({ name: 'karta.png', mimeType: 'image/png', buffer: drawing });
  await page.getByRole('button', { name: 'Skicka in kompletteringen' }).click();
  await page.getByRole('heading', { name: 'Din komplettering är inskickad' }).waitFor();
  await until('the file', 20_000, async () => (await cameIn('casesystem-2')).find((it) => it === digest(drawing)));
});

/** The form, in a browser without JavaScript, of what has just been asked of Anna. */
async function openForm(id: string, number: string, until?: string): Promise<{ page: Page; caseId: string }> {
  const { demo, newVisitor } = world();
  const { page } = await newVisitor({ javaScriptEnabled: false });
  const portal = demo.addresses['portal-1'];
  const about = { person: 'anna', organisation: '2120009903', number, eservice: 'bygglov', ...(until && { until }) };
  await drop(demo.dataDir, id, request(id, about));
  await logIn(page, portal, 'anna');
  const found = await caseOf(page, portal, number);
  await page.goto(await ticketFor(page, portal, found));
  await page.getByLabel('Vill du säga något till handläggaren?').fill('Ritningen finns redan hos er.');
  return { page, caseId: found.id };
}

const handIn = (page: Page) => page.getByRole('button', { name: 'Skicka in kompletteringen' }).click();

/** What the portal says of the case, in a browser of its own: with JavaScript, and logged in again. */
async function caseText(caseId: string, about: RegExp): Promise<void> {
  const { demo, newVisitor } = world();
  const { page } = await newVisitor();
  await logIn(page, demo.addresses['portal-1'], 'anna');
  await page.goto(`${demo.addresses['portal-1']}/arende?me-case=${caseId}`);
  await page.getByText(about).first().waitFor();
  await page.context().close();
}

test('a request that is taken back while the form is open is told, and nothing is sent', async () => {
  const { demo } = world();
  const { page, caseId } = await openForm('bygg-3', 'BYGG 2026-418');
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
  await handIn(page);
  await page.getByRole('heading', { name: 'Kompletteringen har inte skickats' }).waitFor();
  await page.getByText('Det du ombads komplettera med behövs inte längre.').waitFor();
  await caseText(caseId, /Du behöver inte komplettera längre/);
});

test('what is handed in when the last day has passed with the form open is taken, and marked as late', async () => {
  const { setClockAhead } = world();
  const today = dayOf(new Date());
  const lastMinute = fromLocal(`${today}T23:59:00`)?.getTime() ?? NaN;
  const toLastMinute = (lastMinute - Date.now()) / 1000;
  try {
    await setClockAhead(toLastMinute - 600);
    const { page, caseId } = await openForm('bygg-5', 'BYGG 2026-419', today);
    await setClockAhead(toLastMinute + 600);
    await handIn(page);
    await page.getByRole('heading', { name: 'Din komplettering är inskickad' }).waitFor();
    await page.getByText('Den kom in efter sista dagen.').waitFor();
    await caseText(caseId, /Den kom in efter sista dagen/);
  } finally {
    await setClockAhead(0);
  }
});

test('an empty file is named, and what was written stays', async () => {
  const { page } = await openForm('bygg-6', 'BYGG 2026-420');
  const nothing = { name: 'ritning.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) };
  await page.getByLabel('Fasad mot norr').setInputFiles(nothing);
  await handIn(page);
  await page.getByRole('alert').getByText('Filen ritning.pdf är tom, och inget har skickats.').waitFor();
  const message = page.getByLabel('Vill du säga något till handläggaren?');
  assert.equal(await message.inputValue(), 'Ritningen finns redan hos er.');
});
