import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { persons } from '../../mock-server/demo/identity-provider/persons.ts';
import { drop, until } from './signal-files.ts';
import { logIn, useWorld } from './support.ts';

const world = useWorld();

/** Milliseconds; a machine may be busy. */
const patience = { timeout: 60_000 };

let count = 0;

/** Something happens in a case of theirs: the case system writes a file. */
async function happens(person: string): Promise<void> {
  const { demo } = world();
  const id = `live-${(count += 1)}`;
  const signal = `<?xml version="1.0" encoding="UTF-8"?>
<signal xmlns="urn:x-mina-engagemang:signal:1" id="${id}" organisation="2120009903" time="${new Date().toISOString()}">
  <event>
    <case number="LIVE ${id}" title="Ärende ${id}"/>
    <recipients><recipient kind="personal-number">${persons.get(person)?.personalNumber ?? ''}</recipient></recipients>
    <status kind="in-progress">Under handläggning</status>
    <heading>Händelse ${id}</heading>
    <text>Något har hänt.</text>
  </event>
</signal>`;
  await drop(demo.dataDir, id, signal);
}

const badge = (page: Page): Locator => page.getByRole('banner').locator('me-notices').getByRole('link');
const newButton = (page: Page): Locator => page.getByRole('button', { name: /^Visa nytt/ });
const badgeSays = (page: Page, number: number) =>
  badge(page)
    .filter({ hasText: `${number} ny` })
    .waitFor(patience);

/** How many streams the browser's pages have open at the gateway, and how many they have asked for. */
function countStreams(context: BrowserContext) {
  const streams = { open: 0, asked: 0 };
  const isStream = (request: { url(): string }) => request.url().endsWith('/me/v1/live');
  const ended = (request: { url(): string }) => isStream(request) && (streams.open -= 1);
  context.on('request', (request) => {
    if (!isStream(request)) return;
    streams.open += 1;
    streams.asked += 1;
  });
  context.on('requestfinished', ended);
  context.on('requestfailed', ended);
  return streams;
}

/** What stands where the pointer is, and how far the page is scrolled. */
const underThePointer = (page: Page, point: { x: number; y: number }) =>
  page.evaluate(({ x, y }) => {
    const list = document.elementFromPoint(x, y);
    const inner = list?.shadowRoot?.elementFromPoint(x, y);
    return [list?.localName, inner?.closest('li')?.textContent, window.scrollY];
  }, point);

test('what happens while a page is open is counted, announced and held back: nothing moves', async () => {
  const { demo, newVisitor } = world();
  const { page, violations } = await newVisitor({ viewport: { width: 800, height: 500 } });
  for (let i = 0; i < 3; i += 1) await happens('anna');
  await logIn(page, demo.addresses['portal-1'], 'anna');
  await badgeSays(page, 3);
  await page.goto(`${demo.addresses['portal-1']}/mina-sidor`);
  const loads: string[] = [];
  page.on('framenavigated', (frame) => loads.push(frame.url()));
  const rows = page.locator('me-case-list').getByRole('listitem');
  await rows.nth(2).waitFor(patience);
  await rows.nth(1).scrollIntoViewIfNeeded();
  const box = await rows.nth(1).boundingBox();
  const point = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 40 };
  await page.mouse.move(point.x, point.y);
  const before = await underThePointer(page, point);
  assert.match(String(before[1]), /Ärende live/);

  await happens('anna');
  await badgeSays(page, 4);
  await newButton(page).waitFor(patience);
  assert.deepEqual(await underThePointer(page, point), before);
  assert.equal(await rows.count(), 3);
  const announced = page.locator('me-case-list').getByRole('status').filter({ hasText: 'Det har kommit något nytt.' });
  await announced.waitFor({ state: 'attached' });
  await page.getByRole('status').filter({ hasText: '4 nya händelser' }).waitFor({ state: 'attached' });

  await newButton(page).click();
  await rows.nth(3).waitFor();
  assert.deepEqual(loads, [], 'without reload');
  assert.deepEqual(violations, []);
});

test('however many tabs, the browser has one stream; the next takes over', async () => {
  const { demo, newVisitor } = world();
  const { page, context } = await newVisitor();
  const streams = countStreams(context);
  await logIn(page, demo.addresses['portal-1'], 'erik', '/nytt');
  const other = await context.newPage();
  await other.goto(`${demo.addresses['portal-1']}/mina-sidor`);
  await happens('erik');
  await Promise.all([badgeSays(page, 1), badgeSays(other, 1)]);
  assert.deepEqual(streams, { open: 1, asked: 1 });

  const takenOver = context.waitForEvent('request', {
    predicate: (request) => request.url().endsWith('/me/v1/live'),
    ...patience,
  });
  await page.close();
  await takenOver;
  assert.equal(streams.asked, 2);
  await happens('erik');
  await badgeSays(other, 2);
});

test('what happened while ME was away is caught up with', async () => {
  const { demo, newVisitor } = world();
  const { page, context } = await newVisitor();
  const streams = countStreams(context);
  await page.clock.install();
  await logIn(page, demo.addresses['portal-1'], 'aino', '/nytt');
  await until('a stream', patience.timeout, () => Promise.resolve(streams.open || undefined));
  process.kill(Number(JSON.parse(await readFile(join(demo.dataDir, 'me.lock'), 'utf8'))), 'SIGKILL');
  await happens('aino');
  await untilShown(page, badge(page));
});

test('where a proxy lets no stream through, the page asks now and then', async () => {
  const { demo, newVisitor } = world();
  const { page, context } = await newVisitor();
  await context.route('**/me/v1/live', (route) => route.fulfill({ status: 502, body: '' }));
  await page.clock.install();
  await logIn(page, demo.addresses['portal-1'], 'nils', '/nytt');
  await happens('nils');
  await untilShown(page, badge(page));
});

/** The page's clock runs ahead, a minute at a time, until it has asked often enough. */
async function untilShown(page: Page, what: Locator): Promise<void> {
  const deadline = Date.now() + patience.timeout;
  while (!(await what.isVisible())) {
    if (Date.now() > deadline) throw new Error('Nothing new is shown.');
    await page.clock.fastForward(60_000);
    await what.waitFor({ timeout: 2000 }).catch(() => undefined);
  }
}
