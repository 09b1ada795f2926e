import { sql, type Kysely } from 'kysely';

/** Compared byte by byte on every server: keys, not texts. */
const bytes = sql`text collate "C"`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await eservices(db);
  await search(db);
}

async function eservices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('eservice')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('local_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('published_at', 'timestamptz', (column) => column.notNull())
    .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
    .addColumn('topics', sql`text[]`, (column) => column.notNull())
    .addColumn('audiences', sql`text[]`, (column) => column.notNull())
    .addColumn('languages', sql`text[]`, (column) => column.notNull())
    .addPrimaryKeyConstraint('eservice_key', ['organisation', 'local_id'])
    .execute();
  await db.schema
    .createTable('eservice_version')
    .addColumn('eservice_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('description', 'jsonb', (column) => column.notNull())
    .addColumn('published_at', 'timestamptz', (column) => column.notNull())
    .addColumn('published_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('eservice_version_key', ['eservice_id', 'version'])
    .execute();
  await db.schema
    .createTable('eservice_name')
    .addColumn('eservice_id', 'text', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('sort_key', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('eservice_name_key', ['eservice_id', 'lang'])
    .execute();
  await db.schema
    .createTable('shown_eservice')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('eservice_id', 'text', (column) => column.notNull())
    .addColumn('chosen_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('shown_eservice_key', ['organisation', 'eservice_id'])
    .execute();
}

async function search(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('search_word')
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('word', bytes, (column) => column.notNull())
    .addColumn('term', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('search_word_key', ['lang', 'word'])
    .execute();
  await db.schema
    .createTable('search_term')
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('term', bytes, (column) => column.notNull())
    .addColumn('eservice_id', 'text', (column) => column.notNull())
    .addColumn('weight', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_term_key', ['lang', 'term', 'eservice_id'])
    .execute();
  await db.schema.createIndex('search_term_of_eservice').on('search_term').column('eservice_id').execute();
}
