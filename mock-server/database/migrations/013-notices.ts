import { sql, type Kysely } from 'kysely';

/** Which changes of which tables are told of, and as what. */
const told = [
  ['event_recipient', 'insert', 'case'],
  ['event_recipient', 'update', 'case'],
  ['case_archive', 'insert', 'case'],
  ['case_archive', 'update', 'case'],
  ['case_archive', 'delete', 'case'],
  ['notice_recipient', 'insert', 'notice'],
  ['notice_recipient', 'update', 'notice'],
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('event_recipient').addColumn('put_aside_at', 'timestamptz').execute();
  await db.schema
    .alterTable('notice_recipient')
    .addColumn('read_at', 'timestamptz')
    .addColumn('put_aside_at', 'timestamptz')
    .execute();
  await db.schema
    .createTable('live_watch')
    .addColumn('citizen_id', 'text', (column) => column.primaryKey())
    .addColumn('until', 'timestamptz', (column) => column.notNull())
    .execute();
  await sql`
    create function tell_live() returns trigger language plpgsql as $$
    begin
      perform pg_notify('me_live', told.citizen_id || ' ' || told.organisation_id || ' ' || tg_argv[0])
      from (select distinct citizen_id, organisation_id from changed) told
      where exists (select from live_watch watch where watch.citizen_id = told.citizen_id and watch.until > now());
      return null;
    end $$`.execute(db);
  for (const [table, change, kind] of told) {
    const rows = sql.raw(change === 'delete' ? 'old table' : 'new table');
    await sql`
      create trigger ${sql.id(`live_${change}`)} after ${sql.raw(change)} on ${sql.table(table)}
      referencing ${rows} as changed for each statement execute function tell_live(${sql.lit(kind)})`.execute(db);
  }
}
