import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { MessageTables } from './tables.ts';

/** What a citizen has written, as they may see it. */
export type KeptMessage = Pick<
  MessageTables['citizen_message'],
  'id' | 'organisation_id' | 'signal_id' | 'action_id' | 'text' | 'state' | 'state_at' | 'created_at'
>;

/** What a citizen, and nobody else, has written at events, the oldest first. */
export async function messagesAt(
  db: Database,
  citizenId: string,
  events: { organisation_id: string; signal_id: string }[],
): Promise<KeptMessage[]> {
  if (!events.length) return [];
  const { rows } = await sql<KeptMessage>`
    select id, organisation_id, signal_id, action_id, text, state, state_at, created_at from citizen_message
    where citizen_id = ${citizenId} and (organisation_id, signal_id) in
      (select * from unnest(${events.map((it) => it.organisation_id)}::text[],
        ${events.map((it) => it.signal_id)}::text[]))
    order by created_at, id`.execute(db);
  return rows;
}
