import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { persons } from '../../mock-server/demo/identity-provider/persons.ts';
import type { Mail } from '../../mock-server/demo/phone-and-mailbox/mailbox.ts';
import { drop, until } from './signal-files.ts';
import { arrived, logIn, useWorld } from './support.ts';

const world = useWorld();

const personalNumber = persons.get('anna')?.personalNumber ?? '';

const systems = {
  norrvik: { portal: 'portal-1', folder: 'casesystem-1', number: '2120009903' },
  sjohamra: { portal: 'portal-2', folder: 'casesystem-2', number: '2120009911' },
} as const;
type System = (typeof systems)[keyof typeof systems];

const signal = ({ number }: System, id: string, content: string) => `<?xml version="1.0" encoding="UTF-8"?>
<signal xmlns="urn:x-mina-engagemang:signal:1" id="${id}" organisation="${number}" time="${new Date().toISOString()}">
  ${content}
</signal>`;

const event = (officer: string) => `<event>
    <case number="BYGG 2026-17" title="Altan på Björken 4"/>
    <recipients><recipient kind="personal-number">${personalNumber}</recipient></recipients>
    <status kind="in-progress">Under behandling</status>
    <heading>Vi granskar din ansökan</heading>
    <text>Skriv till oss om du undrar något.</text>
    <sender role="Bygglovshandläggare" phone="+46 980 31 92 10"/>
    <actions><message id="m" to="${officer}"/></actions>
  </event>`;

const send = (system: System, id: string, content: string) =>
  drop(world().demo.dataDir, id, signal(system, id, content), {}, system.folder);

/** Everything that a browser is answered from now on, as text. A live stream ends only with its page: all are closed first. */
function listenTo(context: BrowserContext): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  context.on('response', (response) => {
    const headers = JSON.stringify(response.headers());
    bodies.push(
      response.text().then(
        (text) => `${response.url()} ${headers} ${text}`,
        () => `${response.url()} ${headers}`,
      ),
    );
  });
  return async () => {
    for (const page of context.pages()) await page.close();
    return (await Promise.all(bodies)).join('\n');
  };
}

/** The case, once it is there, in its portal. */
async function openCase(page: Page, { portal }: System): Promise<void> {
  const origin = world().demo.addresses[portal];
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

const officersMails = async () =>
  (await (await fetch(`${world().demo.addresses.controlRoom}/officers.json`)).json()) as Mail[];

test('what a citizen writes is in the officer’s mailbox, and that it has been read comes back', async () => {
  const { demo, newVisitor } = world();
  const { page, context, violations } = await newVisitor();
  const received = listenTo(context);
  await send(systems.norrvik, 'event-1', event('handlaggare.17@norrvik.example'));
  await logIn(page, demo.addresses['portal-1'], 'anna', '/mina-sidor');
  await openCase(page, systems.norrvik);
  await write(page, 'Hej!\n\nNär kommer beslutet?');
  const mail = await until('the mail', 5000, async () => (await officersMails()).at(0));
  assert.deepEqual(
    [mail.to, mail.from, mail.subject],
    ['handlaggare.17@norrvik.example', 'meddelande@mina-engagemang.example', 'Meddelande i ärende BYGG 2026-17'],
  );
  assert.match(mail.text, /^Anna Lindqvist har skrivit.*Hej!\n\nNär kommer beslutet\?\s*$/s);
  assert.ok(!mail.text.includes(personalNumber));
  await page.getByText('Levererat till Norrviks kommun').waitFor({ timeout: 15_000 });

  const id = /of="([^"]+)"/.exec(mail.text)?.[1] ?? '';
  await send(systems.norrvik, 'receipt-1', `<receipt of="${id}" state="read"/>`);
  await until('that it has been read', 15_000, async () => {
    await page.reload();
    await arrived(page);
    return (await page.getByText('Läst av handläggaren').isVisible()) || undefined;
  });

  const everything = await received();
  assert.ok(everything.includes('När kommer beslutet?'), 'nothing was heard');
  for (const secret of ['handlaggare.17', personalNumber, personalNumber.slice(2)])
    assert.ok(!everything.includes(secret), `The browser received ${secret}.`);
  assert.deepEqual(violations, []);
});

test('what goes by another’s mail server is delivered when that says so, and comes back when nobody is there', async () => {
  const { demo, newVisitor } = world();
  const { page } = await newVisitor();
  await send(systems.sjohamra, 'event-1', event('bygglov@sjohamra.example'));
  await logIn(page, demo.addresses['portal-2'], 'anna', '/mina-sidor');
  await openCase(page, systems.sjohamra);
  await write(page, 'Kommer det fram?');
  await page.getByText('Levererat till Sjöhamra stad').waitFor({ timeout: 15_000 });
  await send(systems.sjohamra, 'event-2', event('slutat@sjohamra.example'));
  await until('the other event', 10_000, async () => {
    await page.reload();
    await arrived(page);
    return (await page.getByRole('button', { name: 'Skriv', exact: true }).isVisible()) || undefined;
  });
  await write(page, 'Är du kvar?');
  await page.getByText('Kom inte fram').waitFor({ timeout: 15_000 });
  await page.getByText('Ring i stället:').waitFor();
});
