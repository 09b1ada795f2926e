import { mailDomain } from '../access/rules.ts';
import { officerAddress } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { Writes } from '../database/writes.ts';
import { domainOf, Refused, type MailServer } from '../delivery/rules.ts';
import type { Me } from '../me-context.ts';
import { notify } from '../notifications/rules.ts';
import type { Letter } from './mail.ts';

/** A message that is to be sent, to whom, and by which server. */
export interface Outgoing {
  letter: Letter;
  to: string;
  /** The organisation's own mail server, where one is registered. */
  own: MailServer | undefined;
}

/** The message, if it still waits. Throws `Refused` where there is no longer anybody whom it may go to. */
export async function outgoing(db: Database, id: string): Promise<Outgoing | undefined> {
  const message = await db
    .selectFrom('citizen_message')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (!message) return undefined;
  const { organisation_id: organisationId, signal_id: signalId, action_id: actionId } = message;
  const to = await officerAddress(db, { organisationId, signalId, actionId });
  const registered = to && (await mailDomain(db, organisationId, domainOf(to)));
  if (!to || !registered) throw new Refused('the address is in no domain that is registered for the organisation');
  const { organisation, server } = registered;
  const { case_number: caseNumber, author, text, created_at: writtenAt } = message;
  return {
    to,
    own: server && { url: `smtp://${server.host}:${server.port ?? 25}`, encrypted: !onThisMachine(server.host) },
    letter: { id, organisation, caseNumber, author, text, writtenAt },
  };
}

const onThisMachine = (host: string) => /^(localhost|127\.0\.0\.1|::1)$/.test(host);

/** A mail server has taken it. A report may already have come, and says more. */
export async function markHandedOver(db: Database, id: string, state: 'sent' | 'delivered', now: Date): Promise<void> {
  await db
    .updateTable('citizen_message')
    .set({ state, state_at: now, reason: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** The attempt failed, and another will come. */
export async function keepReason(db: Database, id: string, reason: string): Promise<void> {
  await db.updateTable('citizen_message').set({ reason }).where('id', '=', id).where('state', '=', 'waiting').execute();
}

/** A report says that the organisation has it. */
export async function markDelivered(db: Database, id: string, now: Date): Promise<void> {
  await db
    .updateTable('citizen_message')
    .set({ state: 'delivered', state_at: now, reason: null })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sent'])
    .execute();
}

/**
 * It did not arrive, and will not; also where a server had taken it before: its writer is told that there is news, as the writer has chosen to be told. Without a
 * reason, the last attempt's stays.
 */
export async function markFailed(me: Me, id: string, reason?: string): Promise<void> {
  const now = me.clock();
  await me.db.transaction().execute(async (db) => {
    const failed = await db
      .updateTable('citizen_message')
      .set({ state: 'failed', state_at: now, ...(reason !== undefined && { reason }) })
      .where('id', '=', id)
      .where('state', '!=', 'failed')
      .returning(['citizen_id as citizenId', 'organisation_id as organisationId'])
      .execute();
    const writes = new Writes();
    notify(
      me,
      writes,
      failed.map((writer) => ({ ...writer, matter: 'case' as const })),
    );
    await writes.send(db);
  });
}
