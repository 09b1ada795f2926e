import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('signal')
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('party_id', 'text', (column) => column.notNull())
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('signal_key', ['organisation_id', 'id'])
    .execute();
  await db.schema
    .createTable('case_record')
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('title', 'text')
    .addColumn('eservice_id', 'text')
    .addColumn('kept_until', 'text')
    .addColumn('newest_time', 'timestamptz', (column) => column.notNull())
    .addColumn('newest_position', 'integer', (column) => column.notNull())
    .addColumn('opened_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_record_key', ['organisation_id', 'number'])
    .execute();
  await db.schema
    .createTable('event')
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_number', 'text', (column) => column.notNull())
    .addColumn('time', 'timestamptz', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('arrival', 'bigserial', (column) => column.notNull())
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('status_kind', 'text', (column) => column.notNull())
    .addColumn('status_text', 'text', (column) => column.notNull())
    .addColumn('heading', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('details', 'jsonb', (column) => column.notNull())
    .addColumn('actions', 'jsonb', (column) => column.notNull())
    .addPrimaryKeyConstraint('event_key', ['organisation_id', 'signal_id'])
    .execute();
  await db.schema
    .createIndex('event_of_case')
    .on('event')
    .columns(['organisation_id', 'case_number', 'time', 'position', 'arrival'])
    .execute();
  await db.schema
    .createTable('event_recipient')
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('case_number', 'text', (column) => column.notNull())
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addColumn('opened_by', 'text', (column) => column.notNull())
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addColumn('read_at', 'timestamptz')
    .addPrimaryKeyConstraint('event_recipient_key', ['citizen_id', 'organisation_id', 'case_number', 'signal_id'])
    .execute();
  await db.schema
    .createTable('attachment')
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addColumn('action_id', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('attachment_key', ['organisation_id', 'signal_id', 'action_id'])
    .execute();
  // Files are compressed already, as a rule: PostgreSQL need not try.
  await sql`alter table attachment alter column bytes set storage external`.execute(db);
  await db.schema
    .createTable('attachment_opening')
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addColumn('action_id', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('attachment_opening_key', ['citizen_id', 'organisation_id', 'signal_id', 'action_id'])
    .execute();
  await db.schema
    .createTable('supplement_request')
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addColumn('action_id', 'text', (column) => column.notNull())
    .addColumn('eservice_id', 'text', (column) => column.notNull())
    .addColumn('until', 'text')
    .addPrimaryKeyConstraint('supplement_request_key', ['organisation_id', 'signal_id', 'action_id'])
    .execute();
  await db.schema
    .createTable('case_archive')
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('case_number', 'text', (column) => column.notNull())
    .addColumn('archived_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_archive_key', ['citizen_id', 'organisation_id', 'case_number'])
    .execute();
  await db.schema
    .createTable('notice')
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('time', 'timestamptz', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('arrival', 'bigserial', (column) => column.notNull())
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('heading', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('until', 'text')
    .addPrimaryKeyConstraint('notice_key', ['organisation_id', 'signal_id'])
    .execute();
  await db.schema
    .createTable('notice_recipient')
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addColumn('opened_by', 'text', (column) => column.notNull())
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('notice_recipient_key', ['citizen_id', 'organisation_id', 'signal_id'])
    .execute();
  await db.schema
    .createTable('withdrawal')
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('of', 'text', (column) => column.notNull())
    .addColumn('action_id', 'text', (column) => column.notNull())
    .addColumn('time', 'timestamptz', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('withdrawal_key', ['organisation_id', 'what', 'of', 'action_id'])
    .execute();
  await db.schema
    .createTable('receipt')
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('of', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('time', 'timestamptz', (column) => column.notNull())
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('receipt_key', ['organisation_id', 'of', 'state'])
    .execute();
}
