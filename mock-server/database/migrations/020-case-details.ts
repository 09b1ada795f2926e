import { sql, type Kysely } from 'kysely';

/** What case systems tell of a case, in facts with labels of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table case_record add column details jsonb`.execute(db);
}
