import { matter } from '../../../src/contract/schemas/contacts.ts';
import type { Channel, Contacts } from '../../../src/contract/types.ts';
import type { Database } from '../../database/connection.ts';
import { pauseBetweenCodes } from './limits.ts';
import type { ChannelKind, Matter } from '../tables.ts';

/** All that a channel may be told. */
export const matters: readonly Matter[] = matter.options;

const kinds = ['sms', 'email'] as const;

/** The citizen's channels and preferences, as they see them. */
export async function contactsOf(db: Database, citizenId: string): Promise<Contacts> {
  const settings = await db
    .selectFrom('contact_settings')
    .select(['lang', 'revision'])
    .where('citizen_id', '=', citizenId)
    .executeTakeFirst();
  return {
    revision: settings?.revision ?? 0,
    language: settings?.lang ?? 'sv',
    channels: [await channelOf(db, citizenId, kinds[0]), await channelOf(db, citizenId, kinds[1])],
  };
}

async function channelOf(db: Database, citizenId: string, kind: ChannelKind): Promise<Channel> {
  const verified = await db
    .selectFrom('contact_channel')
    .select(['address', 'verified_at', 'refused', 'unsubscribed_at'])
    .where('citizen_id', '=', citizenId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  const waiting = await db
    .selectFrom('contact_verification')
    .select(['address', 'requested_at', 'expires_at', 'guesses_left'])
    .where('citizen_id', '=', citizenId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return {
    kind,
    ...(verified && { address: verified.address, confirmedAt: verified.verified_at.toISOString() }),
    ...(verified?.unsubscribed_at && { unsubscribedAt: verified.unsubscribed_at.toISOString() }),
    matters: matters.filter((it) => !verified?.refused.includes(it)),
    ...(waiting && {
      waiting: {
        address: waiting.address,
        expiresAt: waiting.expires_at.toISOString(),
        guessesLeft: waiting.guesses_left,
        resendAt: new Date(waiting.requested_at.getTime() + pauseBetweenCodes).toISOString(),
      },
    }),
  };
}

/** Locks what the citizen has chosen until the transaction ends, and gives its revision. */
export async function lockContacts(db: Database, citizenId: string): Promise<number> {
  const { revision } = await db
    .insertInto('contact_settings')
    .values({ citizen_id: citizenId })
    .onConflict((conflict) => conflict.column('citizen_id').doUpdateSet({ citizen_id: citizenId }))
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** Of every change: what was read before it is old now. */
export async function countChange(db: Database, citizenId: string): Promise<void> {
  await db
    .updateTable('contact_settings')
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where('citizen_id', '=', citizenId)
    .execute();
}
