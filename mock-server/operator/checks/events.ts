import { sql } from 'kysely';
import { check, key } from './check.ts';

const signal = key('s.organisation_id', 's.id');
const event = key('e.organisation_id', 'e.signal_id');
const sameEvent = sql`e.organisation_id = r.organisation_id and e.signal_id = r.signal_id`;

/** Signals of the kind `event`, and what they became. */
export const eventChecks = [
  check(
    'signal-event',
    {
      en: 'Every signal of the kind event has its event.',
      sv: 'Varje signal av slaget händelse har sin händelse.',
    },
    'signal',
    sql`select ${signal} as id from signal s where s.kind = 'event'
      and not exists (select from event e where e.organisation_id = s.organisation_id and e.signal_id = s.id)`,
  ),
  check(
    'event-signal',
    { en: 'Every event came by a signal of that kind.', sv: 'Varje händelse kom med en signal av det slaget.' },
    'event',
    sql`select ${event} as id from event e where not exists
      (select from signal s where s.organisation_id = e.organisation_id and s.id = e.signal_id and s.kind = 'event')`,
  ),
  check(
    'event-recipients',
    { en: 'Every event has someone who may see it.', sv: 'Varje händelse har någon som får se den.' },
    'event',
    sql`select ${event} as id from event e where not exists (select from event_recipient r where ${sameEvent})`,
  ),
  check(
    'recipient-event',
    {
      en: 'Whoever may see an event is a known citizen, and the event stands in the case that is said.',
      sv: 'Den som får se en händelse är en känd person, och händelsen finns i det ärende som anges.',
    },
    'event_recipient',
    sql`select ${key('r.citizen_id', 'r.organisation_id', 'r.signal_id')} as id from event_recipient r
      left join event e on ${sameEvent} and e.case_number = r.case_number
      left join citizen c on c.id = r.citizen_id
      where e.id is null or c.id is null`,
  ),
  check(
    'attachment-action',
    {
      en: 'Every event has exactly the attachments that its actions name.',
      sv: 'Varje händelse har exakt de bilagor som dess åtgärder nämner.',
    },
    'event',
    sql`select coalesce(${key('n.organisation_id', 'n.signal_id', 'n.id')}, ${key('a.organisation_id', 'a.signal_id', 'a.action_id')}) as id
      from (
        select e.organisation_id, e.signal_id, action ->> 'id' as id, action ->> 'file' as file
        from event e, jsonb_array_elements(e.actions) action where action ->> 'kind' = 'attachment'
      ) n
      full join attachment a on a.organisation_id = n.organisation_id and a.signal_id = n.signal_id and a.action_id = n.id
      where n.file is distinct from a.file`,
  ),
  check(
    'attachment-size',
    {
      en: "Every attachment's size is that of its bytes, which a harmful one no longer has.",
      sv: 'Varje bilagas storlek är den som dess byte har; en skadlig har inga kvar.',
    },
    'attachment',
    sql`select ${key('a.organisation_id', 'a.signal_id', 'a.action_id')} as id from attachment a
      where octet_length(a.bytes) <> case a.state when 'refused' then 0 else a.size end`,
  ),
  check(
    'attachment-job',
    {
      en: 'Every attachment that waits has a job that will scan it.',
      sv: 'Varje bilaga som väntar har ett jobb som ska kontrollera den.',
    },
    'attachment',
    sql`select ${key('a.organisation_id', 'a.signal_id', 'a.action_id')} as id from attachment a
      where a.state = 'waiting' and not exists (
        select from pgboss.job j where j.name = 'attachment-scan' and j.state in ('created', 'retry', 'active')
          and j.data = jsonb_build_object('organisation', a.organisation_id, 'signal', a.signal_id, 'action', a.action_id))`,
  ),
];
