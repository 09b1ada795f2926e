import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { eserviceQuery } from '../../src/contract/schemas/eservice.ts';
import type { EserviceList } from '../../src/contract/types.ts';
import type { Party } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import { candidates, type Filters } from './candidates.ts';
import { decodePosition, encodePosition, type Position } from './cursor.ts';
import { describedById } from './described.ts';
import { countFacets } from './facets.ts';
import { summaryIn } from './in-language.ts';
import { find } from './search/find.ts';

type Query = z.output<typeof eserviceQuery>;
type Item = Omit<Position, 'direction'>;

const defaultLimit = 20;

/** What a portal shows of the catalogue: best answers first after a search, else by name in the language. */
export async function listEservices(db: Database, party: Party, query: Query, now: Date): Promise<EserviceList> {
  const hits = query.q ? await find(db, query.q, query.lang) : undefined;
  const filters = filtersOf(query);
  const among = candidates(db, party, query.lang, filters, hits);
  const { items, ...cursors } = await page(db, among, query);
  const described = await describedById(
    db,
    items.map(({ id }) => id),
  );
  return {
    items: described.map((each) => summaryIn(query.lang, each, now)),
    ...cursors,
    ...(await countFacets(db, among, query.lang, filters)),
  };
}

function filtersOf({ topic, audience, organisation, language }: Query): Filters {
  const values = (filter: string | undefined) => filter?.split(',');
  return {
    topic: values(topic),
    audience: values(audience),
    organisation: values(organisation),
    language: values(language),
  };
}

/** One page, from one more item than it holds: that one tells whether the list goes on. */
async function page(db: Database, among: ReturnType<typeof candidates>, { cursor, limit = defaultLimit }: Query) {
  const from = decodePosition(cursor);
  const backwards = from?.direction === 'before';
  const rows = await items(db, among, from, limit + 1);
  const goesOn = rows.length > limit;
  const shown = backwards ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  return {
    items: shown,
    ...beside('next', 'after', shown.at(-1), backwards || goesOn),
    ...beside('previous', 'before', shown[0], backwards ? goesOn : from !== undefined),
  };
}

function beside<N extends 'next' | 'previous'>(
  name: N,
  direction: Position['direction'],
  item: Item | undefined,
  exists: boolean,
): { [K in N]?: string } {
  return item && exists ? ({ [name]: encodePosition({ direction, ...item }) } as { [K in N]: string }) : {};
}

async function items(
  db: Database,
  among: ReturnType<typeof candidates>,
  from: Position | undefined,
  limit: number,
): Promise<Item[]> {
  const order = from?.direction === 'before' ? sql`score asc, key desc, id desc` : sql`score desc, key asc, id asc`;
  const { rows } = await sql<Item>`
    with candidate as (${among})
    select id, key, score from candidate
    where by_topic and by_audience and by_language and by_organisation and ${from ? past(from) : sql`true`}
    order by ${order} limit ${limit}`.execute(db);
  return rows;
}

/** Past an item, in the direction that the list is read. */
function past({ direction, score, key, id }: Position) {
  const item = sql`(${-score}::int, ${key}::text collate "C", ${id}::text)`;
  return direction === 'after' ? sql`(-score, key, id) > ${item}` : sql`(-score, key, id) < ${item}`;
}
