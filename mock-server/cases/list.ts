import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { caseQuery } from '../../src/contract/schemas/case.ts';
import type { CaseList, CaseSummary } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { casesOf, type CaseRow } from './of-citizen.ts';
import { summarise } from './summary.ts';
import type { Viewer } from './visible.ts';

type Query = z.output<typeof caseQuery>;

const defaultLimit = 20;

/** First what is asked for, by its last day; then the newest. */
const order = sql`asked desc, until asc, time desc, id asc`;

export async function listCases(db: Database, viewer: Viewer, query: Query, today: string): Promise<CaseList> {
  const archived = query.show === 'archived';
  const limit = query.limit ?? defaultLimit;
  const offset = decodeCursor(place, query.cursor)?.after ?? 0;
  const { rows } = await sql<CaseRow>`${casesOf(viewer, today)} order by ${order}`.execute(db);
  const described = await summarise(db, rows, query.lang);
  const found = described.filter((it) => it.archived === archived && matches(it, query));
  const organisations = new Map(described.map(({ organisation }) => [organisation.id, organisation]));
  return {
    items: found.slice(offset, offset + limit),
    total: found.length,
    ...(found.length > offset + limit && { next: encodeCursor({ after: offset + limit }) }),
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

const place = z.object({ after: z.int().check(z.minimum(0)) });
