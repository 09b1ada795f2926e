import type { Preferences } from '../../../src/contract/types.ts';
import type { Database } from '../../database/connection.ts';
import { Problem } from '../../http/problem.ts';
import { countChange, lockContacts, matters } from './contacts.ts';

/** What the citizen is told where, and in which language. Refused where that has changed since they read it: in another tab, or from a mail. */
export async function setPreferences(
  db: Database,
  citizenId: string,
  { revision, language, channels }: Preferences,
  now: Date,
): Promise<Problem | undefined> {
  if ((await lockContacts(db, citizenId)) !== revision) {
    return new Problem(
      'contacts-changed',
      'The contacts have changed since they were read. Read them again, then choose.',
    );
  }
  for (const { kind, matters: wanted } of channels) {
    await db
      .updateTable('contact_channel')
      .set({
        refused: matters.filter((it) => !wanted.includes(it)),
        changed_at: now,
        ...(wanted.length && { unsubscribed_at: null }),
      })
      .where('citizen_id', '=', citizenId)
      .where('kind', '=', kind)
      .execute();
  }
  await db.updateTable('contact_settings').set({ lang: language }).where('citizen_id', '=', citizenId).execute();
  await countChange(db, citizenId);
  return undefined;
}
