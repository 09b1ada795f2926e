import { sql } from 'kysely';
import { check } from './check.ts';

/** What citizens hand in. */
export const submissionChecks = [
  check(
    'submission-job',
    {
      en: 'Everything that was handed in has been sent, or waits for its files to be scanned, or has a job that will send it.',
      sv: 'Allt som har skickats in har skickats vidare, väntar på att filerna kontrolleras eller har ett jobb som ska skicka det.',
    },
    'submission',
    sql`select s.id from submission s where s.handed_in_at is not null and s.failed_at is null and s.tx_id is null
      and not exists (select from upload u where u.submission_id = s.id and u.place is not null and u.state = 'waiting')
      and not exists (select from pgboss.job j where j.name = 'submission-send' and j.data ->> 'id' = s.id::text
        and j.state in ('created', 'retry', 'active'))`,
  ),
  check(
    'submission-message',
    {
      en: 'Every submission that was sent has its message.',
      sv: 'Varje komplettering som har skickats har sitt meddelande.',
    },
    'submission',
    sql`select s.id from submission s where s.tx_id is not null and not exists
      (select from shs_outbox m where m.organisation_id = s.organisation_id and m.tx_id = s.tx_id and m.sender_id is null)`,
  ),
];
