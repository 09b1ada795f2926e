import { sql, type RawBuilder } from 'kysely';
import { visibleEvents, type Viewer } from './visible.ts';

/**
 * What there is to tell of cases: the events that the viewer sees, of cases that have not been put away since, and that have not been taken back.
 * Columns: `id`, `organisation_id`, `lang`, `heading`, `time`, `read_at`, `put_aside_at`, `case_id`, `case_number`, `case_title`, `eservice_id`.
 */
export function newsOfCases(viewer: Viewer): RawBuilder<unknown> {
  return sql`
    select v.id, v.organisation_id, v.lang, v.heading, v.time, v.read_at, v.put_aside_at,
      c.id as case_id, c.number as case_number, c.title as case_title, c.eservice_id
    from (${visibleEvents(viewer)}) v
    join case_record c on c.organisation_id = v.organisation_id and c.number = v.case_number
    left join case_archive a on a.citizen_id = ${viewer.citizenId} and a.organisation_id = v.organisation_id
      and a.case_number = v.case_number
    left join withdrawal w on w.organisation_id = v.organisation_id and w.what = 'case' and w.of = v.case_number
      and w.action_id = ''
    where v.withdrawn_at is null and w.of is null and (a.archived_at is null or a.archived_at < v.received_at)`;
}
