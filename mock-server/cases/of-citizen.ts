import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { StatusKind } from './happening.ts';
import { isAnswered } from './supplement-action.ts';
import { visibleEvents, type Viewer } from './visible.ts';

/** One of a citizen's cases. */
export interface CaseRow {
  id: string;
  number: string;
  organisation_id: string;
  title: string | null;
  eservice_id: string | null;
  kept_until: string | null;
  opened_at: Date;
  /** Of the newest event that has not been withdrawn. */
  lang: string;
  status_kind: StatusKind;
  status_text: string;
  heading: string;
  time: Date;
  unread: number;
  /** Whether something is asked of the citizen, and the first last day of it; `9999-12-31` where none was given. */
  asked: boolean;
  until: string;
  archived: boolean;
  withdrawn_at: Date | null;
  withdrawn_why: string | null;
}

/** A last day that never comes: sorts after all others. */
export const never = '9999-12-31';

/**
 * The citizen's cases, as {@link CaseRow}s: what each is called, its newest event, what is unread and what is asked for. A case
 * all of whose events have been withdrawn is withdrawn itself.
 * @param today `YYYY-MM-DD`: what should have been done before is no longer asked for.
 */
export function casesOf(viewer: Viewer, today: string): RawBuilder<CaseRow> {
  return sql<CaseRow>`
    with visible as (${visibleEvents(viewer)}),
    newest as (
      select distinct on (organisation_id, case_number) *
      from visible
      order by organisation_id, case_number, (withdrawn_at is null) desc, time desc, position desc, arrival desc
    ),
    counted as (
      select organisation_id, case_number, max(received_at) as latest,
        count(*) filter (where read_at is null and withdrawn_at is null)::int as unread
      from visible group by organisation_id, case_number
    ),
    asked as (
      select v.organisation_id, v.case_number, min(coalesce(q.until, ${never})) as until
      from visible v
      join supplement_request q on q.organisation_id = v.organisation_id and q.signal_id = v.signal_id
      left join withdrawal w on w.organisation_id = q.organisation_id and w.what = 'request' and w.of = q.signal_id
        and w.action_id = q.action_id
      where v.withdrawn_at is null and w.of is null and coalesce(q.until, ${never}) >= ${today} and not ${isAnswered()}
      group by v.organisation_id, v.case_number
    )
    select c.id, c.number, c.organisation_id, c.title, c.eservice_id, c.kept_until, c.opened_at,
      n.lang, n.status_kind, n.status_text, n.heading, n.time, counted.unread,
      asked.until is not null as asked, coalesce(asked.until, ${never}) as until,
      coalesce(a.archived_at >= counted.latest, false) as archived,
      coalesce(w.time, n.withdrawn_at) as withdrawn_at, coalesce(w.reason, n.withdrawn_why) as withdrawn_why
    from newest n
    join counted on counted.organisation_id = n.organisation_id and counted.case_number = n.case_number
    join case_record c on c.organisation_id = n.organisation_id and c.number = n.case_number
    left join asked on asked.organisation_id = n.organisation_id and asked.case_number = n.case_number
    left join case_archive a on a.citizen_id = ${viewer.citizenId} and a.organisation_id = n.organisation_id
      and a.case_number = n.case_number
    left join withdrawal w on w.organisation_id = n.organisation_id and w.what = 'case' and w.of = n.case_number
      and w.action_id = ''`;
}

/** One of the viewer's cases. */
export async function caseById(db: Database, viewer: Viewer, id: string, today: string): Promise<CaseRow | undefined> {
  const { rows } = await sql<CaseRow>`select * from (${casesOf(viewer, today)}) mine where id = ${id}`.execute(db);
  return rows[0];
}

/** The viewer's case that an event belongs to. */
export async function caseOf(
  db: Database,
  viewer: Viewer,
  { organisation_id, case_number }: { organisation_id: string; case_number: string },
  today: string,
): Promise<CaseRow | undefined> {
  const { rows } = await sql<CaseRow>`
    select * from (${casesOf(viewer, today)}) mine
    where organisation_id = ${organisation_id} and number = ${case_number}`.execute(db);
  return rows[0];
}
