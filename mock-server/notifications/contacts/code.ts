import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Database } from '../../database/connection.ts';

/** Milliseconds that a code is good for. */
export const codeLife = 10 * 60_000;

/** Guesses that a code stands: five of a million, so one attempt in 200,000 succeeds by chance. */
export const guesses = 5;

/**
 * Makes the code of a message at the moment that it is sent, so that it stands nowhere but in the message: what is kept is its hash. Undefined when nobody
 * waits for it any more, or not for this one.
 */
export async function makeCode(
  db: Database,
  messageId: string,
  now: Date,
): Promise<{ code: string; address: string } | undefined> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const salt = randomBytes(16).toString('base64url');
  const hash = (await hashOf(code, salt)).toString('base64url');
  const waiting = await db
    .updateTable('contact_verification')
    .set({ salt, hash, guesses_left: guesses, expires_at: new Date(now.getTime() + codeLife) })
    .where('message_id', '=', messageId)
    .where('expires_at', '>', now)
    .returning('address')
    .executeTakeFirst();
  return waiting && { code, ...waiting };
}

/** In a time that does not tell how much of it was right. */
export async function isCode(given: string, kept: { salt: string | null; hash: string | null }): Promise<boolean> {
  if (kept.salt === null || kept.hash === null) return false;
  return timingSafeEqual(await hashOf(given, kept.salt), Buffer.from(kept.hash, 'base64url'));
}

/**
 * A million codes are soon tried by whoever has got hold of the table. scrypt makes each try cost some 50 ms and 16 MiB: about fourteen hours of a
 * core for a code that is good for ten minutes, opens no data, and is worth something only to who is logged in as that citizen.
 */
const hashOf = (code: string, salt: string) => promisify<string, string, number, Buffer>(scrypt)(code, salt, 32);

/** For counting alone. */
export const digestOf = (address: string): string => createHash('sha256').update(address).digest('base64url');
