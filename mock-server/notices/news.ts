import { sql, type RawBuilder } from 'kysely';
import type { noticeQuery } from '../../src/contract/schemas/notice.ts';
import { newsOfCases, type Viewer } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import * as z from 'zod/mini';

/** Something new, whatever table it stands in. What only one kind has is null in the other. */
export interface NewsRow {
  kind: 'event' | 'notice';
  id: string;
  organisation_id: string;
  lang: string;
  heading: string;
  text: string | null;
  until: string | null;
  time: Date;
  unread: boolean;
  archived: boolean;
  case_id: string | null;
  case_number: string | null;
  case_title: string | null;
  eservice_id: string | null;
}

/** A notice that the viewer may see: the one place that says so. */
export const visibleNotices = ({ citizenId, owners }: Viewer): RawBuilder<unknown> => sql`
  select n.*, r.read_at, r.put_aside_at
  from notice_recipient r
  join notice n on n.organisation_id = r.organisation_id and n.signal_id = r.signal_id
  where r.citizen_id = ${citizenId} ${owners ? sql`and r.organisation_id = any(${owners})` : sql``}`;

/** A notice after its last day stands among the archived by itself; an event is news until it is read. */
const newsOf = (viewer: Viewer, today: string): RawBuilder<NewsRow> => sql<NewsRow>`
  select 'notice' as kind, id, organisation_id, lang, heading, text, until, time, read_at is null as unread,
    put_aside_at is not null or coalesce(until < ${today}, false) as archived,
    null as case_id, null as case_number, null as case_title, null as eservice_id
  from (${visibleNotices(viewer)}) n
  union all
  select 'event', id, organisation_id, lang, heading, null, null, time, read_at is null,
    put_aside_at is not null, case_id, case_number, case_title, eservice_id
  from (${newsOfCases(viewer)}) e`;

const isActive = sql`not archived and (unread or kind = 'notice')`;

type Query = z.output<typeof noticeQuery>;

/** A page of what is new, what is unread first; or of what has been put aside. Then the newest first. */
export async function listNews(db: Database, viewer: Viewer, query: Query & { limit: number }, today: string) {
  const before = decodeCursor(place, query.cursor);
  const first = sql`(unread and not archived)`;
  const later = before
    ? sql`and (${first}, time, id) < (${before.unread}::boolean, ${before.time}::timestamptz, ${before.id})`
    : sql``;
  const { rows } = await sql<NewsRow>`
    select * from (${newsOf(viewer, today)}) news
    where ${query.show === 'archived' ? sql`archived` : isActive} ${later}
    order by ${first} desc, time desc, id desc limit ${query.limit + 1}`.execute(db);
  const items = rows.slice(0, query.limit);
  const last = rows.length > items.length ? items.at(-1) : undefined;
  const next = last && {
    unread: last.unread && !last.archived,
    time: last.time.toISOString(),
    id: last.id,
  };
  return { items, next: next && encodeCursor(next) };
}

const place = z.object({ unread: z.boolean(), time: z.iso.datetime(), id: z.string() });

interface Counts {
  unread: number;
  active: number;
  archived: number;
}

/** How much there is: every condition begins with the citizen, by whom the tables' keys are ordered. */
export async function countNews(db: Database, viewer: Viewer, today: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where ${isActive} and unread)::int as unread, count(*) filter (where ${isActive})::int as active,
      count(*) filter (where archived)::int as archived
    from (${newsOf(viewer, today)}) news`.execute(db);
  return rows[0] ?? { unread: 0, active: 0, archived: 0 };
}

/** When something last came to the viewer, read or not; null where nothing has. */
export async function latestNews(db: Database, viewer: Viewer): Promise<Date | null> {
  const { citizenId, owners } = viewer;
  const mine = sql`where citizen_id = ${citizenId} ${owners ? sql`and organisation_id = any(${owners})` : sql``}`;
  const { rows } = await sql<{ latest: Date | null }>`
    select greatest((select max(received_at) from event_recipient ${mine}),
      (select max(received_at) from notice_recipient ${mine})) as latest`.execute(db);
  return rows[0]?.latest ?? null;
}

/** One notice or event, if the viewer may see it. */
export async function newsById(db: Database, viewer: Viewer, id: string, today: string): Promise<NewsRow | undefined> {
  const { rows } = await sql<NewsRow>`select * from (${newsOf(viewer, today)}) news where id = ${id}`.execute(db);
  return rows[0];
}
