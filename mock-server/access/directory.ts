import type { Database } from '../database/connection.ts';
import type { Party } from './caller.ts';
import type { PartySettings } from './registry.ts';
import type { RegisteredMailServer } from './tables.ts';

/** The names of all registered organisations, by id. */
export async function organisationNames(db: Database): Promise<Map<string, string>> {
  const rows = await db.selectFrom('organisation').select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** An organisation as notifications speak of it. */
export interface LoginPlace {
  name: string;
  /** Where the citizen logs in, else the organisation's portal; undefined where neither is registered. */
  url: string | undefined;
  /** The origin of the organisation's portal, where its gateway is. */
  portal: string | undefined;
}

/** What notifications say of organisations, by id. */
export async function loginPlaces(db: Database, ids: string[]): Promise<Map<string, LoginPlace>> {
  const rows = await db
    .selectFrom('organisation')
    .leftJoin('party', (join) =>
      join
        .onRef('party.organisation_id', '=', 'organisation.id')
        .on('party.role', '=', 'portal')
        .on('party.removed', '=', false),
    )
    .select(['organisation.id', 'name', 'login_url', 'settings'])
    .where('organisation.id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, name, login_url, settings }) => {
      const portal = (settings as PartySettings | null)?.portal;
      return [id, { name, url: login_url ?? portal?.url, portal: portal?.url }];
    }),
  );
}

/** The addresses that e-services of the organisation's registered system may start at; undefined where it has no such system. */
export async function startUrlsOf(db: Database, organisation: string, party: string): Promise<string[] | undefined> {
  const row = await db
    .selectFrom('party')
    .select('settings')
    .where('organisation_id', '=', organisation)
    .where('id', '=', party)
    .where('role', '=', 'eservice')
    .where('removed', '=', false)
    .executeTakeFirst();
  return (row?.settings as PartySettings | undefined)?.eservice?.startUrls;
}

/** The domains that the organisation's officers have their e-mail addresses in. */
export async function mailDomainsOf(db: Database, organisationId: string): Promise<string[]> {
  const organisation = await db
    .selectFrom('organisation')
    .select('mail_domains')
    .where('id', '=', organisationId)
    .executeTakeFirst();
  return organisation?.mail_domains ?? [];
}

/** What is registered of one of an organisation's mail domains: the organisation's name, and its own mail server; undefined where the domain is not the organisation's. */
export async function mailDomain(
  db: Database,
  organisationId: string,
  domain: string,
): Promise<{ organisation: string; server: RegisteredMailServer | undefined } | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select(['name', 'mail_domains', 'mail_servers'])
    .where('id', '=', organisationId)
    .executeTakeFirst();
  if (!row?.mail_domains.includes(domain)) return undefined;
  return { organisation: row.name, server: row.mail_servers.find((it) => it.domain === domain) };
}

/**
 * The organisations whose cases, events and notices a portal shows: its own, and those that have agreed with it. ME's own portal shows
 * everybody's: `undefined`.
 */
export async function ownersShownBy(db: Database, { organisation, portal }: Party): Promise<string[] | undefined> {
  if (portal?.everyOrganisation) return undefined;
  const shared = await db
    .selectFrom('case_sharing')
    .select('organisation_id')
    .where('shown_by', '=', organisation.id)
    .execute();
  return [organisation.id, ...shared.map(({ organisation_id }) => organisation_id)];
}
