import { sql } from 'kysely';
import type { Party } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';

/** The published e-services that a portal shows: those that its organisation has chosen, or every one in ME's own portal. */
export function visibleTo(db: Database, { organisation, portal }: Party) {
  const published = db.selectFrom('eservice').where('eservice.state', '=', 'published');
  if (portal?.everyOrganisation) return published;
  return published.where((expression) =>
    expression.exists(
      expression
        .selectFrom('shown_eservice')
        .select(sql`1`.as('one'))
        .where('shown_eservice.organisation', '=', organisation.id)
        .whereRef('shown_eservice.eservice_id', '=', 'eservice.id'),
    ),
  );
}
