import { sql } from 'kysely';
import { record } from '../audit/rules.ts';
import type { Me } from '../me-context.ts';
import { ownMessage, type OwnMessageKey } from '../shs/rules.ts';
import { failSubmission } from './fail.ts';

/** Something has become of a message: what that means for the submission that went out in it. One that has been sent anew since has another message. */
export function settle(me: Me, key: OwnMessageKey): Promise<void> {
  return me.db.transaction().execute(async (db) => {
    const row = await db
      .selectFrom('submission')
      .selectAll()
      .where('organisation_id', '=', key.organisation)
      .where('tx_id', '=', key.txId)
      .forUpdate()
      .executeTakeFirst();
    const message = row && (await ownMessage(db, key));
    if (!row || !message) return;
    const { error, confirmedAt, givenUpAt } = message;
    if (error) {
      if (!row.failed_at) await failSubmission(me, db, row, 'refused');
    } else if (confirmedAt) {
      // One that had been given up, and has arrived after all, has not failed; unless another has been handed in meanwhile.
      await db
        .updateTable('submission')
        .set({ taken_at: sql<Date>`coalesce(taken_at, ${confirmedAt})`, failed_at: null, failed_why: null })
        .where('id', '=', row.id)
        .where((is) =>
          is.not(
            is.exists(
              is
                .selectFrom('submission as newer')
                .select('newer.id')
                .where('newer.organisation_id', '=', row.organisation_id)
                .where('newer.signal_id', '=', row.signal_id)
                .where('newer.action_id', '=', row.action_id)
                .where('newer.id', '<>', row.id)
                .where('newer.handed_in_at', 'is not', null)
                .where('newer.failed_at', 'is', null),
            ),
          ),
        )
        .execute();
      const { citizen_id: citizenId, id: subject } = row;
      await record(db, { at: me.clock(), operation: 'submissionTaken', subject, outcome: 'done', citizenId });
    } else if (givenUpAt && !row.failed_at) await failSubmission(me, db, row, 'not-delivered');
  });
}
