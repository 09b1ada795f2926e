import { sql } from 'kysely';
import { check, key } from './check.ts';

const id = key('c.organisation_id', 'c.number');

/** The newest that events said of something, of all that said anything of it. */
const newestSaid = (field: 'title' | 'eservice' | 'keptUntil' | 'details') => sql`
  (array_agg(details -> 'case' ->> ${sql.lit(field)} order by time desc, position desc, arrival desc)
    filter (where details -> 'case' ->> ${sql.lit(field)} is not null))[1]`;

/** Cases, as their events describe them. */
export const caseChecks = [
  check(
    'event-case',
    { en: 'Every event stands in a case.', sv: 'Varje händelse finns i ett ärende.' },
    'event',
    sql`select ${key('e.organisation_id', 'e.signal_id')} as id from event e where not exists
      (select from case_record c where c.organisation_id = e.organisation_id and c.number = e.case_number)`,
  ),
  check(
    'case-newest',
    {
      en: 'Every case has the place in time of its newest event.',
      sv: 'Varje ärende har samma plats i tiden som sin nyaste händelse.',
    },
    'case_record',
    sql`select ${id} as id from case_record c
      left join (
        select distinct on (organisation_id, case_number) organisation_id, case_number, time, position
        from event order by organisation_id, case_number, time desc, position desc
      ) e on e.organisation_id = c.organisation_id and e.case_number = c.number
      where (e.time, e.position) is distinct from (c.newest_time, c.newest_position)`,
  ),
  check(
    'case-title',
    {
      en: 'Every case is called and described as its newest event says, and kept at least as long.',
      sv: 'Varje ärende heter och beskrivs så som dess nyaste händelse säger, och bevaras minst så länge.',
    },
    'case_record',
    sql`select ${id} as id from case_record c
      left join (
        select organisation_id, case_number, ${newestSaid('title')} as title, ${newestSaid('eservice')} as eservice,
          ${newestSaid('keptUntil')} as kept_until, ${newestSaid('details')}::jsonb as details
        from event group by organisation_id, case_number
      ) e on e.organisation_id = c.organisation_id and e.case_number = c.number
      where (e.title, e.eservice, e.details, e.kept_until is null)
          is distinct from (c.title, c.eservice_id, c.details, c.kept_until is null)
        or c.kept_until < e.kept_until`,
  ),
];
