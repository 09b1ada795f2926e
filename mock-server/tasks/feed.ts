import { createHash, randomBytes } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import type { CalendarFeed } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';
import type { TaskTables } from './tables.ts';

/** At which portal a citizen has a feed, or wants one. */
export interface Place {
  citizenId: string;
  portalParty: string;
}

/** How often a feed may be read in an hour: calendars ask a few times a day. */
const mostReads = 60;

export type Feed = Selectable<TaskTables['calendar_feed']>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Makes the feed, or gives it another secret. The secret (256 bits, base64url) is told this once. */
export async function makeFeed(
  db: Database,
  { citizenId, portalParty }: Place,
  lang: string,
  now: Date,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const made = { secret_hash: sha256(secret), lang, created_at: now, read_at: null, hour_began_at: now, reads: 0 };
  await db
    .insertInto('calendar_feed')
    .values({ citizen_id: citizenId, portal_party: portalParty, ...made })
    .onConflict((conflict) => conflict.columns(['citizen_id', 'portal_party']).doUpdateSet(made))
    .execute();
  return secret;
}

export async function revokeFeed(db: Database, { citizenId, portalParty }: Place): Promise<void> {
  await db
    .deleteFrom('calendar_feed')
    .where('citizen_id', '=', citizenId)
    .where('portal_party', '=', portalParty)
    .execute();
}

export async function feedOf(db: Database, { citizenId, portalParty }: Place): Promise<CalendarFeed> {
  const feed = await db
    .selectFrom('calendar_feed')
    .select(['created_at', 'read_at'])
    .where('citizen_id', '=', citizenId)
    .where('portal_party', '=', portalParty)
    .executeTakeFirst();
  return {
    ...(feed && { createdAt: feed.created_at.toISOString() }),
    ...(feed?.read_at && { readAt: feed.read_at.toISOString() }),
  };
}

/** The feed behind a secret, of the portal that asks, counted as read; undefined for a secret that is none, or no longer one. */
export async function readFeed(
  db: Database,
  secret: string,
  portalParty: string,
  now: Date,
): Promise<Feed | undefined> {
  const sameHour = sql<boolean>`hour_began_at > ${now}::timestamptz - interval '1 hour'`;
  return db
    .updateTable('calendar_feed')
    .set({
      read_at: now,
      reads: sql`case when ${sameHour} then reads + 1 else 1 end`,
      hour_began_at: sql`case when ${sameHour} then hour_began_at else ${now}::timestamptz end`,
    })
    .where('secret_hash', '=', sha256(secret))
    .where('portal_party', '=', portalParty)
    .returningAll()
    .executeTakeFirst();
}

/** Seconds until a feed that is read too often may be read again; 0 where it may now. */
export function secondsToWait({ reads, hour_began_at }: Feed, now: Date): number {
  return reads > mostReads ? Math.ceil(3600 - (now.getTime() - hour_began_at.getTime()) / 1000) : 0;
}
