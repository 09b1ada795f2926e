import { organisationNames } from '../access/rules.ts';
import type { Database } from '../database/connection.ts';
import type { Described } from './in-language.ts';

/** The newest descriptions of these e-services, in the order of the ids. */
export async function describedById(db: Database, ids: string[]): Promise<Described[]> {
  if (ids.length === 0) return [];
  const names = await organisationNames(db);
  const rows = await db
    .selectFrom('eservice')
    .innerJoin('eservice_version as newest', (join) =>
      join.onRef('newest.eservice_id', '=', 'eservice.id').onRef('newest.version', '=', 'eservice.version'),
    )
    .select(['eservice.id', 'eservice.organisation', 'newest.version', 'newest.description', 'newest.published_at'])
    .where('eservice.id', 'in', ids)
    .execute();
  const described = new Map(
    rows.map(({ organisation, published_at, ...row }) => [
      row.id,
      {
        ...row,
        organisation: { id: organisation, name: names.get(organisation) ?? organisation },
        publishedAt: published_at,
      },
    ]),
  );
  return ids.flatMap((id) => described.get(id) ?? []);
}
