import type * as z from 'zod/mini';
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

/** What other organisations publish. */
export async function availableEservices(db: Database, { organisation }: Party, query: AvailableQuery) {
  const limit = query.limit ?? 100;
  let found = described(db, organisation.id)
    .where('eservice.state', '=', 'published')
    .where('eservice.organisation', '!=', organisation.id);
  if (query.organisation) found = found.where('eservice.organisation', '=', query.organisation);
  if (query.cursor) found = found.where('eservice.id', '>', query.cursor);
  const rows = await found
    .orderBy('eservice.id')
    .limit(limit + 1)
    .execute();
  return {
    eservices: rows.slice(0, limit).map(asSeenByOthers),
    ...(rows.length > limit && { next: rows[limit - 1]?.id }),
  };
}

/** What the organisation's portals show: published, and chosen. */
export async function shownEservices(db: Database, { organisation }: Party): Promise<OthersEservice[]> {
  const rows = await described(db, organisation.id)
    .where('eservice.state', '=', 'published')
    .where('shown_eservice.eservice_id', 'is not', null)
    .orderBy(['eservice.organisation', 'eservice.local_id'])
    .execute();
  return rows.map(asSeenByOthers);
}

/** Gives whether there is such an e-service for this organisation to show: its own, or one that another publishes. */
export async function show(db: Database, { organisation }: Party, id: string, now: Date): Promise<boolean> {
  const found = await db
    .selectFrom('eservice')
    .select('id')
    .where('id', '=', id)
    .where(({ or, eb }) => or([eb('state', '=', 'published'), eb('organisation', '=', organisation.id)]))
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

/** E-services, their newest descriptions, and whether `viewer` shows them. */
function described(db: Database, viewer: string) {
  return db
    .selectFrom('eservice')
    .innerJoin('organisation', 'organisation.id', 'eservice.organisation')
    .innerJoin('eservice_version', (join) =>
      join
        .onRef('eservice_version.eservice_id', '=', 'eservice.id')
        .onRef('eservice_version.version', '=', 'eservice.version'),
    )
    .leftJoin('shown_eservice', (join) =>
      join.onRef('shown_eservice.eservice_id', '=', 'eservice.id').on('shown_eservice.organisation', '=', viewer),
    )
    .select(['eservice.id', 'eservice.local_id', 'eservice.state', 'eservice.version'])
    .select(['eservice.published_at', 'eservice.updated_at', 'eservice_version.description'])
    .select(['organisation.id as organisationId', 'organisation.name as organisationName'])
    .select('shown_eservice.eservice_id as shown');
}

type Row = Awaited<ReturnType<ReturnType<typeof described>['execute']>>[number];

function asSeenByOthers(row: Row): OthersEservice {
  return {
    id: row.id,
    organisation: { id: row.organisationId, name: row.organisationName },
    name: row.description.name,
    summary: row.description.summary,
    version: row.version,
    shown: row.shown !== null,
    updatedAt: row.updated_at.toISOString(),
  };
}
