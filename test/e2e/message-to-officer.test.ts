import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { persons } from '../../mock-server/demo/identity-provider/persons.ts';
import { drop, until } from './signal-files.ts';
import { arrived, logIn, useWorld } from './support.ts';

const world = useWorld();

const personalNumber = persons.get('anna')?.personalNumber ?? '';

const signal = (id: string, content: string) => `<?xml version="1.0" encoding="UTF-8"?>
<signal xmlns="urn:x-mina-engagemang:signal:1" id="${id}" organisation="2120009911" time="${new Date().toISOString()}">
  ${content}
</signal>`;

const event = (officer: string) => `<event>
    <case number="BYGG 2026-17" title="Altan på Björken 4"/>
    <recipients><recipient kind="personal-number">${personalNumber}</recipient></recipients>
    <status kind="in-progress">Under handläggning</status>
    <heading>Vi granskar din ansökan</heading>
    <text>Skriv till oss om du undrar något.</text>
    <sender role="Bygglovshandläggare" phone="+46 980 31 92 10"/>
    <actions><message id="m" to="${officer}"/></actions>
  </event>`;

const send = (id: string, content: string) => drop(world().demo.dataDir, id, signal(id, content), {}, 'casesystem-2');

/** The case, once it is there. */
async function openCase(page: Page): Promise<void> {
  const origin = world().demo.addresses['portal-2'];
  const id = await until('the case', 10_000, async () => {
    const answer = await page.context().request.get(`${origin}/me/v1/cases?lang=sv`);
    return ((await answer.json()) as { items: { id: string }[] }).items.at(0)?.id;
  });
  await page.goto(`${origin}/arende?me-case=${id}`);
  await arrived(page);
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Skriv', exact: true }).click();
  const box = page.getByLabel('Ditt meddelande');
  await box.waitFor();
  await page.waitForFunction(() => document.activeElement?.shadowRoot !== null);
  await box.fill(text);
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.getByText('Ditt meddelande är skickat').waitFor();
}

test('what goes by another’s mail server is delivered when that says so, and comes back when nobody is there', async () => {
  const { demo, newVisitor } = world();
  const { page } = await newVisitor();
  await send('event-1', event('bygglov@sjohamra.example'));
  await logIn(page, demo.addresses['portal-2'], 'anna', '/mina-sidor');
  await openCase(page);
  await write(page, 'Kommer det fram?');
  await page.getByText('Levererat till Sjöhamra stad').waitFor({ timeout: 15_000 });
  await send('event-2', event('slutat@sjohamra.example'));
  await until('the other event', 10_000, async () => {
    await page.reload();
    await arrived(page);
    return (await page.getByRole('button', { name: 'Skriv', exact: true }).isVisible()) || undefined;
  });
  await write(page, 'Är du kvar?');
  await page.getByText('Kom inte fram').waitFor({ timeout: 15_000 });
  await page.getByText('Ring i stället:').waitFor();
});
