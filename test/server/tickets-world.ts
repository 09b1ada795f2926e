import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Address, ProfileData } from '../../src/contract/types.ts';
import { meet } from '../../mock-server/access/citizens.ts';
import type { Caller, Citizen, PortalSettings } from '../../mock-server/access/caller.ts';
import { publishingHandlers } from '../../mock-server/catalogue/routes.ts';
import type { Description } from '../../mock-server/catalogue/description.ts';
import { loadRegistry } from '../../mock-server/access/registry.ts';
import type { Database } from '../../mock-server/database/connection.ts';
import { Problem } from '../../mock-server/http/problem.ts';
import type { Me } from '../../mock-server/me-context.ts';
import { profileHandlers } from '../../mock-server/profile/routes.ts';
import { redemptionHandlers, ticketHandlers } from '../../mock-server/tickets/routes.ts';
import { freshDatabase } from './support/database.ts';

export const anna = { given: 'Anna', family: 'Lindqvist', personalNumber: '198403159828' };
export const erik = { given: 'Erik', family: 'Sandberg', personalNumber: '197109229893' };
type Person = typeof anna;

const norrvik = { id: 'norrvik', name: 'Norrviks kommun' };
const startUrls = ['http://127.0.0.1:8402/eservice-1/'];
const registry = {
  organisations: [{ ...norrvik, number: '2120009903' }],
  parties: [
    { id: 'catalogue-1', organisation: 'norrvik', role: 'catalogue', certificates: [] },
    { id: 'eservice-1', organisation: 'norrvik', role: 'eservice', certificates: [], eservice: { startUrls } },
  ],
};

/** The building permit, which hands over everything but e-mail. */
export const building: Description = {
  name: { sv: 'Ansök om bygglov', en: 'Apply for a building permit' },
  summary: { sv: 'För den som vill bygga.', en: 'For those who want to build.' },
  description: { sv: 'Så här går det till.', en: 'This is how.' },
  audiences: ['private'],
  topics: ['building-permits'],
  requirements: [],
  channels: [],
  legalBasis: [],
  loginLevel: 'substantial',
  personalData: [
    {
      field: 'personalNumber',
      purpose: { sv: 'För att veta vem som söker', en: 'To know who applies' },
      required: true,
    },
    { field: 'name', required: true },
    { field: 'address', required: false },
    { field: 'phone', required: false },
  ],
  locations: [],
  links: [],
  questions: [],
  related: [],
  languages: ['sv'],
  provider: 'eservice-1',
  startUrl: 'http://127.0.0.1:8402/eservice-1/bygglov?from=me',
};

/** The problem that something was refused with. */
export async function problemOf(refused: Promise<unknown>): Promise<Problem> {
  const outcome: unknown = await refused.catch((error: unknown) => error);
  if (outcome instanceof Problem) return outcome;
  throw new Error('It was not refused with a problem.', { cause: outcome });
}

/** What Anna keeps in ME. */
export const home: Address = {
  kind: 'home',
  street: 'Skogsvägen 4',
  postalCode: '999 91',
  city: 'Norrvik',
  country: 'SE',
};
export const kept = {
  name: { given: 'Anna Karin', family: 'Lindqvist' },
  addresses: [home],
  phone: '+46701740605',
  email: 'anna@example.se',
};

const publisher = {
  caller: {
    party: { id: 'catalogue-1', role: 'catalogue' as const, organisation: norrvik },
    certificate: 'certificate-of-catalogue-1',
  },
  query: undefined,
  idempotencyKey: undefined,
};
const named = { ...publisher, params: { localId: 'bygglov' } };

export function portal(citizen?: Citizen, settings: Partial<PortalSettings> = {}): Caller {
  const url = 'http://localhost:8400';
  const registered = { url, views: ['catalogue', 'tickets', 'profile'], level: 'low', loginAge: 28_800 } as const;
  const party = {
    id: 'portal-1',
    role: 'portal' as const,
    organisation: norrvik,
    portal: { ...registered, views: [...registered.views], ...settings },
  };
  return { party, certificate: 'certificate-of-portal-1', ...(citizen && { citizen }) };
}

/** The portal on behalf of someone who has logged in. */
export function portalFor(citizen: Citizen, settings?: Partial<PortalSettings>): Caller & { citizen: Citizen } {
  return { ...portal(citizen, settings), citizen };
}

export function eservice(id = 'eservice-1', certificate = `certificate-of-${id}`): Caller {
  return { party: { id, role: 'eservice', organisation: norrvik, eservice: { startUrls } }, certificate };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

const morning = new Date('2026-11-23T09:00:00Z');
const filled = [
  'audit_entry',
  'citizen',
  'eservice',
  'eservice_version',
  'profile',
  'ticket',
  'ticket_request',
] as const;

/** ME with one published e-service, and a time that passes when told to. */
export async function openWorld() {
  let now = morning;
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const db = await freshDatabase();
  await register(db);
  const me: Me = { db, clock: () => now, url: 'https://localhost:8443', log };
  const handlers = { ...ticketHandlers(me), ...redemptionHandlers(me), ...profileHandlers(me) };
  const publishing = publishingHandlers(me);
  return {
    me,
    db,
    logged,
    handlers,
    /** As at first: nothing has happened yet. */
    begin: async () => {
      now = morning;
      logged.length = 0;
      for (const table of filled) await db.deleteFrom(table).execute();
    },
    pass: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    /** Publishes the building permit, or a new version of it, in the organisation's portals. */
    publish: async (change: Partial<Description> = {}) => {
      const { id } = await publishing.publishEservice({ ...named, body: { ...building, ...change } });
      await publishing.showEservice({ ...publisher, params: { id }, body: undefined });
      return id;
    },
    withdraw: () => publishing.withdrawEservice({ ...named, body: undefined }),
    login: async (person: Person, more: Partial<Citizen> = {}): Promise<Citizen> => {
      const { given, family, personalNumber } = person;
      const met = await meet(db, { personalNumber, protectedIdentity: more.protectedIdentity ?? false }, now);
      return { ...met, name: { given, family }, level: 'substantial', loggedInAt: now, ...more };
    },
    audit: (operation: string) => db.selectFrom('audit_entry').selectAll().where('operation', '=', operation).execute(),
    keep: (citizen: Citizen, data: Partial<ProfileData> = kept, revision = 0) =>
      handlers.replaceProfile({
        caller: portalFor(citizen),
        params: undefined,
        query: undefined,
        body: { addresses: [], ...data, revision },
        idempotencyKey: undefined,
      }),
    getStart: (caller: Caller, id: string, lang = 'sv') =>
      handlers.getStart({ caller, params: { id }, query: { lang }, body: undefined, idempotencyKey: undefined }),
    /** Presses the button: the ticket that stands in the start address. */
    press: async (citizen: Citizen, id: string, more: Press = {}) => {
      const answer = await handlers.createTicket({
        caller: portalFor(citizen, more.settings),
        params: { id },
        query: undefined,
        body: { version: 1, lang: 'sv', returnTo: '/bygga?me-eservice=1', ...more.body },
        idempotencyKey: more.key,
      });
      return new URL(answer.startUrl).searchParams.get('ticket') ?? '';
    },
    redeem: (ticket: string, caller = eservice(), person?: Person) =>
      handlers.redeemTicket({
        caller,
        params: undefined,
        query: undefined,
        body: { ticket, ...(person && { citizen: { personalNumber: person.personalNumber } }) },
        idempotencyKey: undefined,
      }),
    close: () => db.destroy(),
  };
}

async function register(db: Database): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'me-tickets-'));
  const file = join(folder, 'registry.json');
  await writeFile(file, JSON.stringify(registry));
  await loadRegistry(db, file);
  await rm(folder, { recursive: true });
}

interface Press {
  settings?: Partial<PortalSettings>;
  body?: { version?: number; lang?: string; returnTo?: string };
  key?: string;
}

/** For `assert.rejects`: refused with this problem, and with exactly these extension members. */
export const refused =
  (code: string, extra: object = {}) =>
  (error: unknown) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.code, code);
    assert.deepEqual(error.extra, extra);
    return true;
  };

/** A citizen who has pressed the button. */
export async function started(world: World) {
  const id = await world.publish();
  const citizen = await world.login(anna);
  await world.keep(citizen);
  return { id, citizen, ticket: await world.press(citizen, id) };
}

/** The problem's member that leads back to where `started` began. */
export const restart = (id: string) => ({
  restartUrl: `http://localhost:8400/me/start/${id}?return_to=%2Fbygga%3Fme-eservice%3D1`,
});
