import { organisationNames } from '../access/rules.ts';
import type { Database } from '../database/connection.ts';
import { Writes } from '../database/writes.ts';
import type { Me } from '../me-context.ts';
import { SignalFault } from '../signals/rules.ts';
import { lookUp } from './agreed.ts';
import { ShsFault, type ErrorCode } from './fault.ts';
import { handle, type Handled, type Incoming } from './handle.ts';
import { openMessage } from './message.ts';
import { remembering } from './receive.ts';
import { contentFault } from './take-signal.ts';

/** What came of running a message again. It stays in quarantine only when it is refused again. */
export type Retried =
  | { state: Handled['state'] }
  /** The sender has sent it again meanwhile, and that one was taken. */
  | { state: 'repeated' }
  | { state: 'refused'; code: ErrorCode; text: string }
  /** There is none with this id, or not any more. */
  | { state: 'unknown' };

/** Runs a quarantined message again, as if it came now from the party that sent it then. */
export async function retryQuarantined(me: Me, id: string): Promise<Retried> {
  try {
    return await me.db.transaction().execute((db) => runAgain(me, db, id));
  } catch (error) {
    const fault = error instanceof SignalFault ? contentFault(error) : error;
    if (!(fault instanceof ShsFault)) throw error;
    const { code, message: text } = fault;
    await me.db.updateTable('shs_quarantine').set({ code, text }).where('id', '=', id).execute();
    return { state: 'refused', code, text };
  }
}

async function runAgain(me: Me, db: Database, id: string): Promise<Retried> {
  const taken = await takeOut(db, id);
  if (!taken) return { state: 'unknown' };
  const { sender, bytes, answered } = taken;
  const message = openMessage(bytes);
  const at = me.clock();
  const { known } = await lookUp(db, sender.organisation.id, message.label, at);
  if (known.former && answered === 'refused') return { state: 'repeated' };
  const writes = new Writes();
  const incoming: Incoming = { sender, localId: id, message, bytes, known, at, writes };
  const handled = await handle(me, db, incoming);
  if (known.former) await mended(db, incoming, handled);
  else writes.add(remembering(incoming, handled.state, handled.signalId));
  await writes.send(db);
  return { state: handled.state };
}

/** Out of the quarantine, for good when the transaction is: nobody else can run it meanwhile. */
async function takeOut(db: Database, id: string) {
  const row = await db.deleteFrom('shs_quarantine').where('id', '=', id).returningAll().executeTakeFirst();
  if (!row) return undefined;
  const name = (await organisationNames(db)).get(row.organisation_id) ?? '';
  const organisation = { id: row.organisation_id, name };
  const sender = { organisation, party: { id: row.party_id }, certificate: row.certificate };
  return { sender, bytes: row.bytes, answered: row.answered };
}

async function mended(db: Database, { sender, message }: Incoming, { state, signalId }: Handled): Promise<void> {
  await db
    .updateTable('shs_message')
    .set({ state, signal_id: signalId ?? null })
    .where('organisation_id', '=', sender.organisation.id)
    .where('tx_id', '=', message.label.txId)
    .execute();
}
