import type { ProfileData } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';

export interface StoredProfile {
  data: ProfileData;
  /** 0 when the citizen has never stored anything. */
  revision: number;
  updatedAt?: Date;
}

export async function readProfile(db: Database, citizenId: string): Promise<StoredProfile> {
  const row = await db.selectFrom('profile').selectAll().where('citizen_id', '=', citizenId).executeTakeFirst();
  if (!row) return { data: { addresses: [] }, revision: 0 };
  return { data: row.data, revision: row.revision, updatedAt: row.updated_at };
}

/** Stores what replaces revision `from`. Undefined, and nothing is stored, when the profile has changed since. */
export async function writeProfile(
  db: Database,
  { citizenId, data, from, now }: { citizenId: string; data: ProfileData; from: number; now: Date },
): Promise<StoredProfile | undefined> {
  const revision = from + 1;
  const change = { data: JSON.stringify(data), revision, updated_at: now };
  const written =
    from === 0
      ? await db
          .insertInto('profile')
          .values({ citizen_id: citizenId, ...change })
          .onConflict((conflict) => conflict.column('citizen_id').doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await db
          .updateTable('profile')
          .set(change)
          .where('citizen_id', '=', citizenId)
          .where('revision', '=', from)
          .returning('revision')
          .executeTakeFirst();
  return written && { data, revision, updatedAt: now };
}
