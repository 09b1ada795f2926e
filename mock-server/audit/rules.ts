import type { Caller } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import type { QueryCreator } from 'kysely';
import type { Tables } from '../database/tables.ts';

export { listEntries, type AuditEntry, type AuditSelection } from './list.ts';

/** Something that was done, or refused, with personal data or at the door. */
export interface Entry {
  at: Date;
  /** Who asked. Where nobody was let in, only the certificate is known. Absent where ME did it by itself. */
  caller?: Pick<Caller, 'certificate'> & Partial<Caller>;
  /** The operation's name. */
  operation: string;
  /** An id of what it was about. Never a value: entries are kept longer than the data. */
  subject?: string | undefined;
  outcome: 'done' | 'refused';
  /** The problem's code, where refused. */
  reason?: string | undefined;
  /** The citizen concerned, where the caller does not name them. */
  citizenId?: string | undefined;
}

/** Leaves an entry. Give it the transaction that does the thing itself, so that neither stands without the other. */
export async function record(db: Database, entry: Entry): Promise<void> {
  await recording(entry)(db).execute();
}

/** The same, to be sent with other writes. */
export const recording =
  ({ caller, ...entry }: Entry) =>
  (db: QueryCreator<Tables>) =>
    db.insertInto('audit_entry').values({
      at: entry.at,
      citizen_id: entry.citizenId ?? caller?.citizen?.id ?? null,
      organisation_id: caller?.party?.organisation.id ?? null,
      party_id: caller?.party?.id ?? null,
      certificate: caller?.certificate ?? 'me',
      operation: entry.operation,
      subject: entry.subject ?? null,
      outcome: entry.outcome,
      reason: entry.reason ?? null,
    });
