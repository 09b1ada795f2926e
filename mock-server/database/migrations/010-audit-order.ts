import type { Kysely } from 'kysely';

/** Operators read the audit from one time on, whoever it is about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('audit_entry_order').on('audit_entry').columns(['at', 'id']).execute();
}
