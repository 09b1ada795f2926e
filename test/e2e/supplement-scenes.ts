/** What tests of supplements say, see and do: as a case system, as a citizen, and as somebody who ends a process. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { CaseDetail, CaseList, TicketAnswer } from '../../src/contract/types.ts';
import { persons } from '../../mock-server/demo/identity-provider/persons.ts';
import { drop, until } from './signal-files.ts';
import { logIn, type World } from './support.ts';

export interface Request {
  person: string;
  organisation: string;
  number: string;
  eservice: string;
  /** The last day. */
  until?: string;
}

/** What a case system writes to ask a citizen for a drawing, with what it knows already. */
export const request = (
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
export async function caseOf(page: Page, portal: string, number: string): Promise<CaseDetail> {
  const read = async <T>(path: string) => (await (await page.request.get(`${portal}/me/v1${path}`)).json()) as T;
  const found = await until('the case', 30_000, async () => {
    const { items } = await read<Partial<CaseList>>('/cases?lang=sv');
    return items?.find((item) => item.number === number);
  });
  return read<CaseDetail>(`/cases/${found.id}?lang=sv`);
}

/** Makes a ticket, as the button does, and gives where it leads. */
export async function ticketFor(page: Page, portal: string, { events }: CaseDetail): Promise<string> {
  const answer = await page.request.post(`${portal}/me/v1/events/${events[0]?.id}/supplements/facade/tickets`, {
    headers: { origin: portal, 'idempotency-key': crypto.randomUUID() },
    data: { lang: 'sv', returnTo: '/mina-sidor' },
  });
  return ((await answer.json()) as TicketAnswer).startUrl;
}

/** Where Anna of Norrvik, or Erik of Sjöhamra, is asked for something, and whose case system takes it. */
export const places = {
  anna: { organisation: '2120009903', eservice: 'bygglov', portal: 'portal-1', system: 'casesystem-1' },
  erik: { organisation: '2120009911', eservice: 'bostadsanpassning', portal: 'portal-2', system: 'casesystem-2' },
} as const;

/** Something that is asked of a citizen, and the browser in which they have opened the form for it. */
export interface Asked {
  person: keyof typeof places;
  number: string;
  caseId: string;
  page: Page;
}

/** Asks for something and opens the form, in a browser without JavaScript. */
export async function openForm(
  { demo, newVisitor }: World,
  { id, number, person = 'anna', until: day }: { id: string; number: string; person?: Asked['person']; until?: string },
): Promise<Asked> {
  const { organisation, eservice, portal, system } = places[person];
  const { page } = await newVisitor({ javaScriptEnabled: false });
  const about = { person, organisation, number, eservice, ...(day && { until: day }) };
  await drop(demo.dataDir, id, request(id, about), {}, system);
  await logIn(page, demo.addresses[portal], person);
  const found = await caseOf(page, demo.addresses[portal], number);
  await page.goto(await ticketFor(page, demo.addresses[portal], found));
  return { person, number, caseId: found.id, page };
}

export const message = (page: Page) => page.getByLabel('Vill du säga något till handläggaren?');

export const handIn = (page: Page) => page.getByRole('button', { name: 'Skicka in kompletteringen' }).click();

export const isSent = (page: Page) => page.getByRole('heading', { name: 'Din komplettering är inskickad' }).waitFor();

/** The case in the portal, in a browser of its own: with JavaScript, and logged in again. */
export async function openCase({ demo, newVisitor }: World, { person, caseId }: Asked): Promise<Page> {
  const portal = demo.addresses[places[person].portal];
  const { page } = await newVisitor();
  await logIn(page, portal, person);
  await page.goto(`${portal}/arende?me-case=${caseId}`);
  return page;
}

/** What the portal says of the case. */
export async function saysOfCase(world: World, asked: Asked, ...texts: (string | RegExp)[]): Promise<void> {
  const page = await openCase(world, asked);
  for (const text of texts) await page.getByText(text).first().waitFor();
  await page.context().close();
}

/** What has come to the case system about the case. */
export async function arrivals({ demo }: World, { person, number }: Asked): Promise<string[]> {
  const folder = join(demo.dataDir, places[person].system, 'in');
  const names = await readdir(folder);
  const found = await Promise.all(
    names.map((name) => readFile(join(folder, name, 'supplement.xml'), 'utf8').catch(() => '')),
  );
  return found.filter((xml) => xml.includes(`number="${number}"`));
}

/** Waits for the first to arrive, then looks a while longer: nothing may arrive twice. */
export async function arrivesOnce(world: World, asked: Asked): Promise<void> {
  await until('the arrival', 30_000, async () => (await arrivals(world, asked))[0]);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const { length } = await arrivals(world, asked);
  if (length !== 1) throw new Error(`It arrived ${length} times.`);
}

/** Sends a signal to one of the demo's processes. */
export async function signalTo({ demo }: World, name: string, signal: NodeJS.Signals): Promise<void> {
  process.kill(Number(await readFile(join(demo.dataDir, 'logs', `${name}.pid`), 'utf8')), signal);
}

/** Ends one at once, and waits until its successor answers. */
export async function killAndWait(world: World, name: string, health: string): Promise<void> {
  await signalTo(world, name, 'SIGKILL');
  await until(`the end of ${name}`, 5000, () =>
    fetch(health).then(
      () => undefined,
      () => true,
    ),
  );
  await until(`the successor of ${name}`, 60_000, () =>
    fetch(health).then(
      ({ ok }) => ok || undefined,
      () => undefined,
    ),
  );
}
