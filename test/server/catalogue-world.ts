import { Hono } from 'hono';
import { pino } from 'pino';
import * as z from 'zod/mini';
import type { Caller, PortalSettings } from '../../mock-server/access/caller.ts';
import { catalogueService, type OwnEservice } from '../../mock-server/catalogue/catalogue-service.ts';
import type { description } from '../../mock-server/catalogue/description.ts';
import { catalogueHandlers, publishingHandlers } from '../../mock-server/catalogue/routes.ts';
import { Problem } from '../../mock-server/http/problem.ts';
import { serviceRoutes, type Env } from '../../mock-server/http/service.ts';
import { portalService } from '../../src/contract/portal-service.ts';
import { problem } from '../../src/contract/schemas/problem.ts';
import type { Service } from '../../src/contract/service.ts';
import { freshDatabase } from './support/database.ts';

export type Description = z.input<typeof description>;

export const norrvik = { id: 'norrvik', name: 'Norrviks kommun' };
export const sjohamra = { id: 'sjohamra', name: 'Sjöhamra stad' };
const numbers = new Map([
  [norrvik, '2120009903'],
  [sjohamra, '2120009911'],
]);
type Organisation = typeof norrvik;

/** A small description that is whole in Swedish and English. */
export function described(change: Partial<Description> = {}, organisation = norrvik): Description {
  return {
    name: { sv: 'Ansök om bygglov', en: 'Apply for a building permit' },
    summary: { sv: 'För dig som ska bygga.', en: 'If you are going to build.' },
    description: { sv: 'Så här går det till.', en: 'This is how it works.' },
    audiences: ['private'],
    topics: ['building-permits'],
    loginLevel: 'substantial',
    languages: ['sv'],
    provider: `eservice-${organisation.id}`,
    startUrl: `https://e.${organisation.id}.example/form/bygglov`,
    ...change,
  };
}

/** The same with a Swedish name alone. */
export const named = (sv: string, change: Partial<Description> = {}, organisation = norrvik) =>
  described({ name: { sv }, summary: { sv }, description: { sv }, ...change }, organisation);

export type CatalogueWorld = Awaited<ReturnType<typeof openCatalogue>>;

/** ME's catalogue with two registered organisations, called as over HTTP but with no door before it. */
export async function openCatalogue() {
  let now = new Date('2026-11-23T09:00:00Z');
  const db = await freshDatabase();
  for (const [organisation, number] of numbers) await register(organisation, number);
  const me = { db, clock: () => now, url: 'https://localhost:8443', log: pino({ level: 'silent' }) };

  async function register({ id, name }: Organisation, number: string) {
    const startUrls = [`https://e.${id}.example/form`];
    await db.insertInto('organisation').values({ id, name, number }).execute();
    await db
      .insertInto('party')
      .values({
        id: `eservice-${id}`,
        organisation_id: id,
        role: 'eservice',
        settings: JSON.stringify({ eservice: { startUrls } }),
      })
      .execute();
  }

  const publishing = publishingHandlers(me);
  const reading = catalogueHandlers(me);

  return {
    me,
    db,
    now: () => now,
    goTo: (time: string) => {
      now = new Date(time);
    },
    publisher(organisation: Organisation) {
      const party = { id: `catalogue-${organisation.id}`, role: 'catalogue' as const, organisation };
      const call = caller(
        serviceRoutes(catalogueService, publishing, me.clock),
        { party, certificate: 'c' },
        catalogueService,
      );
      const put = (localId: string, body: unknown) => call('publishEservice', `/eservices/${localId}`, body);
      return {
        call,
        put,
        publish: async (localId: string, body: Description = described({}, organisation)): Promise<OwnEservice> =>
          await put(localId, body),
        withdraw: (localId: string) => call('withdrawEservice', `/eservices/${localId}`),
        show: (id: string) => call('showEservice', `/shown/${id}`),
        hide: (id: string) => call('hideEservice', `/shown/${id}`),
      };
    },
    portal(organisation: Organisation, settings: Partial<PortalSettings> = {}) {
      const party = portalOf(organisation, settings);
      const call = caller(
        serviceRoutes(readingService, reading, me.clock),
        { party, certificate: 'p' },
        readingService,
      );
      return {
        party,
        list: (query: Record<string, string> = {}) =>
          call('listEservices', `/eservices?${new URLSearchParams({ lang: 'sv', ...query }).toString()}`),
        get: (id: string, lang = 'sv') => call('getEservice', `/eservices/${id}?lang=${lang}`),
      };
    },
    close: () => db.destroy(),
  };
}

/** What of the portal service belongs to the catalogue. */
const { listEservices, getEservice } = portalService;
const readingService = { listEservices, getEservice };

function portalOf(organisation: Organisation, settings: Partial<PortalSettings>) {
  const registered = { url: 'http://localhost:8400', views: ['catalogue'], level: 'low' as const, loginAge: 3600 };
  return {
    id: `portal-${organisation.id}`,
    role: 'portal' as const,
    organisation,
    portal: { ...registered, ...settings },
  };
}

type Answers<S extends Service, N extends keyof S> = S[N]['answer'] extends z.ZodMiniType
  ? z.output<S[N]['answer']>
  : undefined;

/** Calls a service. The answer is held against the contract; a problem is thrown as it was. */
function caller<S extends Service>(routes: Hono<Env>, asCaller: Caller, service: S) {
  const app = new Hono<Env>();
  app.onError((error) => {
    if (error instanceof Problem) return error.toResponse();
    throw error;
  });
  app.use((c, next) => {
    c.set('caller', asCaller);
    return next();
  });
  app.route('/', routes);
  return async <N extends keyof S & string>(operation: N, path: string, body?: unknown): Promise<Answers<S, N>> => {
    const { method, answer } = service[operation] ?? {};
    const response = await app.request(path, {
      ...(method && { method }),
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!response.ok) throw new Refusal(z.parse(problem, await response.json()));
    return (answer ? z.parse(answer, await response.json()) : undefined) as Answers<S, N>;
  };
}

/** A problem that ME answered with. */
export class Refusal extends Error {
  readonly problem: z.output<typeof problem>;

  constructor(details: z.output<typeof problem>) {
    super(`${details.code}: ${details.detail ?? ''} ${JSON.stringify(details.errors ?? [])}`);
    this.problem = details;
  }
}

/** For `assert.rejects`: the problem's code and, for wrong input, which places are wrong. */
export const refused =
  (code: string, ...pointers: string[]) =>
  (error: unknown): boolean => {
    if (!(error instanceof Refusal)) throw error;
    const found = { code: error.problem.code, pointers: (error.problem.errors ?? []).map(({ pointer }) => pointer) };
    if (JSON.stringify(found) === JSON.stringify({ code, pointers })) return true;
    throw new Error(`Another refusal than ${code} ${pointers.join(' ')}: ${error.message}`);
  };
