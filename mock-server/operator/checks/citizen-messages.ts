import { sql } from 'kysely';
import { check } from './check.ts';

/** What citizens write to officers. */
export const citizenMessageChecks = [
  check(
    'citizen-message-job',
    {
      en: 'Every message to an officer that waits has a job that will send it.',
      sv: 'Varje meddelande till en handläggare som väntar har ett jobb som ska skicka det.',
    },
    'citizen_message',
    sql`select m.id from citizen_message m where m.state = 'waiting' and not exists
      (select from pgboss.job j where j.name in ('message', 'message-failed') and j.data ->> 'id' = m.id::text
        and j.state in ('created', 'retry', 'active'))`,
  ),
];
