import { sql } from 'kysely';
import { recording } from '../audit/rules.ts';
import { needTransaction } from '../database/atomically.ts';
import type { Database } from '../database/connection.ts';
import { Writes } from '../database/writes.ts';
import type { Me } from '../me-context.ts';
import type { Asked } from '../signals/rules.ts';
import { numberIn } from './address.ts';
import { answering, isAdministrative, noteAnswer, readAdministrative, type About } from './administrative.ts';
import { checkSender, checkTransfer, destinationOf, receiverOf, type Receiver } from './admission.ts';
import type { Agreement, Known } from './agreed.ts';
import type { Label } from './label.ts';
import type { OpenedMessage } from './message.ts';
import { intoOutbox } from './outbox.ts';
import { callerOf, type Sender } from './sender.ts';
import { checkOrganisation, checkReadReceipt, readSignalParts, take, type ReadSignal } from './take-signal.ts';

/** A message that has come, and what ME knows about it. */
export interface Incoming {
  sender: Sender;
  /** ME's own id of it. */
  localId: string;
  message: OpenedMessage;
  bytes: Uint8Array;
  known: Known;
  at: Date;
  /** What is written when all has been done. */
  writes: Writes;
  /** The signal in it, where it has been read already, and what ME knows of that. */
  ahead?: { read: ReadSignal; asked: Asked } | undefined;
}

/** What became of it. */
export interface Handled {
  state: 'taken' | 'delivered' | 'tried';
  signalId?: string;
}

/**
 * Does what a message is for, `atomically`: takes a signal in, notes what an administrative message says, puts any other where
 * its receiver fetches it. Throws `ShsFault`, and `SignalFault` for what shows only when ME's own data is asked.
 */
export async function handle(me: Me, db: Database, incoming: Incoming): Promise<Handled> {
  const { message, known } = incoming;
  const label = withSender(message.label, known);
  checkSender(label, known);
  checkTransfer(label);
  if (isAdministrative(label)) return handleAdministrative(me, db, incoming, label);
  const destination = destinationOf(label, known);
  if (destination.kind === 'signal') return handleSignal(me, db, incoming, label, destination.agreement);
  // Nobody else looks at the parts: a structure that is wrong would come to light at the receiver's only.
  message.readParts();
  deliver(incoming, label, destination);
  return { state: 'delivered' };
}

/** A label without `from` is the sender's own. */
const withSender = (label: Label, { sender }: Known): Label => ({ ...label, from: label.from ?? { address: sender } });

/** Where what is to be said of a message goes. */
export function aboutMessage({ sender, message, known }: Omit<Incoming, 'writes'>): About {
  const { label } = message;
  const from = label.from?.address ?? known.sender;
  return { organisationId: sender.organisation.id, from, to: label.to?.address ?? known.me ?? '', label, by: null };
}

async function handleSignal(
  me: Me,
  db: Database,
  incoming: Incoming,
  { status }: Label,
  { confirm }: Agreement,
): Promise<Handled> {
  const { sender, message, known, at, writes, ahead } = incoming;
  const read = ahead?.read ?? readSignalParts(message.readParts());
  checkOrganisation(read, known.sender);
  checkReadReceipt(read, known);
  const work = (writes: Writes) => take(me, db, writes, sender, read, ahead?.asked);
  const { withoutContact } = status === 'test' ? await tried(db, work) : await work(writes);
  const appinfo = withoutContact.map((place) => ({ name: 'no-contact-settings', value: String(place) }));
  if (confirm || appinfo.length) writes.add(answering(aboutMessage(incoming), { appinfo }, at));
  if (status === 'production') return { state: 'taken', signalId: read.signal.id };
  audit(incoming, 'tryMessage');
  return { state: 'tried' };
}

/** Does the work, to see whether it can be done, and undoes it: a test message changes nothing and tells no citizen. */
async function tried<T>(db: Database, work: (writes: Writes) => Promise<T>): Promise<T> {
  needTransaction(db);
  const writes = new Writes();
  await sql`savepoint tried`.execute(db);
  const result = await work(writes);
  await writes.send(db);
  await sql`rollback to savepoint tried`.execute(db);
  return result;
}

async function handleAdministrative(me: Me, db: Database, incoming: Incoming, label: Label): Promise<Handled> {
  const { sender, message, known, localId, at } = incoming;
  const said = readAdministrative(message);
  const { to } = label;
  if (to && numberIn(to.address) !== known.me) {
    deliver(incoming, label, receiverOf(label, known));
    return { state: 'delivered' };
  }
  needTransaction(db);
  const noted = await noteAnswer(db, sender.organisation.id, said, at);
  if (!noted || said.error) me.log.warn({ localId, noted, code: said.error?.code }, 'an answer to a message by ME');
  audit(incoming, 'receiveMessage');
  return { state: 'taken' };
}

function deliver(incoming: Incoming, label: Label, { to, organisationId }: Receiver): void {
  const { sender, bytes, at, writes } = incoming;
  writes.add(intoOutbox({ organisationId, to, senderId: sender.organisation.id, label, bytes }, at));
  audit(incoming, 'receiveMessage');
}

function audit({ sender, localId, at, writes }: Incoming, operation: string): void {
  writes.add(recording({ at, caller: callerOf(sender), operation, subject: localId, outcome: 'done' }));
}
