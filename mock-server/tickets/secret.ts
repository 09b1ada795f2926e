import { createHash, randomBytes } from 'node:crypto';

/** A new ticket: 256 random bits, base64url. */
export function newTicket(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps instead. Nothing slower is called for: 256 random bits can't be guessed. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
