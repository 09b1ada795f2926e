import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calendar_feed')
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('portal_party', 'text', (column) => column.notNull())
    // Whoever reads a feed knows nothing but its secret.
    .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('read_at', 'timestamptz')
    .addColumn('hour_began_at', 'timestamptz', (column) => column.notNull())
    .addColumn('reads', 'integer', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('calendar_feed_key', ['citizen_id', 'portal_party'])
    .execute();
  await db.schema
    .createTable('task_reminder')
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addColumn('action_id', 'text', (column) => column.notNull())
    .addColumn('reminded_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('task_reminder_key', ['citizen_id', 'organisation_id', 'signal_id', 'action_id'])
    .execute();
  // Every morning those are looked for whose last day comes soon, of all organisations.
  await db.schema.createIndex('supplement_request_until').on('supplement_request').column('until').execute();
}
