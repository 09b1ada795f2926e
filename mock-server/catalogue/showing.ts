import type * as z from 'zod/mini';
import { organisationNames } from '../access/rules.ts';
import type { Party } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import type { catalogueService, OthersEservice, OwnEservice } from './catalogue-service.ts';
import type { Description } from './description.ts';

/** An organisation's e-services with their newest descriptions. */
export async function ownEservices(
  db: Database,
  { organisation }: Party,
  localId?: string,
): Promise<(OwnEservice & { description: Description })[]> {
  let query = described(db, organisation.id).where('eservice.organisation', '=', organisation.id);
  if (localId !== undefined) query = query.where('eservice.local_id', '=', localId);
  const rows = await query.orderBy('eservice.local_id').execute();
  return rows.map((row) => ({
    id: row.id,
    localId: row.local_id,
    name: row.description.name,
    state: row.state,
    version: row.version,
    shown: row.shown !== null,
    publishedAt: row.published_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    description: row.description,
  }));
}

type AvailableQuery = z.output<typeof catalogueService.listAvailableEservices.query>;

const defaultLimit = 100;

/** What other organisations publish, by id, which serves as the cursor too. */
export async function availableEservices(db: Database, { organisation }: Party, query: AvailableQuery) {
  const limit = query.limit ?? defaultLimit;
  let found = described(db, organisation.id)
    .where('eservice.state', '=', 'published')
    .where('eservice.organisation', '!=', organisation.id);
  if (query.organisation) found = found.where('eservice.organisation', '=', query.organisation);
  if (query.cursor) found = found.where('eservice.id', '>', query.cursor);
  const rows = await found
    .orderBy('eservice.id')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { eservices: await asSeenByOthers(db, rows.slice(0, limit)), ...(last && { next: last.id }) };
}

/** What the organisation's portals show: published, and chosen. */
export async function shownEservices(db: Database, { organisation }: Party): Promise<OthersEservice[]> {
  const rows = await described(db, organisation.id)
    .where('eservice.state', '=', 'published')
    .where('shown_eservice.eservice_id', 'is not', null)
    .orderBy('eservice.organisation')
    .orderBy('eservice.local_id')
    .execute();
  return asSeenByOthers(db, rows);
}

/** Gives whether there is such an e-service for this organisation to show: its own, or one that another publishes. */
export async function show(db: Database, { organisation }: Party, id: string, now: Date): Promise<boolean> {
  const found = await db
    .selectFrom('eservice')
    .select('id')
    .where('id', '=', id)
    .where((is) => is.or([is('state', '=', 'published'), is('organisation', '=', organisation.id)]))
    .executeTakeFirst();
  if (!found) return false;
  await db
    .insertInto('shown_eservice')
    .values({ organisation: organisation.id, eservice_id: id, chosen_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}

export async function hide(db: Database, { organisation }: Party, id: string): Promise<void> {
  await db
    .deleteFrom('shown_eservice')
    .where('organisation', '=', organisation.id)
    .where('eservice_id', '=', id)
    .execute();
}

/** E-services, their newest descriptions, and whether the organisation shows them. */
function described(db: Database, viewer: string) {
  return db
    .selectFrom('eservice')
    .innerJoin('eservice_version as newest', (join) =>
      join.onRef('newest.eservice_id', '=', 'eservice.id').onRef('newest.version', '=', 'eservice.version'),
    )
    .leftJoin('shown_eservice', (join) =>
      join.onRef('shown_eservice.eservice_id', '=', 'eservice.id').on('shown_eservice.organisation', '=', viewer),
    )
    .select(['eservice.id', 'eservice.organisation', 'eservice.local_id', 'eservice.state', 'eservice.version'])
    .select(['eservice.published_at', 'eservice.updated_at', 'newest.description'])
    .select('shown_eservice.eservice_id as shown');
}

type Row = Awaited<ReturnType<ReturnType<typeof described>['execute']>>[number];

async function asSeenByOthers(db: Database, rows: Row[]): Promise<OthersEservice[]> {
  const names = await organisationNames(db);
  return rows.map(({ id, organisation, description, version, shown, updated_at }) => ({
    id,
    organisation: { id: organisation, name: names.get(organisation) ?? organisation },
    name: description.name,
    summary: description.summary,
    version,
    shown: shown !== null,
    updatedAt: updated_at.toISOString(),
  }));
}
