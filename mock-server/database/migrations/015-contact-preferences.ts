import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await channels(db);
  await verifications(db);
  await messages(db);
  await sql`select pgboss.create_queue('notification-purge', ${JSON.stringify({ policy: 'short' })}::jsonb)`.execute(
    db,
  );
}

/** A channel is a verified address from now on, and says what it is not told. */
async function channels(db: Kysely<unknown>): Promise<void> {
  await sql`delete from contact_channel where verified_at is null`.execute(db);
  await sql`alter table contact_channel
    alter column verified_at set not null,
    add column refused text[] not null default '{}',
    add column changed_at timestamptz,
    add column unsubscribed_at timestamptz`.execute(db);
  await sql`update contact_channel set changed_at = verified_at,
    refused = case when allowed then '{}'::text[] else '{case,task,notice}'::text[] end`.execute(db);
  await sql`alter table contact_channel alter column changed_at set not null, drop column allowed`.execute(db);
  await sql`alter table contact_settings add column revision integer not null default 0`.execute(db);
}

async function verifications(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('contact_verification')
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('message_id', 'uuid', (column) => column.notNull())
    .addColumn('requested_at', 'timestamptz', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addColumn('guesses_left', 'integer', (column) => column.notNull())
    .addColumn('salt', 'text')
    .addColumn('hash', 'text')
    .addPrimaryKeyConstraint('contact_verification_key', ['citizen_id', 'kind'])
    .execute();
  await db.schema
    .createTable('code_request')
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('address_digest', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('code_request_of_citizen').on('code_request').columns(['citizen_id', 'at']).execute();
  // Several citizens may ask for codes to one address: those are counted together.
  await db.schema.createIndex('code_request_to_address').on('code_request').columns(['address_digest', 'at']).execute();
  await db.schema
    .createTable('unsubscribe_token')
    // Whoever brings one says nothing else, so that leads.
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('unsubscribe_token_of_citizen')
    .on('unsubscribe_token')
    .columns(['citizen_id', 'kind'])
    .execute();
}

async function messages(db: Kysely<unknown>): Promise<void> {
  await sql`alter table notification
    add column about text not null default 'news',
    add column matters text[] not null default '{}',
    add column address text,
    add column shown_address text,
    add column failure text`.execute(db);
  await sql`update notification set matters = '{case}'`.execute(db);
  await sql`update notification set failure = 'not-delivered' where state = 'failed'`.execute(db);
  await sql`drop index notification_gathering`.execute(db);
  await sql`create unique index notification_gathering on notification (citizen_id, organisation_id, kind)
    where about = 'news' and state = 'waiting' and attempted_at is null`.execute(db);
  await db.schema
    .createIndex('notification_sent_to_citizen')
    .on('notification')
    .columns(['citizen_id', 'created_at', 'id'])
    .execute();
  // What has grown old lies together: this finds it at next to no cost for what is written.
  await sql`create index notification_age on notification using brin (created_at)`.execute(db);
}
