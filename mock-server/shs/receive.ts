import { randomUUID } from 'node:crypto';
import type { QueryCreator } from 'kysely';
import { atomically } from '../database/atomically.ts';
import type { Database } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import { isOvertaken, Writes } from '../database/writes.ts';
import type { Me } from '../me-context.ts';
import { aboutSignal, SignalFault } from '../signals/rules.ts';
import { answering } from './administrative.ts';
import { lookUp, wasOfSignals, type Former } from './agreed.ts';
import { ShsFault } from './fault.ts';
import { aboutMessage, handle, type Incoming } from './handle.ts';
import { openMessage } from './message.ts';
import { putInQuarantine } from './quarantine.ts';
import type { Sender } from './sender.ts';
import type { ShsTables } from './tables.ts';
import { contentFault, readSignalParts, type ReadSignal } from './take-signal.ts';

/** A message that has been answered with 202. What is said of a repetition is what was said of the first. */
export interface Received extends Former {
  /** Undefined for a repetition: nothing of it is kept. */
  localId: string | undefined;
}

/** How many times a message is begun with, when the same one, or the same signal in another, comes at the same time and is first. */
const attempts = 3;

/**
 * Receives a message, whole or not at all: when this returns, it has been stored and done. Throws `ShsFault` for what is to be answered at once; the
 * message is then in quarantine. What shows only when ME's own data is asked becomes an administrative error for the sender to fetch.
 */
export async function receive(me: Me, sender: Sender, bytes: Uint8Array, attempt = 1): Promise<Received> {
  const at = me.clock();
  const localId = randomUUID();
  try {
    const message = openMessage(bytes);
    return await orLater(me, { sender, localId, message, bytes, at });
  } catch (error) {
    if (isOvertaken(error) && attempt < attempts) return receive(me, sender, bytes, attempt + 1);
    if (error instanceof ShsFault) await refuse(me, { sender, localId, bytes, at }, error);
    throw error;
  }
}

type Arrived = Omit<Incoming, 'known' | 'writes' | 'ahead'>;

/** What could not be taken in leaves nothing but the message and what was wrong with it. */
async function orLater(me: Me, arrived: Arrived): Promise<Received> {
  try {
    return await atomically(me.db, (db) => receiveOnce(me, db, arrived));
  } catch (error) {
    if (!(error instanceof SignalFault)) throw error;
    return me.db.transaction().execute((db) => setAside(db, arrived, contentFault(error)));
  }
}

async function receiveOnce(me: Me, db: Database, arrived: Arrived): Promise<Received> {
  const { sender, message, localId, at } = arrived;
  const { id } = sender.organisation;
  const read = readAhead(message);
  const { known, asked } = await lookUp(db, id, message.label, at, read && aboutSignal(db, id, read.signal));
  if (known.former) return { ...known.former, localId: undefined };
  const writes = new Writes();
  const ahead = read && asked && { read, asked };
  const { state, signalId } = await handle(me, db, { ...arrived, known, writes, ahead });
  writes.add(remembering(arrived, state, signalId));
  await writes.send(db);
  return receivedNow(message.label, localId, at);
}

/** A signal's message is read before anything is asked, so that it can be asked all at once. What is wrong with it is said in its turn. */
function readAhead({ label, readParts }: Arrived['message']): ReadSignal | undefined {
  if (!wasOfSignals(label.product)) return undefined;
  try {
    return readSignalParts(readParts());
  } catch (error) {
    if (error instanceof ShsFault) return undefined;
    throw error;
  }
}

async function setAside(db: Database, arrived: Arrived, fault: ShsFault): Promise<Received> {
  const { sender, message, localId, at } = arrived;
  const { known } = await lookUp(db, sender.organisation.id, message.label, at);
  await remembering(arrived, 'quarantined')(db).execute();
  await putInQuarantine(db, { ...arrived, label: message.label, answered: 'accepted' }, fault);
  const error = { code: fault.code, info: fault.message };
  await answering(aboutMessage({ ...arrived, known }), { error }, at)(db).execute();
  return receivedNow(message.label, localId, at);
}

type Ids = Pick<Former, 'txId' | 'corrId' | 'contentId'>;

const receivedNow = ({ txId, corrId, contentId }: Ids, localId: string, receivedAt: Date): Received => ({
  txId,
  corrId,
  contentId,
  receivedAt,
  localId,
});

/** By its tx.id it will be known when it comes again. */
export const remembering =
  ({ sender, message: { label }, localId, at }: Arrived, state: ShsTables['shs_message']['state'], signalId?: string) =>
  (db: QueryCreator<Tables>) =>
    db.insertInto('shs_message').values({
      organisation_id: sender.organisation.id,
      tx_id: label.txId,
      local_id: localId,
      corr_id: label.corrId,
      content_id: label.contentId,
      product: label.product,
      status: label.status,
      state,
      signal_id: signalId ?? null,
      received_at: at,
    });

/** The sender is told at once, and may send it again; an operator can see what it was. */
function refuse(me: Me, arrived: Omit<Arrived, 'message'>, fault: ShsFault): Promise<void> {
  me.log.info({ localId: arrived.localId, party: arrived.sender.party.id, code: fault.code }, 'a message was refused');
  const label = labelIn(arrived.bytes);
  return me.db.transaction().execute((db) => putInQuarantine(db, { ...arrived, label, answered: 'refused' }, fault));
}

/** As far as it can be read. */
function labelIn(bytes: Uint8Array) {
  try {
    return openMessage(bytes).label;
  } catch {
    return undefined;
  }
}
