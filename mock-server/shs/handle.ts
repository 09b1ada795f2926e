import { sql } from 'kysely';
import { record } from '../audit/rules.ts';
import type { Database } from '../database/connection.ts';
import type { Me } from '../me-context.ts';
import { numberIn } from './address.ts';
import { answer, isAdministrative, noteAnswer, readAdministrative, type About } from './administrative.ts';
import { checkSender, checkTransfer, destinationOf, receiverOf, type Receiver } from './admission.ts';
import type { Agreement, Known } from './agreed.ts';
import type { Label } from './label.ts';
import type { OpenedMessage } from './message.ts';
import { putInOutbox } from './outbox.ts';
import { callerOf, type Sender } from './sender.ts';
import { readSignalParts, take } from './take-signal.ts';

/** A message that has come, and what ME knows about it. */
export interface Incoming {
  sender: Sender;
  /** ME's own id of it. */
  localId: string;
  message: OpenedMessage;
  bytes: Uint8Array;
  known: Known;
  at: Date;
}

/** What became of it. */
export interface Handled {
  state: 'taken' | 'delivered' | 'tried';
  signalId?: string;
}

/**
 * Does what a message is for, in the caller's transaction: takes a signal in, notes what an administrative message says, puts any other where
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
  await deliver(db, incoming, label, destination);
  return { state: 'delivered' };
}

/** A label without `from` is the sender's own. */
const withSender = (label: Label, { sender }: Known): Label => ({ ...label, from: label.from ?? { address: sender } });

/** Where what is to be said of a message goes. */
export function aboutMessage({ sender, message, known }: Incoming): About {
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
  const { sender, message, known, at } = incoming;
  const read = readSignalParts(message.readParts(), known.sender);
  const work = () => take(me, db, sender, read);
  const { withoutContact } = status === 'test' ? await tried(db, work) : await work();
  const appinfo = withoutContact.map((place) => ({ name: 'no-contact-settings', value: String(place) }));
  if (confirm || appinfo.length) await answer(db, aboutMessage(incoming), { appinfo }, at);
  if (status === 'production') return { state: 'taken', signalId: read.signal.id };
  await audit(db, incoming, 'tryMessage');
  return { state: 'tried' };
}

/** Does the work, to see whether it can be done, and undoes it: a test message changes nothing and tells no citizen. */
async function tried<T>(db: Database, work: () => Promise<T>): Promise<T> {
  await sql`savepoint tried`.execute(db);
  const result = await work();
  await sql`rollback to savepoint tried`.execute(db);
  return result;
}

async function handleAdministrative(me: Me, db: Database, incoming: Incoming, label: Label): Promise<Handled> {
  const { sender, message, known, localId, at } = incoming;
  const said = readAdministrative(message);
  const { to } = label;
  if (to && numberIn(to.address) !== known.me) {
    await deliver(db, incoming, label, receiverOf(label, known));
    return { state: 'delivered' };
  }
  const noted = await noteAnswer(db, sender.organisation.id, said, at);
  if (!noted || said.error) me.log.warn({ localId, noted, code: said.error?.code }, 'an answer to a message by ME');
  await audit(db, incoming, 'receiveMessage');
  return { state: 'taken' };
}

async function deliver(
  db: Database,
  incoming: Incoming,
  label: Label,
  { to, organisationId }: Receiver,
): Promise<void> {
  const { sender, bytes, at } = incoming;
  await putInOutbox(db, { organisationId, to, senderId: sender.organisation.id, label, bytes }, at);
  await audit(db, incoming, 'receiveMessage');
}

function audit(db: Database, { sender, localId, at }: Incoming, operation: string): Promise<void> {
  return record(db, { at, caller: callerOf(sender), operation, subject: localId, outcome: 'done' });
}
