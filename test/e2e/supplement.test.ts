import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { drop, until } from './signal-files.ts';
import { caseOf, request, ticketFor } from './supplement-scenes.ts';
import { logIn, useWorld } from './support.ts';

const world = useWorld();

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
