import { sql } from 'kysely';
import { check } from './check.ts';

/** What case systems are told of citizens' reading. */
export const readReceiptChecks = [
  check(
    'read-receipt-job',
    {
      en: 'Every read receipt has been sent, or has a job that will send it.',
      sv: 'Varje läskvitto har skickats eller har ett jobb som ska skicka det.',
    },
    'read_receipt',
    sql`select r.id from read_receipt r where r.tx_id is null
      and not exists (select from pgboss.job j where j.name = 'read-receipt' and j.data ->> 'id' = r.id::text
        and j.state in ('created', 'retry', 'active'))`,
  ),
];
