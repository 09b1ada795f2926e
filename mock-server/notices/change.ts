import { sql } from 'kysely';
import { putEventAside, readEvent, type Viewer } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { visibleNotices } from './news.ts';

interface Found {
  organisation_id: string;
  signal_id: string;
  read_at: Date | null;
}

async function visibleNotice(db: Database, viewer: Viewer, id: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`${visibleNotices(viewer)} and n.id = ${id}`.execute(db);
  return rows[0];
}

const openTo = ({ citizenId }: Viewer, { organisation_id, signal_id }: Found) =>
  sql<boolean>`(citizen_id, organisation_id, signal_id) = (${citizenId}, ${organisation_id}, ${signal_id})`;

/** Remembers when the citizen first opened the notice or event; undefined where there is none. */
export async function markRead(db: Database, viewer: Viewer, id: string, now: Date): Promise<Date | undefined> {
  const notice = await visibleNotice(db, viewer, id);
  if (!notice) return readEvent(db, viewer, id, now);
  if (notice.read_at) return notice.read_at;
  await db.updateTable('notice_recipient').set({ read_at: now }).where(openTo(viewer, notice)).execute();
  return now;
}

/** Puts the notice, or the news of an event, into the archive, or takes it back (null); false where there is none. */
export async function putAside(db: Database, viewer: Viewer, id: string, at: Date | null): Promise<boolean> {
  const notice = await visibleNotice(db, viewer, id);
  if (!notice) return putEventAside(db, viewer, id, at);
  await db.updateTable('notice_recipient').set({ put_aside_at: at }).where(openTo(viewer, notice)).execute();
  return true;
}
