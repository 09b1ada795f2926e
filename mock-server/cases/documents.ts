import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { documentQuery } from '../../src/contract/schemas/documents.ts';
import type { CaseSummary, DocumentList, DocumentSummary } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import type { AttachmentAction } from './happening.ts';
import { casesOf, type CaseRow } from './of-citizen.ts';
import { summarise } from './summary.ts';
import { visibleEvents, type Viewer } from './visible.ts';

type Query = z.output<typeof documentQuery>;

const defaultLimit = 20;

interface DocumentRow {
  event: string;
  organisation_id: string;
  case_number: string;
  lang: string;
  time: Date;
  position: number;
  arrival: string | number;
  action: AttachmentAction;
  type: string;
  size: number;
  state: DocumentSummary['state'];
  opened_at: Date | null;
  /** Whether it comes after the place that was asked for. */
  later: boolean;
}

/** The files of the viewer's cases, the newest first; none of what has been withdrawn. */
export async function listDocuments(db: Database, viewer: Viewer, query: Query, today: string): Promise<DocumentList> {
  const limit = query.limit ?? defaultLimit;
  const { rows: cases } = await sql<CaseRow>`${casesOf(viewer, today)}`.execute(db);
  const summaries = await summarise(db, cases, query.lang);
  const byKey = new Map(summaries.map((it) => [key(it.organisation.id, it.number), it]));
  const found = (await filesOf(db, viewer, decodeCursor(place, query.cursor))).flatMap((row) => {
    const about = byKey.get(key(row.organisation_id, row.case_number));
    return about && !about.withdrawn ? [{ row, item: shown(row, about) }] : [];
  });
  const wanted = found.filter(({ item }) => matches(item, query.q ?? ''));
  const rest = wanted.filter(({ row }) => row.later);
  const page = rest.slice(0, limit);
  const end = rest.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ item }) => item),
    total: wanted.length,
    ...(end && { next: encodeCursor(placeOf(end.row)) }),
  };
}

async function filesOf(db: Database, viewer: Viewer, last: Place | undefined): Promise<DocumentRow[]> {
  const event = sql`(v.time, v.position, v.arrival)`;
  const lastEvent = last && sql`(${new Date(last.time)}::timestamptz, ${last.position}::int, ${last.arrival}::bigint)`;
  const later = last
    ? sql`${event} < ${lastEvent} or (${event} = ${lastEvent} and a.action_id > ${last.action})`
    : sql`true`;
  const { rows } = await sql<DocumentRow>`
    select v.id as event, v.organisation_id, v.case_number, v.lang, v.time, v.position, v.arrival, action,
      a.type, a.size, a.state, o.opened_at, ${later} as later
    from (${visibleEvents(viewer)}) v
    cross join lateral jsonb_array_elements(v.actions) action
    join attachment a on a.organisation_id = v.organisation_id and a.signal_id = v.signal_id and a.action_id = action ->> 'id'
    left join attachment_opening o on o.citizen_id = ${viewer.citizenId}
      and o.organisation_id = a.organisation_id and o.signal_id = a.signal_id and o.action_id = a.action_id
    where v.withdrawn_at is null
    order by v.time desc, v.position desc, v.arrival desc, a.action_id`.execute(db);
  return rows;
}

function shown(row: DocumentRow, { id, number, title, lang, organisation }: CaseSummary): DocumentSummary {
  const { kind: _, ...named } = row.action;
  const { event, type, size, state, opened_at } = row;
  return {
    ...named,
    event,
    lang: row.lang,
    type,
    size,
    state,
    time: row.time.toISOString(),
    ...(opened_at && { openedAt: opened_at.toISOString() }),
    organisation,
    case: { id, number, title, lang },
  };
}

/** Free text looks where a person would: what the file is called and is, and where it came. */
function matches({ title, file, documentType, organisation, case: about }: DocumentSummary, q: string): boolean {
  const text = [title, file, documentType, organisation.name, about.title, about.number].join(' ').toLocaleLowerCase();
  return q
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const key = (organisation: string, number: string) => `${organisation}\n${number}`;

/** Where a file stands in the list: what comes meanwhile moves none to another place. */
const place = z.object({
  time: z.iso.datetime(),
  position: z.int(),
  arrival: z.string().check(z.regex(/^\d+$/)),
  action: z.string(),
});
type Place = z.output<typeof place>;

const placeOf = ({ time, position, arrival, action }: DocumentRow): Place => ({
  time: time.toISOString(),
  position,
  arrival: String(arrival),
  action: action.id,
});
