import { sql, type Selectable } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { AuditTables } from './tables.ts';

export type AuditEntry = Selectable<AuditTables['audit_entry']>;

/** Which entries, and from where on in their order. */
export interface AuditSelection {
  citizenId?: string | undefined;
  since?: Date | undefined;
  /** The last entry that has been seen. */
  after?: Pick<AuditEntry, 'at' | 'id'> | undefined;
  limit: number;
}

/** Entries, oldest first. */
export async function listEntries(db: Database, selection: AuditSelection): Promise<AuditEntry[]> {
  const { citizenId, since, after, limit } = selection;
  let entries = db.selectFrom('audit_entry').selectAll().orderBy('at').orderBy('id').limit(limit);
  if (citizenId !== undefined) entries = entries.where('citizen_id', '=', citizenId);
  if (since) entries = entries.where('at', '>=', since);
  if (after) entries = entries.where(sql<boolean>`(at, id) > (${after.at}, ${after.id}::uuid)`);
  return entries.execute();
}
