import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { caseQuery } from '../../src/contract/schemas/case.ts';
import type { CaseList, CaseSummary } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { casesOf, never, type CaseRow } from './of-citizen.ts';
import { summarise } from './summary.ts';
import type { Viewer } from './visible.ts';

type Query = z.output<typeof caseQuery>;

const defaultLimit = 20;

/** First what is asked for, by its last day; then the newest. */
const order = sql`asked desc, until asc, time desc, id asc`;

export async function listCases(db: Database, viewer: Viewer, query: Query, today: string): Promise<CaseList> {
  const archived = query.show === 'archived';
  const limit = query.limit ?? defaultLimit;
  const last = decodeCursor(place, query.cursor);
  const { rows } = await sql<CaseRow>`${casesOf(viewer, today)} order by ${order}`.execute(db);
  const described = await summarise(db, rows, query.lang);
  const found = described.filter((it) => it.archived === archived && matches(it, query));
  const rest = last ? found.filter((it) => isAfter(last, placeOf(it))) : found;
  const items = rest.slice(0, limit);
  const end = rest.length > limit ? items.at(-1) : undefined;
  const organisations = new Map(described.map(({ organisation }) => [organisation.id, organisation]));
  return {
    items,
    total: found.length,
    ...(end && { next: encodeCursor(placeOf(end)) }),
    counts: {
      active: described.filter((it) => !it.archived).length,
      archived: described.filter((it) => it.archived).length,
    },
    organisations: [...organisations.values()].toSorted((a, b) => a.name.localeCompare(b.name, query.lang)),
  };
}

/** Free text looks where a person would: what the case is called, its number, its newest heading and its status. */
function matches({ title, number, heading, organisation, status }: CaseSummary, { q, ...query }: Query): boolean {
  if (query.organisation && !query.organisation.split(',').includes(organisation.id)) return false;
  if (query.status && !query.status.split(',').includes(status?.kind ?? '')) return false;
  const words = (q ?? '').toLocaleLowerCase().split(/\s+/);
  const text = [title, number, heading, organisation.name, status?.text].join(' ').toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

/** Where a case stands in the {@link order}: what comes meanwhile moves no case to another place. */
const place = z.object({ asked: z.string(), updatedAt: z.iso.datetime(), id: z.string() });
type Place = z.output<typeof place>;

/** Sorts after every day. */
const notAsked = '~';

const placeOf = ({ toDo, updatedAt, id }: CaseSummary): Place => ({
  asked: toDo ? (toDo.until ?? never) : notAsked,
  updatedAt,
  id,
});

function isAfter(last: Place, it: Place): boolean {
  if (it.asked !== last.asked) return it.asked > last.asked;
  if (it.updatedAt !== last.updatedAt) return it.updatedAt < last.updatedAt;
  return it.id > last.id;
}
