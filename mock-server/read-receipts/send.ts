import type { Selectable } from 'kysely';
import { identityOf } from '../access/rules.ts';
import { record } from '../audit/rules.ts';
import { swedishDay } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { Failed } from '../delivery/rules.ts';
import { routeOf, sendMessage } from '../shs/rules.ts';
import { messagePart } from './message.ts';
import type { ReadReceiptTable } from './tables.ts';

/** Puts a read receipt into an SHS message, once. Call it in a transaction. Throws `Failed` for what an operator can mend. */
export async function sendReadReceipt(db: Database, id: string, now: Date): Promise<void> {
  const row = await db
    .selectFrom('read_receipt')
    .selectAll()
    .where('id', '=', id)
    .where('tx_id', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  const { organisation_id: organisationId, citizen_id: citizenId } = row;
  const route = await routeOf(db, { kind: 'read-receipt' }, organisationId, swedishDay(now));
  if (!route) throw new Failed('the registry has no product type of the kind "read-receipt"');
  const parts = [messagePart(await tellingOf(db, row))];
  const txId = await sendMessage(db, { organisationId, ...route, parts, at: now });
  await db.updateTable('read_receipt').set({ tx_id: txId }).where('id', '=', id).execute();
  await record(db, { at: now, operation: 'sendReadReceipt', subject: id, outcome: 'done', citizenId });
}

async function tellingOf(db: Database, row: Selectable<ReadReceiptTable>) {
  const { personalNumber } = await identityOf(db, row.citizen_id);
  const { number: organisationNumber } = await db
    .selectFrom('organisation')
    .select('number')
    .where('id', '=', row.organisation_id)
    .executeTakeFirstOrThrow();
  const { id, case_number: caseNumber, signal_id: signalId, action_id: actionId, opened_at: openedAt } = row;
  return { id, organisationNumber, caseNumber, signalId, actionId, personalNumber, openedAt };
}
