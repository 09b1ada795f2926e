import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('organisation')
    .addColumn('login_url', 'text')
    .addColumn('mail_domains', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'::jsonb`))
    .execute();
  await db.schema
    .createTable('case_sharing')
    .addColumn('shown_by', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_sharing_key', ['shown_by', 'organisation_id'])
    .execute();
}
