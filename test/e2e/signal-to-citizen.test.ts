import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { persons } from '../../mock-server/demo/identity-provider/persons.ts';
import { contacts } from '../../mock-server/demo/phone-and-mailbox/contacts.ts';
import type { Mail } from '../../mock-server/demo/phone-and-mailbox/mailbox.ts';
import { startRecordingProxy } from './recording-proxy.ts';
import { drop, until } from './signal-files.ts';
import { arrived, logIn, portalIds, useWorld } from './support.ts';

const world = useWorld();

interface Sms {
  to: string;
  message: string;
}

const anna = persons.get('anna')?.personalNumber ?? '';

const signalOf = (id: string, more = '') => `<?xml version="1.0" encoding="UTF-8"?>
<signal xmlns="urn:x-mina-engagemang:signal:1" id="${id}" organisation="2120009903" time="${new Date().toISOString()}">
  <event>
    <case number="BYGG 2026-17" title="Altan på Björken 4"/>
    <recipients><recipient kind="personal-number">${anna}</recipient></recipients>
    <status kind="decided">Beslutat</status>
    <heading>Beslut om bygglov</heading>
    <text>Du har fått bygglov.</text>
    ${more}
  </event>
</signal>`;

/** What lies in the phone, or in a mailbox. */
const read = async <T>(path: string) =>
  (await (await fetch(`${world().demo.addresses.controlRoom}${path}`)).json()) as T;

const namesIn = (folder: string) => readdir(folder).catch(() => [] as string[]);

test('a file in a folder becomes an event, an SMS and a mail within two seconds', async () => {
  const { demo, newVisitor } = world();
  const { page, context } = await newVisitor();
  await logIn(page, demo.addresses['portal-1'], 'anna');
  const cases = async () => {
    const answer = await context.request.get(`${demo.addresses['portal-1']}/me/v1/cases?lang=sv`);
    return (await answer.json()) as { items: { number: string; heading: string; unread: number }[] };
  };
  const appeared = performance.now();
  await drop(
    demo.dataDir,
    'beslut-1',
    signalOf('beslut-1', '<actions><attachment id="a" file="beslut.pdf" title="Beslutet"/></actions>'),
    { 'beslut.pdf': Buffer.from('%PDF-1.7 beslut') },
  );
  const sms = await until('an SMS', 2000, async () => (await read<Sms[]>('/phone.json')).at(-1));
  const mail = await until('a mail', 2000, async () => (await read<Mail[]>('/mailbox.json')).at(-1));
  const event = await until('an event', 2000, async () => (await cases()).items.at(0));
  const took = performance.now() - appeared;
  console.log(`From the file to event, SMS and mail: ${Math.round(took)} ms.`);
  assert.ok(took < 2000, `${took} ms`);

  assert.deepEqual([event.number, event.heading, event.unread], ['BYGG 2026-17', 'Beslut om bygglov', 1]);
  for (const said of [sms.message, `${mail.subject} ${mail.text}`]) {
    assert.match(said, /Norrviks kommun/);
    assert.ok(said.includes(demo.addresses['portal-1']), said);
    assert.ok(!/bygglov|altan|beslut|BYGG/i.test(said) && !said.includes(anna), said);
  }
  const folder = join(demo.dataDir, 'casesystem-1');
  assert.deepEqual((await namesIn(join(folder, 'sent'))).toSorted(), ['beslut-1.xml', 'beslut.pdf']);
  const confirmation = await until('a confirmation', 5000, () =>
    readFile(join(folder, 'in', 'beslut-1.confirm.json'), 'utf8').catch(() => undefined),
  );
  assert.deepEqual((JSON.parse(confirmation) as { withoutContact: number[] }).withoutContact, []);
});

test('a file that is wrong ends beside its reason, at once or when ME has said so', async () => {
  const { demo } = world();
  const failed = join(demo.dataDir, 'casesystem-1', 'failed');
  const reason = (id: string) =>
    until(`the reason for ${id}`, 10_000, () =>
      readFile(join(failed, `${id}.error.txt`), 'utf8').catch(() => undefined),
    );
  await drop(demo.dataDir, 'fel-1', signalOf('fel-1').replace('kind="decided"', 'kind="avgjort"'));
  assert.match(await reason('fel-1'), /fel-1\.xml:6:(\d+:)? .*status.*decided/);
  await drop(demo.dataDir, 'fel-2', signalOf('fel-2', '<actions><message id="m" to="chef@annan.example"/></actions>'));
  assert.match(await reason('fel-2'), /IllegalDatapartContent: .*annan\.example.*norrvik\.example/);
  assert.ok((await namesIn(failed)).includes('fel-2.xml'));
  assert.deepEqual(await namesIn(join(demo.dataDir, 'casesystem-1', 'out')), []);
});

/** Milliseconds; a machine may be busy. */
const patience = 60_000;

/** Somebody whose case goes its whole way. */
const oskar = persons.get('oskar')?.personalNumber ?? '';
const oskarsPhone = contacts().contacts.find(({ personalNumber }) => personalNumber === oskar)?.channels[0]?.address;
const officer = 'handlaggare.17@norrvik.example';

const caseSystemSays = (id: string, content: string, files: Record<string, Buffer> = {}) =>
  drop(
    world().demo.dataDir,
    id,
    `<?xml version="1.0" encoding="UTF-8"?>
<signal xmlns="urn:x-mina-engagemang:signal:1" id="${id}" organisation="2120009903" time="${new Date().toISOString()}">
  ${content}
</signal>`,
    files,
  );

const happens = (heading: string, status: string, actions: string) => `<event>
    <case number="BYGG 2026-40" title="Carport på Björken 4"/>
    <recipients><recipient kind="personal-number">${oskar}</recipient></recipients>
    ${status}
    <heading>${heading}</heading>
    <text>Skriv till oss om du undrar något.</text>
    <sender role="Bygglovshandläggare" phone="+46 980 31 92 10"/>
    <actions>${actions}</actions>
  </event>`;

/** From the message on the telephone to the list of cases. */
async function comeByMessage(page: Page): Promise<void> {
  const sms = await until('an SMS', patience, async () =>
    (await read<Sms[]>('/phone.json')).findLast(({ to }) => to === oskarsPhone),
  );
  await page.goto(/http\S+/.exec(sms.message)?.[0] ?? '');
  await arrived(page);
  await page.getByRole('banner').getByRole('link', { name: 'Logga in' }).click();
  await page.getByRole('button', { name: 'Oskar Wikström' }).click();
  await page.getByRole('banner').getByText('Oskar Wikström').waitFor();
  await arrived(page);
  await page.getByRole('link', { name: 'Mina sidor' }).first().click();
}

/** The case is marked new, and its file has not been opened. Gives the file. */
async function openFile(page: Page): Promise<string> {
  const row = page.locator('me-case-list').getByRole('listitem').filter({ hasText: 'Carport på Björken 4' });
  await row.getByText('Nytt', { exact: true }).waitFor();
  await row.getByRole('link', { name: 'Carport på Björken 4' }).click();
  await page.getByRole('heading', { name: 'Vi granskar din ansökan' }).waitFor();
  await page.getByText('Inte öppnad').waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Situationsplan/ }).click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  await page.getByText('Inte öppnad').waitFor({ state: 'detached' });
  return file;
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Skriv', exact: true }).click();
  await page.getByLabel('Ditt meddelande').fill(text);
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.getByText('Ditt meddelande är skickat').waitFor();
}

/** However long it takes: the page looks once, and whoever comes back looks again. */
const isShown = (page: Page, text: string) =>
  until(text, patience, async () => {
    await page.reload();
    await arrived(page);
    return (await page.getByText(text).isVisible()) || undefined;
  });

/** The case is put away, and is in the archive; then it is taken back. */
async function archiveAndTakeBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Arkivera ärendet' }).click();
  await page.getByText('Ärendet ligger nu i arkivet.').waitFor();
  await page.getByRole('link', { name: 'Alla ärenden' }).click();
  await page.getByRole('link', { name: 'Arkiverade (1)' }).click();
  await page.getByRole('link', { name: 'Carport på Björken 4' }).click();
  await page.getByRole('button', { name: 'Ta tillbaka ärendet' }).click();
  await page.getByText('Ärendet ligger inte längre i arkivet.').waitFor();
  await page.getByRole('link', { name: 'Alla ärenden' }).click();
  await page.getByRole('link', { name: 'Aktuella (1)' }).waitFor();
}

test('a case from the file in the folder to the archive and back, and nothing that is secret in the browser', async (t) => {
  const { demo, newVisitor } = world();
  const proxy = await startRecordingProxy();
  t.after(proxy.close);
  const { page, violations } = await newVisitor({ proxy: proxy.settings });
  page.setDefaultTimeout(patience);
  const file = '<attachment id="plan" file="plan.pdf" title="Situationsplan"/>';
  await caseSystemSays(
    'carport-1',
    happens(
      'Vi granskar din ansökan',
      '<status kind="in-progress">Under handläggning</status>',
      `${file}<message id="m" to="${officer}"/>`,
    ),
    { 'plan.pdf': Buffer.from('%PDF-1.7 Carportens plats') },
  );
  await comeByMessage(page);
  assert.equal(await openFile(page), '%PDF-1.7 Carportens plats');

  await write(page, 'Hej!\n\nNär kommer beslutet?');
  await isShown(page, 'Levererat till Norrviks kommun');
  const mail = await until('the mail', patience, async () => (await read<Mail[]>('/officers.json')).at(0));
  assert.deepEqual(
    [mail.to, mail.from, mail.subject],
    [officer, 'meddelande@mina-engagemang.example', 'Meddelande i ärende BYGG 2026-40'],
  );
  assert.match(mail.text, /^Oskar Wikström har skrivit.*Hej!\n\nNär kommer beslutet\?\s*$/s);
  assert.ok(!mail.text.includes(oskar));

  const message = /of="([^"]+)"/.exec(mail.text)?.[1] ?? '';
  await caseSystemSays('carport-2', `<receipt of="${message}" state="read"/>`);
  await caseSystemSays(
    'carport-3',
    happens('Ditt ärende är avslutat', '<status kind="closed">Avslutat</status>', '<archive id="a"/>'),
  );
  await page.getByRole('button', { name: /^Visa nytt/ }).click();
  await page.getByRole('heading', { name: 'Ditt ärende är avslutat' }).waitFor();
  await isShown(page, 'Läst av handläggaren');
  await archiveAndTakeBack(page);

  const received = proxy.receivedFrom(portalIds.map((id) => demo.addresses[id]));
  for (const heard of ['event: change', 'Carportens plats', 'När kommer beslutet?', 'Avslutat'])
    assert.ok(received.includes(heard), `The proxy has not heard ${heard}.`);
  const short = oskar.slice(2);
  for (const secret of [officer, 'handlaggare.17', oskar, short, `${short.slice(0, 6)}-${short.slice(6)}`])
    assert.ok(!received.includes(secret), `The browser received ${secret}.`);
  assert.deepEqual(violations, []);
});
