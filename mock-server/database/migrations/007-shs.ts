import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await agreed(db);
  await messages(db);
}

async function agreed(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('shs_node')
    .addColumn('version', 'text', (column) => column.primaryKey())
    .addColumn('address', 'text')
    .execute();
  await db.schema
    .createTable('shs_product')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('shs_agreement')
    .addColumn('product_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('senders', 'jsonb', (column) => column.notNull())
    .addColumn('receivers', 'jsonb', (column) => column.notNull())
    .addColumn('confirm', 'boolean', (column) => column.notNull())
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('valid_to', 'text')
    .addPrimaryKeyConstraint('shs_agreement_key', ['product_id', 'id'])
    .execute();
}

async function messages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('shs_message')
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('tx_id', 'text', (column) => column.notNull())
    .addColumn('local_id', 'text', (column) => column.notNull())
    .addColumn('corr_id', 'text', (column) => column.notNull())
    .addColumn('content_id', 'text', (column) => column.notNull())
    .addColumn('product', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('signal_id', 'text')
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('shs_message_key', ['organisation_id', 'tx_id'])
    .execute();
  await db.schema
    .createTable('shs_quarantine')
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('party_id', 'text', (column) => column.notNull())
    .addColumn('certificate', 'text', (column) => column.notNull())
    .addColumn('answered', 'text', (column) => column.notNull())
    .addColumn('tx_id', 'text')
    .addColumn('product', 'text')
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('shs_quarantine_key', ['organisation_id', 'digest'])
    .execute();
  await db.schema.createIndex('shs_quarantine_id').on('shs_quarantine').column('id').execute();
  await outbox(db);
  for (const table of ['shs_quarantine', 'shs_outbox']) {
    // Attachments are compressed already, as a rule: PostgreSQL need not try.
    await sql`alter table ${sql.table(table)} alter column bytes set storage external`.execute(db);
  }
}

async function outbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('shs_outbox')
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('position', 'bigserial', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('tx_id', 'text', (column) => column.notNull())
    .addColumn('corr_id', 'text', (column) => column.notNull())
    .addColumn('content_id', 'text', (column) => column.notNull())
    .addColumn('sender_id', 'text')
    .addColumn('from_address', 'text')
    .addColumn('originator', 'text')
    .addColumn('end_recipient', 'text')
    .addColumn('product', 'text', (column) => column.notNull())
    .addColumn('agreement', 'text')
    .addColumn('sequence_type', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('meta', 'jsonb', (column) => column.notNull())
    .addColumn('data', 'jsonb', (column) => column.notNull())
    .addColumn('arrived_at', 'timestamptz', (column) => column.notNull())
    .addColumn('fetched_at', 'timestamptz')
    .addColumn('acknowledged_at', 'timestamptz')
    .addColumn('confirmed_at', 'timestamptz')
    .addColumn('error_code', 'text')
    .addColumn('error_text', 'text')
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'bytea')
    .addPrimaryKeyConstraint('shs_outbox_key', ['organisation_id', 'position'])
    .execute();
  await db.schema.createIndex('shs_outbox_tx').on('shs_outbox').columns(['organisation_id', 'tx_id']).execute();
  // Listed over and over; what has been acknowledged stays in the table.
  await sql`create index shs_outbox_waiting on shs_outbox (organisation_id, address, position)
    where acknowledged_at is null`.execute(db);
  // What receivers answer to.
  await sql`create index shs_outbox_own on shs_outbox (organisation_id, corr_id)
    where sender_id is null and sequence_type <> 'adm'`.execute(db);
}
