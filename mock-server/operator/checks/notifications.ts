import { sql } from 'kysely';
import { check, key } from './check.ts';

/** When each organisation last opened something to each citizen. */
const newest = sql`
  select citizen_id, organisation_id, max(received_at) as at from (
    select citizen_id, organisation_id, received_at from event_recipient
    union all select citizen_id, organisation_id, received_at from notice_recipient
  ) opened group by citizen_id, organisation_id`;

/** What is told to citizens by SMS and e-mail. */
export const notificationChecks = [
  check(
    'notification-written',
    {
      en: 'Whoever can be told of the newest that was opened to them has been told, or is to be.',
      sv: 'Den som kan få veta det nyaste som finns att läsa har fått veta det, eller ska få det.',
    },
    'event_recipient',
    // One that had been tried before the news came does not tell of it. After a year, messages are removed.
    sql`select ${key('o.citizen_id', 'o.organisation_id', 'c.kind')} as id from (${newest}) o
      join contact_channel c on c.citizen_id = o.citizen_id and c.refused = '{}' and c.changed_at <= o.at
        and o.at > now() - interval '11 months'
      where not exists (
        select from notification n
        where n.citizen_id = o.citizen_id and n.organisation_id = o.organisation_id and n.kind = c.kind
          and coalesce(greatest(n.attempted_at, n.sent_at), 'infinity') >= o.at)`,
  ),
  check(
    'notification-job',
    {
      en: 'Every notification that waits has a job that will send it.',
      sv: 'Varje avisering som väntar har ett jobb som ska skicka den.',
    },
    'notification',
    sql`select n.id from notification n where n.state = 'waiting' and not exists
      (select from pgboss.job j where j.data ->> 'id' = n.id::text and j.state in ('created', 'retry', 'active'))`,
  ),
];
