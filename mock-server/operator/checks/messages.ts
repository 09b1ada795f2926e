import { sql } from 'kysely';
import { check, key } from './check.ts';

const message = key('m.organisation_id', 'm.tx_id');

/** SHS messages that were answered with 202, and the signals that came in them. */
export const messageChecks = [
  check(
    'message-signal',
    {
      en: 'Every message that was taken has its signal.',
      sv: 'Varje meddelande över SHS som togs emot har sin signal.',
    },
    'shs_message',
    sql`select ${message} as id from shs_message m
      left join signal s on s.organisation_id = m.organisation_id and s.id = m.signal_id
      where m.state = 'taken' and m.product not in ('confirm', 'error') and s.id is null`,
  ),
  check(
    'signal-message',
    {
      en: 'Every signal came in a message that was taken.',
      sv: 'Varje signal kom i ett meddelande över SHS som togs emot.',
    },
    'signal',
    sql`select ${key('s.organisation_id', 's.id')} as id from signal s where not exists
      (select from shs_message m where m.organisation_id = s.organisation_id and m.signal_id = s.id and m.state = 'taken')`,
  ),
  check(
    'message-once',
    { en: 'No message was taken twice.', sv: 'Inget meddelande över SHS togs emot två gånger.' },
    'shs_message',
    sql`select ${message} as id from shs_message m group by m.organisation_id, m.tx_id having count(*) > 1`,
  ),
  check(
    'message-quarantine',
    {
      en: 'Every message that was answered but could not be taken is kept in quarantine.',
      sv: 'Varje meddelande över SHS som besvarades men inte kunde tas emot finns i karantän.',
    },
    'shs_message',
    sql`select ${message} as id from shs_message m where m.state = 'quarantined' and not exists
      (select from shs_quarantine q where q.organisation_id = m.organisation_id and q.tx_id = m.tx_id)`,
  ),
];
