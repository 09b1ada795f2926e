import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';

/** So many messages of a citizen in a case within so many seconds: more than a conversation needs, less than fills a mailbox. */
const limits = [
  { most: 5, within: 10 * 60 },
  { most: 20, within: 24 * 60 * 60 },
];

interface Where {
  citizenId: string;
  organisationId: string;
  caseNumber: string;
}

/** Why the citizen may not write just now, and when they may; undefined when they may. */
export async function tooManyMessages(db: Database, where: Where, now: Date): Promise<Problem | undefined> {
  const waits = await Promise.all(limits.map((limit) => secondsToWait(db, where, limit, now)));
  const retryAfter = Math.max(...waits);
  if (retryAfter <= 0) return undefined;
  return new Problem('too-many-requests', `Much has been written in this case. Try again in ${retryAfter} seconds.`, {
    retryAfter,
  });
}

/** Until the oldest of as many as may be lies far enough back. */
async function secondsToWait(
  db: Database,
  { citizenId, organisationId, caseNumber }: Where,
  { most, within }: (typeof limits)[number],
  now: Date,
): Promise<number> {
  const oldest = await db
    .selectFrom('citizen_message')
    .select('created_at')
    .where('citizen_id', '=', citizenId)
    .where('organisation_id', '=', organisationId)
    .where('case_number', '=', caseNumber)
    .orderBy('created_at', 'desc')
    .offset(most - 1)
    .limit(1)
    .executeTakeFirst();
  return oldest ? Math.ceil(within - (now.getTime() - oldest.created_at.getTime()) / 1000) : 0;
}
