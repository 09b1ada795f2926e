import { sql, type Kysely } from 'kysely';

/** Reports come on notifications, too: by mail, and of SMS by what the gateway calls them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table message_return_path rename to return_path`.execute(db);
  await sql`alter table return_path rename column message_id to mail_id`.execute(db);
  await sql`alter table return_path add column kind text not null default 'message'`.execute(db);
  await sql`alter table return_path alter column kind drop default`.execute(db);
  await sql`create index return_path_made on return_path (created_at)`.execute(db);
  await sql`create index notification_at_gateway on notification (gateway_id) where gateway_id is not null`.execute(db);
}
