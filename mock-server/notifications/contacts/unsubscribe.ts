import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../database/connection.ts';
import type { ChannelKind } from '../tables.ts';
import { countChange, lockContacts, matters } from './contacts.ts';

interface ForMessage {
  id: string;
  citizen_id: string;
  kind: ChannelKind;
}

/** A token of 256 random bits for each message, by its id: good for turning its channel off, and kept hashed. */
export async function makeTokens(db: Database, messages: ForMessage[], now: Date): Promise<Map<string, string>> {
  const tokens = new Map(messages.map(({ id }) => [id, randomBytes(32).toString('base64url')]));
  const rows = messages.map(({ id, citizen_id, kind }) => ({
    hash: hashOf(tokens.get(id) ?? ''),
    citizen_id,
    kind,
    created_at: now,
  }));
  if (rows.length) await db.insertInto('unsubscribe_token').values(rows).execute();
  return tokens;
}

/** Turns the token's channel off, wholly: whoever presses that button wants no more mail. Gives whose it was; undefined for a token that is not known. */
export async function unsubscribe(
  db: Database,
  token: string,
  now: Date,
): Promise<{ citizenId: string; kind: ChannelKind } | undefined> {
  const found = await db
    .selectFrom('unsubscribe_token')
    .select(['citizen_id as citizenId', 'kind'])
    .where('hash', '=', hashOf(token))
    .executeTakeFirst();
  if (!found) return undefined;
  const { citizenId, kind } = found;
  await lockContacts(db, citizenId);
  await db
    .updateTable('contact_channel')
    .set({ refused: [...matters], changed_at: now, unsubscribed_at: now })
    .where('citizen_id', '=', citizenId)
    .where('kind', '=', kind)
    .execute();
  await countChange(db, citizenId);
  return found;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');
