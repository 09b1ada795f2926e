import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ticket')
    // Whoever redeems a ticket knows nothing but the ticket, so its hash leads, not the citizen.
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('eservice_party', 'text', (column) => column.notNull())
    .addColumn('eservice_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('logged_in_at', 'timestamptz', (column) => column.notNull())
    .addColumn('return_url', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addColumn('voided_at', 'timestamptz')
    .execute();
  await db.schema.createIndex('ticket_of_citizen').on('ticket').columns(['citizen_id', 'created_at']).execute();
  await db.schema
    .createTable('ticket_request')
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('portal_party', 'text', (column) => column.notNull())
    .addColumn('key_hash', 'text', (column) => column.notNull())
    .addColumn('request_hash', 'text', (column) => column.notNull())
    .addColumn('ticket_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('ticket_request_key', ['citizen_id', 'portal_party', 'key_hash'])
    .execute();
}
