import { Problem } from '../../http/problem.ts';
import type { Database } from '../../database/connection.ts';
import type { ChannelKind } from '../tables.ts';
import { writeMessage } from '../write-message.ts';
import { countChange } from './contacts.ts';
import { codeLife, guesses } from './code.ts';
import { countCode, pauseBetweenCodes } from './limits.ts';

/** Whose channel, and in whose portal they are. */
export interface ChannelOf {
  citizenId: string;
  organisationId: string;
  kind: ChannelKind;
}

/** An address waits for its code from now on; one that had been sent before is void. Gives what stands in the way. */
export async function askForCode(
  db: Database,
  channel: ChannelOf,
  address: string,
  now: Date,
): Promise<Problem | undefined> {
  const { citizenId, kind } = channel;
  if (!(await countCode(db, citizenId, address, now))) return tooMany();
  const message_id = await writeMessage(db, { ...channel, about: 'code', address }, now);
  const waiting = {
    address,
    message_id,
    requested_at: now,
    expires_at: new Date(now.getTime() + codeLife),
    guesses_left: guesses,
    salt: null,
    hash: null,
  };
  await db
    .insertInto('contact_verification')
    .values({ citizen_id: citizenId, kind, ...waiting })
    .onConflict((conflict) => conflict.columns(['citizen_id', 'kind']).doUpdateSet(waiting))
    .execute();
  return undefined;
}

/** Another code to the address that waits for one. */
export async function sendCodeAgain(db: Database, channel: ChannelOf, now: Date): Promise<Problem | undefined> {
  const waiting = await db
    .selectFrom('contact_verification')
    .select(['address', 'requested_at'])
    .where('citizen_id', '=', channel.citizenId)
    .where('kind', '=', channel.kind)
    .executeTakeFirst();
  if (!waiting) return new Problem('not-found', 'No address waits for a code. Give the address again.');
  if (now.getTime() - waiting.requested_at.getTime() < pauseBetweenCodes) return tooMany();
  return askForCode(db, channel, waiting.address, now);
}

/** The same for every bound, so that it does not tell which: who else has asked for codes to an address is nobody's business. */
const tooMany = () =>
  new Problem('too-many-requests', 'Too many codes have been asked for. Wait before you ask for another.');

export type Guess = NonNullable<Awaited<ReturnType<typeof spendGuess>>>;

/**
 * Takes one guess from the code that is waited for, before it is looked at: guesses made at once are counted one by one. Undefined where no code is good
 * any more.
 */
export function spendGuess(db: Database, citizenId: string, kind: ChannelKind, now: Date) {
  return db
    .updateTable('contact_verification')
    .set((row) => ({ guesses_left: row('guesses_left', '-', 1) }))
    .where('citizen_id', '=', citizenId)
    .where('kind', '=', kind)
    .where('guesses_left', '>', 0)
    .where('expires_at', '>', now)
    .returning(['address', 'message_id', 'guesses_left', 'salt', 'hash'])
    .executeTakeFirst();
}

/** The code was right: the address is used from now on. Undefined when all went well. */
export async function useAddress(
  db: Database,
  channel: ChannelOf,
  { address, message_id }: Guess,
  now: Date,
): Promise<Problem | undefined> {
  const { citizenId, kind } = channel;
  const { numDeletedRows } = await db
    .deleteFrom('contact_verification')
    .where('citizen_id', '=', citizenId)
    .where('kind', '=', kind)
    .where('message_id', '=', message_id)
    .executeTakeFirst();
  if (!numDeletedRows) return codeExpired();
  const former = await db
    .selectFrom('contact_channel')
    .select('address')
    .where('citizen_id', '=', citizenId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  const verified = { address, verified_at: now, changed_at: now };
  await db
    .insertInto('contact_channel')
    .values({ citizen_id: citizenId, kind, ...verified })
    .onConflict((conflict) => conflict.columns(['citizen_id', 'kind']).doUpdateSet(verified))
    .execute();
  await countChange(db, citizenId);
  if (former) await leaveAddress(db, channel, former.address, 'replaced', now);
  return undefined;
}

export const codeExpired = () =>
  new Problem('code-expired', 'The code is worth nothing any more. Ask for another, and give that.');

/** Tells an address that it is no longer used; what was sent to it opens nothing from now on. */
export async function leaveAddress(
  db: Database,
  channel: ChannelOf,
  address: string,
  about: 'replaced' | 'removed',
  now: Date,
): Promise<void> {
  await db
    .deleteFrom('unsubscribe_token')
    .where('citizen_id', '=', channel.citizenId)
    .where('kind', '=', channel.kind)
    .execute();
  await writeMessage(db, { ...channel, about, address }, now);
}
