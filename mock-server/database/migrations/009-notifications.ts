import { sql, type Kysely } from 'kysely';
import { getConstructionPlans } from 'pg-boss';

export async function up(db: Kysely<unknown>): Promise<void> {
  await contacts(db);
  await notifications(db);
  await jobQueue(db);
}

async function contacts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('contact_channel')
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('verified_at', 'timestamptz')
    .addColumn('allowed', 'boolean', (column) => column.notNull())
    .addPrimaryKeyConstraint('contact_channel_key', ['citizen_id', 'kind'])
    .execute();
  await db.schema
    .createTable('contact_settings')
    .addColumn('citizen_id', 'text', (column) => column.primaryKey())
    .addColumn('lang', 'text', (column) => column.notNull().defaultTo('sv'))
    .execute();
}

async function notifications(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notification')
    // A delivery report knows nothing but the id, so that leads.
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('news', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('due_at', 'timestamptz', (column) => column.notNull())
    .addColumn('attempted_at', 'timestamptz')
    .addColumn('sent_at', 'timestamptz')
    .addColumn('gateway_id', 'text')
    .addColumn('reason', 'text')
    .execute();
  await db.schema
    .createIndex('notification_of_citizen')
    .on('notification')
    .columns(['citizen_id', 'organisation_id', 'kind'])
    .execute();
  // One at a time gathers what happens.
  await sql`create unique index notification_gathering on notification (citizen_id, organisation_id, kind)
    where state = 'waiting' and attempted_at is null`.execute(db);
  await sql`create index notification_untold on notification (due_at) where state in ('waiting', 'failed')`.execute(db);
}

/** Seconds between two attempts to send grow to five minutes; after two days or so, an operator is told. */
const attempts = { retryLimit: 600, retryDelay: 2, retryBackoff: true, retryDelayMax: 300 };

/** A process that is gone shows by its silence (`heartbeatSeconds`), one that hangs by its time (`expireInSeconds`). */
const limits = { heartbeatSeconds: 10, expireInSeconds: 120, deleteAfterSeconds: 3600 };

/** pg-boss keeps its tables up to date itself; the first of them are made here, so that jobs can be written from the first moment. */
async function jobQueue(db: Kysely<unknown>): Promise<void> {
  const statements = getConstructionPlans('pgboss')
    .replace(/^\s*BEGIN;/, '')
    .replace(/COMMIT;\s*$/, '');
  // Many statements in one, which neither driver takes in a transaction of ours.
  await sql.raw(`do $do$ begin execute $plans$${statements}$plans$; end $do$`).execute(db);
  await createQueue(db, 'notification-untold', {});
  for (const kind of ['sms', 'email']) {
    await createQueue(db, `notification-${kind}`, { ...attempts, ...limits, deadLetter: 'notification-untold' });
  }
}

async function createQueue(db: Kysely<unknown>, name: string, options: object): Promise<void> {
  await sql`select pgboss.create_queue(${name}, ${JSON.stringify({ policy: 'standard', ...options })}::jsonb)`.execute(
    db,
  );
}
