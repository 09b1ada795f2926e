import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await messages(db);
  await db.schema
    .createTable('message_return_path')
    // A report knows nothing but the address that it came to, so that leads.
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('message_id', 'uuid', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema
    .alterTable('organisation')
    .addColumn('mail_servers', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'::jsonb`))
    .execute();
  await createQueue(db, 'message-failed', {});
  await createQueue(db, 'message', { ...attempts, ...limits, deadLetter: 'message-failed' });
}

async function messages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('citizen_message')
    // Jobs and reports know nothing but the id, so that leads.
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('case_number', 'text', (column) => column.notNull())
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addColumn('action_id', 'text', (column) => column.notNull())
    .addColumn('key_hash', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('author', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('state_at', 'timestamptz', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addUniqueConstraint('citizen_message_request', ['citizen_id', 'key_hash'])
    .execute();
  await db.schema
    .createIndex('citizen_message_of_case')
    .on('citizen_message')
    .columns(['citizen_id', 'organisation_id', 'case_number', 'created_at'])
    .execute();
}

/** Seconds between two attempts to send grow to five minutes; after two days or so, the message has failed. */
const attempts = { retryLimit: 600, retryDelay: 2, retryBackoff: true, retryDelayMax: 300 };

/** A process that is gone shows by its silence (`heartbeatSeconds`), one that hangs by its time (`expireInSeconds`). */
const limits = { heartbeatSeconds: 10, expireInSeconds: 120, deleteAfterSeconds: 3600 };

async function createQueue(db: Kysely<unknown>, name: string, options: object): Promise<void> {
  await sql`select pgboss.create_queue(${name}, ${JSON.stringify({ policy: 'standard', ...options })}::jsonb)`.execute(
    db,
  );
}
