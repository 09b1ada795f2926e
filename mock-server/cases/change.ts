import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import { visibleEvent, type VisibleEvent } from './events.ts';
import type { CaseRow } from './of-citizen.ts';
import { tellOpened } from './tell-opened.ts';
import type { Viewer } from './visible.ts';

const openTo = (
  { citizenId }: Viewer,
  { organisation_id, case_number, signal_id }: Pick<VisibleEvent, 'organisation_id' | 'case_number' | 'signal_id'>,
) =>
  sql<boolean>`(citizen_id, organisation_id, case_number, signal_id) = (${citizenId}, ${organisation_id}, ${case_number}, ${signal_id})`;

/** Remembers when the citizen first opened the event; undefined where there is no such event. */
export async function markRead(db: Database, viewer: Viewer, id: string, now: Date): Promise<Date | undefined> {
  const event = await visibleEvent(db, viewer, id);
  if (!event || event.read_at) return event?.read_at ?? undefined;
  await db.updateTable('event_recipient').set({ read_at: now }).where(openTo(viewer, event)).execute();
  await tellOpened(db, viewer, event, { at: now });
  return now;
}

/** Puts the news of an event aside, or takes it back (null); false where there is no such event. */
export async function putEventAside(db: Database, viewer: Viewer, id: string, at: Date | null): Promise<boolean> {
  const event = await visibleEvent(db, viewer, id);
  if (!event) return false;
  await db.updateTable('event_recipient').set({ put_aside_at: at }).where(openTo(viewer, event)).execute();
  return true;
}

/** Makes an event news again for a citizen: something has happened that they must look at. */
export async function tellAgain(
  db: Database,
  { citizenId, organisationId, signalId }: { citizenId: string; organisationId: string; signalId: string },
): Promise<void> {
  await db
    .updateTable('event_recipient')
    .set({ read_at: null, put_aside_at: null })
    .where('citizen_id', '=', citizenId)
    .where('organisation_id', '=', organisationId)
    .where('signal_id', '=', signalId)
    .execute();
}

type Key = Pick<CaseRow, 'organisation_id' | 'number'>;

/** Puts the case away for this citizen; an event that comes later brings it back. */
export async function archive(db: Database, citizenId: string, { organisation_id, number }: Key, now: Date) {
  await db
    .insertInto('case_archive')
    .values({ citizen_id: citizenId, organisation_id, case_number: number, archived_at: now })
    .onConflict((conflict) =>
      conflict.columns(['citizen_id', 'organisation_id', 'case_number']).doUpdateSet({ archived_at: now }),
    )
    .execute();
}

/** Takes the case back from the archive. */
export async function restore(db: Database, citizenId: string, { organisation_id, number }: Key): Promise<void> {
  await db
    .deleteFrom('case_archive')
    .where('citizen_id', '=', citizenId)
    .where('organisation_id', '=', organisation_id)
    .where('case_number', '=', number)
    .execute();
}
