import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import { swedishDay } from './swedish-day.ts';

/** Days that the page has warned of a removal, at least, before it happens. */
const warned = 30;

/** The first day that may be a case's last, for one whose last day ME gets to know at this time. */
export const earliestLastDay = (told: Date): string => swedishDay(new Date(told.getTime() + warned * 86_400_000));

/** What was removed: the case, the signals that its events came in, and who could see it. */
export interface RemovedCase {
  id: string;
  organisationId: string;
  number: string;
  signalIds: string[];
  citizenIds: string[];
}

/** Removes a case whose last day has passed, with all that is in it; undefined where there is none. Call it in a transaction. */
export async function removeExpiredCase(db: Database, now: Date): Promise<RemovedCase | undefined> {
  const expired = await db
    .selectFrom('case_record')
    .select(['id', 'organisation_id', 'number'])
    .where('kept_until', '<', swedishDay(now))
    .orderBy('kept_until')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!expired) return undefined;
  const { id, organisation_id: organisationId, number } = expired;
  const inCase = sql<boolean>`(organisation_id, case_number) = (${organisationId}, ${number})`;
  const events = await db.deleteFrom('event').where(inCase).returning('signal_id').execute();
  const signalIds = events.map(({ signal_id }) => signal_id);
  const recipients = await db.deleteFrom('event_recipient').where(inCase).returning('citizen_id').execute();
  await db.deleteFrom('case_archive').where(inCase).execute();
  await removeBelow(db, organisationId, signalIds);
  await db
    .deleteFrom('withdrawal')
    .where('organisation_id', '=', organisationId)
    .where('what', '=', 'case')
    .where('of', '=', number)
    .execute();
  await db.deleteFrom('case_record').where('id', '=', id).execute();
  return { id, organisationId, number, signalIds, citizenIds: [...new Set(recipients.map((it) => it.citizen_id))] };
}

/** What hangs on the events. */
async function removeBelow(db: Database, organisationId: string, signalIds: string[]): Promise<void> {
  if (!signalIds.length) return;
  for (const table of ['attachment', 'attachment_opening', 'supplement_request'] as const) {
    await db
      .deleteFrom(table)
      .where('organisation_id', '=', organisationId)
      .where('signal_id', 'in', signalIds)
      .execute();
  }
  await db
    .deleteFrom('withdrawal')
    .where('organisation_id', '=', organisationId)
    .where('what', 'in', ['event', 'request'])
    .where('of', 'in', signalIds)
    .execute();
}
