import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { SubmissionTable } from './tables.ts';

/** What is asked for, of whom, and where they supplement it. */
export type Begun = Pick<
  SubmissionTable,
  'organisation_id' | 'case_number' | 'signal_id' | 'action_id' | 'citizen_id' | 'eservice_party' | 'eservice_id'
>;

/** The id under which a citizen hands in: the same until they have, however many tickets they redeem for it (a second tab, an e-service that failed). */
export async function beginSubmission(db: Database, begun: Begun, now: Date): Promise<string> {
  const { id } = await db
    .insertInto('submission')
    .values({ ...begun, id: crypto.randomUUID(), created_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'signal_id', 'action_id', 'citizen_id', 'eservice_party'])
        .where('handed_in_at', 'is', null)
        // Nothing else would let the row that is there be returned.
        .doUpdateSet({ eservice_id: sql`excluded.eservice_id` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
