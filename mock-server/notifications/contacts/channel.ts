import type { Database } from '../../database/connection.ts';
import type { Problem } from '../../http/problem.ts';
import { normaliseAddress } from './address.ts';
import { countChange, lockContacts } from './contacts.ts';
import { askForCode, leaveAddress, type ChannelOf } from './verification.ts';

/** A new address waits for its code, while the verified one is used. The verified one needs none: to give it is to say that it still holds. */
export async function setChannel(
  db: Database,
  channel: ChannelOf,
  written: string,
  now: Date,
): Promise<Problem | undefined> {
  const address = normaliseAddress(channel.kind, written);
  await lockContacts(db, channel.citizenId);
  const verified = await db
    .selectFrom('contact_channel')
    .select('address')
    .where('citizen_id', '=', channel.citizenId)
    .where('kind', '=', channel.kind)
    .executeTakeFirst();
  if (verified?.address !== address) return askForCode(db, channel, address, now);
  await db
    .updateTable('contact_channel')
    .set({ verified_at: now })
    .where('citizen_id', '=', channel.citizenId)
    .where('kind', '=', channel.kind)
    .execute();
  await cancelVerification(db, channel);
  return undefined;
}

export async function cancelVerification(db: Database, { citizenId, kind }: ChannelOf): Promise<void> {
  await db.deleteFrom('contact_verification').where('citizen_id', '=', citizenId).where('kind', '=', kind).execute();
}

/** Nothing is sent there from now on, but word that it is so. */
export async function removeChannel(db: Database, channel: ChannelOf, now: Date): Promise<void> {
  const { citizenId, kind } = channel;
  await lockContacts(db, citizenId);
  await cancelVerification(db, channel);
  const removed = await db
    .deleteFrom('contact_channel')
    .where('citizen_id', '=', citizenId)
    .where('kind', '=', kind)
    .returning('address')
    .executeTakeFirst();
  if (!removed) return;
  await countChange(db, citizenId);
  await leaveAddress(db, channel, removed.address, 'removed', now);
}
