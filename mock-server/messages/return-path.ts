import { randomBytes } from 'node:crypto';
import type { Database } from '../database/connection.ts';
import { sha256 } from './sha256.ts';

const prefix = 'retur-';

/**
 * The address that reports on one attempt go to (a variable envelope return path): 160 random bits, in letters that no mail server changes the case of. Of them,
 * ME keeps the digest.
 */
export async function newReturnPath(db: Database, messageId: string, domain: string, now: Date): Promise<string> {
  const secret = randomBytes(20).toString('hex');
  await db
    .insertInto('message_return_path')
    .values({ hash: sha256(secret), message_id: messageId, created_at: now })
    .execute();
  return `${prefix}${secret}@${domain}`;
}

/** The message that reports to this address are about; undefined for every address that ME has not made. */
export async function messageOf(db: Database, address: string, domain: string): Promise<string | undefined> {
  const [local = '', at = ''] = address.toLowerCase().split('@');
  if (at !== domain || !local.startsWith(prefix)) return undefined;
  const row = await db
    .selectFrom('message_return_path')
    .select('message_id')
    .where('hash', '=', sha256(local.slice(prefix.length)))
    .executeTakeFirst();
  return row?.message_id;
}
