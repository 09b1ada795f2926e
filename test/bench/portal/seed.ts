import { sql } from 'kysely';
import type { Database } from '../../../mock-server/database/connection.ts';

export const casesEach = 20;
const eventsEach = 3;

/**
 * The personal number of one of the people who don't exist: the Swedish Tax Agency keeps the birth numbers 980 to 999 for them. The last digit is that of
 * Luhn's algorithm over the ten digits.
 */
export function personalNumber(index: number): string {
  const day = new Date(Date.UTC(1950, 0, 1 + Math.floor(index / 20))).toISOString().slice(0, 10).replaceAll('-', '');
  const nine = `${day.slice(2)}${980 + (index % 20)}`;
  const sum = Array.from(nine).reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 ? 1 : 2);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return `${day}${nine.slice(6)}${(10 - (sum % 10)) % 10}`;
}

/** Fills an empty database with so many cases of Norrvik's, of three events each, {@link casesEach} a citizen. */
export async function seed(db: Database, cases: number): Promise<void> {
  const numbers = Array.from({ length: cases / casesEach }, (_, index) => personalNumber(index));
  await sql`insert into citizen (id, personal_number, protected_identity, created_at)
    select 'citizen-' || place, number, false, now() from unnest(${numbers}::text[]) with ordinality as given (number, place)`.execute(
    db,
  );
  await sql`insert into case_record (organisation_id, number, id, title, newest_time, newest_position, opened_at)
    select 'norrvik', 'BYGG ' || n, gen_random_uuid(), 'Tillbyggnad på Björken ' || n, now(), 0, now() from generate_series(1, ${cases}) as n`.execute(
    db,
  );
  await sql`insert into event (organisation_id, signal_id, id, case_number, time, position, received_at, lang, status_kind, status_text, heading, text, details, actions)
    select 'norrvik', n || '-' || e, gen_random_uuid(), 'BYGG ' || n, now() - make_interval(days => (n % 400)::int, hours => -e), 0, now(), 'sv',
      'in-progress', 'Under handläggning', 'Vi har börjat handlägga ditt ärende', repeat('Vi har fått dina handlingar och granskar dem nu. ', 6),
      '{"plan": [], "case": {}}', '[]'
    from generate_series(1, ${cases}) as n, generate_series(1, ${eventsEach}) as e`.execute(db);
  await sql`insert into event_recipient (citizen_id, organisation_id, case_number, signal_id, opened_by, received_at)
    select 'citizen-' || (1 + (n - 1) / ${casesEach}), 'norrvik', 'BYGG ' || n, n || '-' || e, n || '-' || e, now()
    from generate_series(1, ${cases}) as n, generate_series(1, ${eventsEach}) as e`.execute(db);
  await sql`analyze`.execute(db);
}
