import { sql } from 'kysely';
import { check, key } from './check.ts';

const sameNotice = sql`n.organisation_id = r.organisation_id and n.signal_id = r.signal_id`;

/** Signals of the kind `notice`, and what they became. */
export const noticeChecks = [
  check(
    'signal-notice',
    {
      en: 'Every signal of the kind notice has its notice.',
      sv: 'Varje signal av slaget meddelande har sitt meddelande.',
    },
    'signal',
    sql`select ${key('s.organisation_id', 's.id')} as id from signal s where s.kind = 'notice'
      and not exists (select from notice n where n.organisation_id = s.organisation_id and n.signal_id = s.id)`,
  ),
  check(
    'notice-signal',
    {
      en: 'Every notice came by a signal of that kind, and has someone who may see it.',
      sv: 'Varje meddelande kom med en signal av det slaget, och har någon som får se det.',
    },
    'notice',
    sql`select ${key('n.organisation_id', 'n.signal_id')} as id from notice n
      where not exists (select from notice_recipient r where ${sameNotice}) or not exists
      (select from signal s where s.organisation_id = n.organisation_id and s.id = n.signal_id and s.kind = 'notice')`,
  ),
  check(
    'recipient-notice',
    {
      en: 'Whoever may see a notice is a known citizen, and the notice exists.',
      sv: 'Den som får se ett meddelande är en känd person, och meddelandet finns.',
    },
    'notice_recipient',
    sql`select ${key('r.citizen_id', 'r.organisation_id', 'r.signal_id')} as id from notice_recipient r
      left join notice n on ${sameNotice}
      left join citizen c on c.id = r.citizen_id
      where n.id is null or c.id is null`,
  ),
];
