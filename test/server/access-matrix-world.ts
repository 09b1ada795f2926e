import { portalService } from '../../src/contract/portal-service.ts';
import type { Operation } from '../../src/contract/service.ts';
import { citizensNamed } from '../../mock-server/access/rules.ts';
import { Writes } from '../../mock-server/database/writes.ts';
import { readSignal, takeIn } from '../../mock-server/signals/rules.ts';
import { pino } from 'pino';
import { anna, erik, event, notice, signal } from './signals-world.ts';
import { publicUrl, startMe } from './support/me.ts';
import { building } from './tickets-world.ts';

const norrvik = { id: 'norrvik', number: '2129990011', name: 'Norrviks kommun' };
const sjohamra = { id: 'sjohamra', number: '2129990029', name: 'Sjöhamra stad' };

/** Nobody sends anything to her. */
const ada = '196408233234';

/** Those who call: a party's certificate, and the citizen on whose behalf. */
export const callers = {
  'Anna in Norrvik': { party: 'portal-1', citizen: anna },
  'Erik in Norrvik': { party: 'portal-1', citizen: erik },
  'Ada in Norrvik': { party: 'portal-1', citizen: ada },
  'Anna in Sjöhamra': { party: 'portal-2', citizen: anna },
  'Erik in Sjöhamra': { party: 'portal-2', citizen: erik },
  'nobody in Norrvik': { party: 'portal-1', citizen: undefined },
  'an e-service, with Anna’s assertion': { party: 'eservice-1', citizen: anna },
  'a publisher, with Anna’s assertion': { party: 'catalogue-1', citizen: anna },
  'a case system': { party: 'casesystem-1', citizen: undefined },
  'an operator': { party: 'operator-1', citizen: undefined },
} as const;
export type CallerName = keyof typeof callers;

/** What there is to see, and who sees it. */
export const things = {
  'Anna’s in Norrvik': { of: norrvik, to: [anna], seenBy: ['Anna in Norrvik'] },
  'what Anna and Erik share in Norrvik': {
    of: norrvik,
    to: [anna, erik],
    seenBy: ['Anna in Norrvik', 'Erik in Norrvik'],
  },
  'Erik’s in Norrvik': { of: norrvik, to: [erik], seenBy: ['Erik in Norrvik'] },
  'Anna’s in Sjöhamra': { of: sjohamra, to: [anna], seenBy: ['Anna in Sjöhamra'] },
} as const satisfies Record<string, { of: typeof norrvik; to: string[]; seenBy: CallerName[] }>;
export type ThingName = keyof typeof things;

const attachment = { file: 'beslut.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };

const offers = (organisation: string) => `<actions>
  <attachment id="file" file="beslut.pdf" title="Beslutet"/>
  <message id="message" to="handlaggare@${organisation}.example"/>
  <supplement id="supplement" eservice="komplettering"/>
  <archive id="archive"/>
</actions>`;

const everyView = [...new Set(Object.values<Operation>(portalService).flatMap(({ view }) => view ?? []))];

type Init = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** ME with every thing in it, and every caller. */
export async function openMatrix() {
  const me = await startMe();
  await me.register(({ organisations, parties }) => {
    for (const organisation of organisations) organisation.mailDomains = [`${organisation.id}.example`];
    for (const { portal } of parties) if (portal) portal.views = everyView;
    const certificates = (id: string) => [{ file: `certs/${id}.crt` }];
    for (const [id, role] of [
      ['casesystem-1', 'shs'],
      ['operator-1', 'operator'],
    ] as const) {
      parties.push({ id, organisation: 'norrvik', role, certificates: certificates(id) });
    }
  });
  const eservices = new Map<string, string>();
  for (const [n, organisation] of [[1, norrvik] as const, [2, sjohamra] as const]) {
    const publisher = await me.as(`catalogue-${n}`);
    const published = await publisher('/catalogue/v1/eservices/komplettering', {
      method: 'PUT',
      body: JSON.stringify({
        ...building,
        provider: `eservice-${n}`,
        startUrl: `http://127.0.0.1:8402/eservice-${n}/`,
      }),
      headers: { 'content-type': 'application/json' },
    });
    const { id } = (await published.json()) as { id: string };
    await publisher(`/catalogue/v1/shown/${id}`, { method: 'PUT' });
    eservices.set(organisation.id, id);
  }
  const take = (xml: string, organisation: typeof norrvik, attachments: (typeof attachment)[] = []) =>
    me.db.transaction().execute(async (db) => {
      const writes = new Writes();
      const taking = { db: me.db, clock: me.clock, url: publicUrl, log: pino({ level: 'silent' }) };
      await takeIn(taking, db, writes, {
        organisation,
        party: { id: `casesystem-${organisation.id}` },
        certificate: 'certificate',
        signal: readSignal(Buffer.from(xml)),
        attachments,
      });
      await writes.send(db);
    });
  for (const [place, [name, { of, to }]] of Object.entries(things).entries()) {
    const about = { time: new Date(me.clock().getTime() - 60_000).toISOString(), organisation: of };
    const content = event({ number: `NR ${place}`, about: `title="${name}"`, to: [...to], more: offers(of.id) });
    await take(signal(content, { ...about, id: `event-${place}` }), of, [attachment]);
    await take(signal(notice([...to]).replace('Stängt', name), { ...about, id: `notice-${place}` }), of);
    for (const personalNumber of to) await plantSent(personalNumber, of.id, name);
  }
  const fetches = new Map<string, Awaited<ReturnType<typeof me.as>>>();
  for (const { party } of Object.values(callers)) fetches.set(party, await me.as(party));
  /** What each citizen keeps, known by its address. */
  const addresses = new Map([
    [anna, 'anna@own.example'],
    [erik, 'erik@own.example'],
  ]);
  for (const caller of ['Anna in Norrvik', 'Erik in Norrvik'] as const) await plantOwn(caller);
  return {
    addresses,
    ids: new Map(
      await Promise.all(
        Object.values(things).map(async ({ of }, place) => {
          const ids = { ...(await idsOf(place)), eservices: eservices.get(of.id) ?? '' };
          return [Object.keys(things)[place] as ThingName, ids] as const;
        }),
      ),
    ),
    call,
    close: () => me.close(),
  };

  async function call(name: CallerName, path: string, { headers, ...init }: Init = {}): Promise<Response> {
    const { party, citizen } = callers[name];
    const fetch = fetches.get(party);
    if (!fetch) throw new Error(`${party} has no certificate.`);
    const authorization = citizen && `Bearer ${await assertionOf(party, citizen)}`;
    return fetch(path, { ...init, headers: { ...headers, ...(authorization && { authorization }) } });
  }

  /** A profile, an address for messages, and a calendar. */
  async function plantOwn(caller: CallerName): Promise<void> {
    const email = addresses.get(callers[caller].citizen ?? '');
    const own: [method: string, path: string, body: object][] = [
      ['PUT', '/profile', { revision: 0, addresses: [], email }],
      ['PUT', '/contacts/channels/email', { address: email }],
      ['POST', '/calendar?lang=sv', {}],
    ];
    for (const [method, path, body] of own) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const answer = await call(caller, `/portal/v1${path}`, { method, body: JSON.stringify(body), headers });
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    }
  }

  async function idsOf(place: number): Promise<Record<'cases' | 'events' | 'notices', string>> {
    const event = await me.db
      .selectFrom('event')
      .innerJoin('case_record', 'case_record.number', 'event.case_number')
      .select(['event.id', 'case_record.id as caseId'])
      .where('signal_id', '=', `event-${place}`)
      .executeTakeFirstOrThrow();
    const { id } = await me.db
      .selectFrom('notice')
      .select('id')
      .where('signal_id', '=', `notice-${place}`)
      .executeTakeFirstOrThrow();
    return { events: event.id, cases: event.caseId, notices: id };
  }

  /** A message that is known by where it went. */
  async function plantSent(personalNumber: string, organisation_id: string, shown_address: string): Promise<void> {
    const now = me.clock();
    const [citizen] = await citizensNamed(me.db, [personalNumber]).execute();
    if (!citizen) throw new Error('Nobody has met them.');
    const message = {
      id: crypto.randomUUID(),
      citizen_id: citizen.id,
      organisation_id,
      kind: 'email',
      shown_address,
    } as const;
    await me.db
      .insertInto('notification')
      .values({ ...message, state: 'sent', news: 1, created_at: now, due_at: now })
      .execute();
  }

  async function assertionOf(party: string, personalNumber: string): Promise<string> {
    const login = {
      sub: personalNumber === anna ? 'anna' : personalNumber === erik ? 'erik' : 'ada',
      acr: 'http://id.elegnamnden.se/loa/1.0/loa3',
      auth_time: Math.floor(me.clock().getTime() / 1000) - 60,
    };
    return me.assertion(party, {
      ...login,
      id_token: await me.issuer.idToken({ ...login, aud: party, personalNumber }),
    });
  }
}
