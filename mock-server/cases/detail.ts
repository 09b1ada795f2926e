import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { CaseDetail, CaseSummary } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { eventsOfCase, showEvents, type Position, type VisibleEvent } from './events.ts';
import type { WholeCase } from './export/case-pdf.ts';
import { lastDayToWrite } from './message-action.ts';
import { caseById, type CaseRow } from './of-citizen.ts';
import { summarise } from './summary.ts';
import { visibleEvents, type Viewer } from './visible.ts';

/** How many events are given at first; and at a time to those who ask for more, who want to get far. */
const firstPage = 20;
const nextPage = 100;

export interface Asked {
  id: string;
  lang: string;
  cursor: string | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** A case with a page of its events; undefined where it is none of the viewer's. */
export async function caseDetail(db: Database, viewer: Viewer, asked: Asked): Promise<CaseDetail | undefined> {
  const row = await caseById(db, viewer, asked.id, asked.today);
  const [summary] = row ? await summarise(db, [row], asked.lang) : [];
  if (!row || !summary) return undefined;
  const before = decode(asked.cursor);
  const page = before ? nextPage : firstPage;
  const events = await eventsOfCase(db, viewer, row, { before, limit: page + 1 });
  const last = events.length > page ? events[page - 1] : undefined;
  const shown = await detailOf(db, viewer, { row, summary, events: events.slice(0, page) }, asked);
  return { ...shown, ...(last && { older: encode(last) }) };
}

/** A case with all of its events. */
export async function wholeCase(
  db: Database,
  viewer: Viewer,
  asked: Omit<Asked, 'cursor'>,
): Promise<WholeCase | undefined> {
  const row = await caseById(db, viewer, asked.id, asked.today);
  const [summary] = row ? await summarise(db, [row], asked.lang) : [];
  if (!row || !summary) return undefined;
  return detailOf(db, viewer, { row, summary, events: await eventsOfCase(db, viewer, row, {}) }, asked);
}

interface Found {
  row: CaseRow;
  summary: CaseSummary;
  events: VisibleEvent[];
}

const detailOf = async (
  db: Database,
  viewer: Viewer,
  { row, summary, events }: Found,
  asked: Omit<Asked, 'cursor'>,
): Promise<WholeCase> => ({
  ...summary,
  openedAt: row.opened_at.toISOString(),
  ...(!summary.withdrawn && (await detailsOf(db, row))),
  archivable: await mayArchive(db, viewer, row),
  events: summary.withdrawn ? [] : await showEvents(db, viewer, events, { ...asked, lastDay: lastDayToWrite(row) }),
});

/** Facts of the case. Read for one case alone: no list shows them. */
async function detailsOf(db: Database, { id }: CaseRow): Promise<Pick<CaseDetail, 'details'>> {
  const { details } = await db
    .selectFrom('case_record')
    .select('details')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return details?.length ? { details } : {};
}

/** Whether an event that the viewer sees offers it, and the offer has not been taken back. */
export async function mayArchive(
  db: Database,
  viewer: Viewer,
  { organisation_id, number }: Pick<CaseRow, 'organisation_id' | 'number'>,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from (${visibleEvents(viewer)}) v, jsonb_array_elements(v.actions) action
    where v.organisation_id = ${organisation_id} and v.case_number = ${number} and v.withdrawn_at is null
      and action ->> 'kind' = 'archive'
      and not exists (
        select from withdrawal w where w.organisation_id = v.organisation_id and w.what = 'request'
          and w.of = v.signal_id and w.action_id = action ->> 'id')
    limit 1`.execute(db);
  return rows.length > 0;
}

const position = z.object({ time: z.iso.datetime(), position: z.int(), arrival: z.string().check(z.regex(/^\d+$/)) });

const encode = ({ time, position, arrival }: Position) =>
  encodeCursor({ time: time.toISOString(), position, arrival: String(arrival) });

function decode(cursor: string | undefined): Position | undefined {
  const place = decodeCursor(position, cursor);
  return place && { ...place, time: new Date(place.time) };
}
