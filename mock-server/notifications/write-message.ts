import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import { wakeWorkers } from '../database/wake.ts';
import { insertMessageJobs } from './message-jobs.ts';
import type { ChannelKind, MessageKind } from './tables.ts';

/** A message that is no news. It goes whatever the citizen has turned off: they have just asked for it, or must know. */
interface ToAddress {
  citizenId: string;
  /** Whose portal it was asked for in. */
  organisationId: string;
  kind: ChannelKind;
  about: Exclude<MessageKind, 'news'>;
  address: string;
}

/** Writes, in the caller's transaction, that the message is to be sent, and gives its id. */
export async function writeMessage(db: Database, message: ToAddress, now: Date): Promise<string> {
  const id = crypto.randomUUID();
  const { citizenId, organisationId, kind, about, address } = message;
  await sql`
    with message as (
      insert into notification (id, citizen_id, organisation_id, kind, about, address, state, news, created_at, due_at)
      values (${id}, ${citizenId}, ${organisationId}, ${kind}, ${about}, ${address}, 'waiting', 0, ${now}, ${now})
      returning id, kind, due_at
    ) ${insertMessageJobs(sql`select id, kind, due_at from message`, now)}`.execute(db);
  wakeWorkers(`notification-${kind}`);
  return id;
}
