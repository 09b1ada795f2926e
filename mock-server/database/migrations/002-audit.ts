import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`create table audit_entry (
    id uuid primary key default gen_random_uuid(),
    at timestamptz not null,
    citizen_id text,
    organisation_id text,
    party_id text,
    certificate text not null,
    operation text not null,
    subject text,
    outcome text not null,
    reason text
  )`.execute(db);
  await sql`create index audit_entry_citizen on audit_entry (citizen_id, at)`.execute(db);
  await sql`create index audit_entry_organisation on audit_entry (organisation_id, at)`.execute(db);
}
