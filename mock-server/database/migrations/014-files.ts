import { sql, type Kysely } from 'kysely';

/** A file that can't be scanned now is tried again for as long as it takes; its job is never forgotten. */
const scanning = {
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

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('attachment')
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('ready'))
    .execute();
  await db.schema.alterTable('attachment').addColumn('finding', 'text').execute();
  await sql`select pgboss.create_queue('attachment-scan', ${JSON.stringify(scanning)}::jsonb)`.execute(db);
}
