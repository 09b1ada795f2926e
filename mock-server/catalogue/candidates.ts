import { sql, type RawBuilder } from 'kysely';
import type { Party } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import type { Hit } from './search/find.ts';
import { closestLanguage } from './texts.ts';
import { visibleTo } from './visible.ts';

/** What a list is asked for, each filter as the values of which any will do. */
export interface Filters {
  topic: string[] | undefined;
  audience: string[] | undefined;
  organisation: string[] | undefined;
  language: string[] | undefined;
}

/**
 * Every e-service that the portal shows and, after a search, that the search found; with its place in the order and which of the
 * filters it passes. Lists and facets choose from these.
 */
export function candidates(db: Database, party: Party, lang: string, filters: Filters, hits: Hit[] | undefined) {
  const visible = visibleTo(db, party)
    .innerJoin('eservice_name', (join) =>
      join.onRef('eservice_name.eservice_id', '=', 'eservice.id').on('eservice_name.lang', '=', closestLanguage(lang)),
    )
    .select(['eservice.id', 'eservice.organisation', 'eservice.topics', 'eservice.audiences', 'eservice.languages'])
    .select('eservice_name.sort_key as key')
    .select([
      overlaps('eservice.topics', filters.topic).as('by_topic'),
      overlaps('eservice.audiences', filters.audience).as('by_audience'),
      overlaps('eservice.languages', filters.language).as('by_language'),
      isAnyOf('eservice.organisation', filters.organisation).as('by_organisation'),
    ]);
  if (!hits) return visible.select(sql<number>`0`.as('score'));
  return visible.innerJoin(found(hits), 'found.id', 'eservice.id').select('found.score');
}

function found(hits: Hit[]) {
  return sql<Hit>`(select * from unnest(
    ${hits.map(({ id }) => id)}::text[], ${hits.map(({ score }) => score)}::int[]) as hit (id, score))`.as<'found'>(
    sql`found`,
  );
}

const overlaps = (column: string, any: string[] | undefined): RawBuilder<boolean> =>
  any ? sql`${sql.ref(column)} && ${any}::text[]` : sql`true`;

const isAnyOf = (column: string, any: string[] | undefined): RawBuilder<boolean> =>
  any ? sql`${sql.ref(column)} = any(${any}::text[])` : sql`true`;
