import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`create table organisation (
    id text primary key,
    number text not null unique,
    name text not null
  )`.execute(db);
  await sql`create table party (
    id text primary key,
    organisation_id text not null references organisation,
    role text not null,
    settings jsonb not null,
    removed boolean not null default false
  )`.execute(db);
  await sql`create table certificate (
    thumbprint text primary key,
    party_id text not null references party,
    revoked boolean not null
  )`.execute(db);
  await sql`create table citizen (
    id text primary key,
    personal_number text not null unique,
    protected_identity boolean not null default false,
    created_at timestamptz not null
  )`.execute(db);
  await sql`create table assertion_use (
    party_id text not null,
    jti text not null,
    expires_at timestamptz not null,
    primary key (party_id, jti)
  )`.execute(db);
  await sql`create index assertion_use_expires_at on assertion_use (expires_at)`.execute(db);
}
