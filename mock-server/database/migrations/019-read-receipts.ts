import { sql, type Kysely } from 'kysely';

/** What case systems are told of citizens' reading. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('read_receipt')
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addColumn('action_id', 'text', (column) => column.notNull())
    .addColumn('id', 'uuid', (column) => column.notNull().unique())
    .addColumn('case_number', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'timestamptz', (column) => column.notNull())
    .addColumn('tx_id', 'text')
    .addPrimaryKeyConstraint('read_receipt_key', ['citizen_id', 'organisation_id', 'signal_id', 'action_id'])
    .execute();
  await sql`create index read_receipt_of_case on read_receipt (organisation_id, case_number)`.execute(db);
  await sql`select pgboss.create_queue('read-receipt', ${JSON.stringify(tireless)}::jsonb)`.execute(db);
}

/** Tried again for as long as it takes. */
const tireless = {
  policy: 'standard',
  retryLimit: 1_000_000,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60,
  retentionSeconds: 10 * 365 * 86_400,
  heartbeatSeconds: 10,
  expireInSeconds: 600,
  deleteAfterSeconds: 3600,
};
