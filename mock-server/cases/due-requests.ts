import { sql, type RawBuilder } from 'kysely';
import { isAnswered } from './supplement-action.ts';

interface Due {
  /** The first and last of the last days to look for, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** Requests that came to the citizen after this are left out. */
  cameBefore: Date;
}

/**
 * What citizens have been asked for and have not done, that has its last day soon. Columns: `citizen_id`, `organisation_id`,
 * `signal_id`, `action_id`.
 */
export const dueRequests = ({ from, to, cameBefore }: Due): RawBuilder<unknown> => sql`
  select r.citizen_id, q.organisation_id, q.signal_id, q.action_id
  from supplement_request q
  join event e on e.organisation_id = q.organisation_id and e.signal_id = q.signal_id
  join event_recipient r on r.organisation_id = q.organisation_id and r.case_number = e.case_number and r.signal_id = q.signal_id
  where q.until between ${from} and ${to} and r.received_at < ${cameBefore}::timestamptz
    and not ${isAnswered()}
    and not exists (
      select from withdrawal w where w.organisation_id = q.organisation_id and (
        (w.what = 'request' and w.of = q.signal_id and w.action_id = q.action_id)
        or (w.what = 'event' and w.of = q.signal_id) or (w.what = 'case' and w.of = e.case_number)))`;
