import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/connection.ts';
import type { MailKind } from './tables.ts';

/** A mail that ME has sent. */
export interface SentMail {
  kind: MailKind;
  id: string;
}

const prefix = 'retur-';

/**
 * The address that reports on one attempt go to (a variable envelope return path): 160 random bits, in letters that no mail server changes the case of. Of them,
 * ME keeps the digest.
 */
export async function newReturnPath(db: Database, { kind, id }: SentMail, domain: string, now: Date): Promise<string> {
  const secret = randomBytes(20).toString('hex');
  await db
    .insertInto('return_path')
    .values({ hash: digest(secret), kind, mail_id: id, created_at: now })
    .execute();
  return `${prefix}${secret}@${domain}`;
}

/** The mail that reports to this address are about; undefined for every address that ME has not made. */
export async function mailOf(db: Database, address: string, domain: string): Promise<SentMail | undefined> {
  const [local = '', at = ''] = address.toLowerCase().split('@');
  if (at !== domain || !local.startsWith(prefix)) return undefined;
  return db
    .selectFrom('return_path')
    .select(['kind', 'mail_id as id'])
    .where('hash', '=', digest(local.slice(prefix.length)))
    .executeTakeFirst();
}

/** A report that still comes finds nothing. */
export async function forgetReturnPaths(db: Database, kind: MailKind, ids: string[]): Promise<void> {
  if (ids.length) await db.deleteFrom('return_path').where('kind', '=', kind).where('mail_id', 'in', ids).execute();
}

/** Forgets those that were made before: no mail server reports so late. */
export async function forgetOldReturnPaths(db: Database, before: Date): Promise<void> {
  await db.deleteFrom('return_path').where('created_at', '<', before).execute();
}

const digest = (secret: string) => createHash('sha256').update(secret).digest('base64url');
