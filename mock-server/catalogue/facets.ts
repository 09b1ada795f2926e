import { sql } from 'kysely';
import { organisationNames } from '../access/rules.ts';
import type { EserviceList } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';
import type { candidates, Filters } from './candidates.ts';
import { closestLanguage } from './texts.ts';
import { topicName } from './topics.ts';

type Kind = keyof EserviceList['facets'];
type Count = { kind: Kind | 'all'; id: string; count: number };

/**
 * How many e-services each value of each filter would leave, were it chosen alone together with the other filters; and how many
 * there are in all. A value that is chosen is always there, with its name, also where it leaves none.
 */
export async function countFacets(
  db: Database,
  among: ReturnType<typeof candidates>,
  lang: string,
  { topic, audience, language, organisation }: Filters,
): Promise<Pick<EserviceList, 'facets' | 'total'>> {
  const { rows } = await sql<Count>`
    with candidate as (${among})
    select 'topics' as kind, value as id, count(*)::int as count from candidate, unnest(topics) as value
      where by_audience and by_language and by_organisation group by value
    union all
    select 'audiences', value, count(*)::int from candidate, unnest(audiences) as value
      where by_topic and by_language and by_organisation group by value
    union all
    select 'languages', value, count(*)::int from candidate, unnest(languages) as value
      where by_topic and by_audience and by_organisation group by value
    union all
    select 'organisations', organisation, count(*)::int from candidate
      where by_topic and by_audience and by_language group by organisation
    union all
    select 'all', '', count(*)::int from candidate
      where by_topic and by_audience and by_language and by_organisation`.execute(db);
  const organisations = await organisationNames(db);
  const { compare } = new Intl.Collator(closestLanguage(lang));
  const facet = (wanted: Kind, chosen: string[] = [], nameOf: (id: string) => string = (id) => id) => {
    const counts = new Map(chosen.map((id) => [id, 0]));
    for (const { kind, id, count } of rows) if (kind === wanted) counts.set(id, count);
    return [...counts]
      .map(([id, count]) => ({ id, name: nameOf(id), count }))
      .toSorted((one, other) => compare(one.name, other.name));
  };
  return {
    total: rows.find(({ kind }) => kind === 'all')?.count ?? 0,
    facets: {
      topics: facet('topics', topic, (id) => topicName(id, lang)),
      audiences: facet('audiences', audience),
      organisations: facet('organisations', organisation, (id) => organisations.get(id) ?? id),
      languages: facet('languages', language),
    },
  };
}
