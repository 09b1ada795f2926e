import { sql } from 'kysely';
import type { Database } from '../../database/connection.ts';
import { digestOf } from './code.ts';

/** Milliseconds before another code may be sent to the address that waits for one. */
export const pauseBetweenCodes = 60_000;

const hour = 60 * 60_000;

/** Milliseconds. */
export const countedFor = 24 * hour;

/** How many codes one citizen may ask for, and how many may be sent to one address, whoever asks: nobody is to be flooded, at nobody's cost. */
const bounds = [
  { within: hour, most: 5 },
  { within: countedFor, most: 10 },
];

/** Counts a code that is asked for; false, and it is not counted, where that were too many. Call it in a transaction. */
export async function countCode(db: Database, citizenId: string, address: string, now: Date): Promise<boolean> {
  const digest = digestOf(address);
  // Several citizens may ask for the same address at once.
  await sql`select pg_advisory_xact_lock(hashtextextended(${digest}, 0))`.execute(db);
  const requests = { citizen_id: citizenId, address_digest: digest };
  for (const column of ['citizen_id', 'address_digest'] as const) {
    const former = await timesOf(db, column, requests[column], now);
    const tooMany = bounds.some(({ within, most }) => former.filter((at) => since(at, now) < within).length >= most);
    if (tooMany) return false;
  }
  await db
    .insertInto('code_request')
    .values({ ...requests, at: now })
    .execute();
  return true;
}

const since = (at: Date, now: Date) => now.getTime() - at.getTime();

async function timesOf(db: Database, column: 'citizen_id' | 'address_digest', value: string, now: Date) {
  const rows = await db
    .selectFrom('code_request')
    .select('at')
    .where(column, '=', value)
    .where('at', '>', new Date(now.getTime() - countedFor))
    .execute();
  return rows.map(({ at }) => at);
}
