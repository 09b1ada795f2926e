import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await tickets(db);
  await submissions(db);
  await files(db);
  await receipts(db);
  await pushing(db);
  await createQueue(db, 'submission-send', { ...tireless, ...limits });
  await createQueue(db, 'upload-scan', { ...tireless, ...limits });
  await createQueue(db, 'shs-answered', { ...tireless, ...limits });
  await createQueue(db, 'shs-push-failed', { ...tireless, ...limits });
  await createQueue(db, 'shs-push', { ...attempts, ...limits, deadLetter: 'shs-push-failed' });
}

/** A ticket for a supplement names what was asked for, and is used up by its first redemption. */
async function tickets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('ticket')
    .addColumn('organisation_id', 'text')
    .addColumn('signal_id', 'text')
    .addColumn('action_id', 'text')
    .addColumn('redeemed_at', 'timestamptz')
    .execute();
}

async function submissions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('submission')
    // E-services and jobs know nothing but the id, so that leads.
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('case_number', 'text', (column) => column.notNull())
    .addColumn('signal_id', 'text', (column) => column.notNull())
    .addColumn('action_id', 'text', (column) => column.notNull())
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('eservice_party', 'text', (column) => column.notNull())
    .addColumn('eservice_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('until', 'text')
    .addColumn('sent_at', 'timestamptz')
    .addColumn('handed_in_at', 'timestamptz')
    .addColumn('late', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('key_hash', 'text')
    .addColumn('body_hash', 'text')
    .addColumn('data', 'jsonb')
    .addColumn('tx_id', 'text')
    .addColumn('taken_at', 'timestamptz')
    .addColumn('failed_at', 'timestamptz')
    .addColumn('failed_why', 'text')
    .addColumn('trouble', 'text')
    .execute();
  await sql`create index submission_of_request on submission (organisation_id, signal_id, action_id)`.execute(db);
  await sql`create index submission_message on submission (organisation_id, tx_id) where tx_id is not null`.execute(db);
  // What is asked for once is handed in once, whoever of the case's parties does it.
  await sql`create unique index submission_once on submission (organisation_id, signal_id, action_id)
    where handed_in_at is not null and failed_at is null`.execute(db);
  await sql`create unique index submission_begun on submission
    (organisation_id, signal_id, action_id, citizen_id, eservice_party) where handed_in_at is null`.execute(db);
  await sql`create trigger live_update after update on submission referencing new table as changed
    for each statement execute function tell_live('case')`.execute(db);
}

async function files(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('upload')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('submission_id', 'uuid', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('received', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('finding', 'text')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('place', 'integer')
    .addColumn('title', 'text')
    .addColumn('document_type', 'text')
    .execute();
  await db.schema.createIndex('upload_of_submission').on('upload').column('submission_id').execute();
  await db.schema
    .createTable('upload_piece')
    .addColumn('upload_id', 'uuid', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('upload_piece_key', ['upload_id', 'start'])
    .execute();
  // Files are compressed already, as a rule: PostgreSQL need not try.
  await sql`alter table upload_piece alter column bytes set storage external`.execute(db);
}

/** A receipt may name what was asked for, where it came in by another way. */
async function receipts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('receipt')
    .addColumn('action_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema.alterTable('receipt').dropConstraint('receipt_key').execute();
  await db.schema
    .alterTable('receipt')
    .addPrimaryKeyConstraint('receipt_key', ['organisation_id', 'of', 'action_id', 'state'])
    .execute();
}

/** What is not fetched but pushed: where to, and how that went. */
async function pushing(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('shs_agreement').addColumn('receive_service', 'text').execute();
  await db.schema
    .alterTable('shs_outbox')
    .addColumn('push_to', 'jsonb')
    .addColumn('pushed_at', 'timestamptz')
    .addColumn('trouble', 'text')
    .addColumn('given_up_at', 'timestamptz')
    .execute();
}

/** What must be done some time is tried again for as long as it takes. */
const tireless = {
  retryLimit: 1_000_000,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60,
  retentionSeconds: 10 * 365 * 86_400,
};

/** Seconds between two attempts grow to ten minutes; after three days or so, the receiver is given up. */
const attempts = {
  retryLimit: 440,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  retentionSeconds: 30 * 86_400,
};

/** A process that is gone shows by its silence (`heartbeatSeconds`), one that hangs by its time (`expireInSeconds`). */
const limits = { heartbeatSeconds: 10, expireInSeconds: 600, deleteAfterSeconds: 3600 };

async function createQueue(db: Kysely<unknown>, name: string, options: object): Promise<void> {
  await sql`select pgboss.create_queue(${name}, ${JSON.stringify({ policy: 'standard', ...options })}::jsonb)`.execute(
    db,
  );
}
