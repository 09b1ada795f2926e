import { createHash } from 'node:crypto';
import { meet } from '../access/rules.ts';
import { record } from '../audit/rules.ts';
import { addEvent, addNotice, recordReceipt, reopen, withdraw } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import type { Me } from '../me-context.ts';
import { notify } from '../notifications/rules.ts';
import type { Attachment } from './attachment.ts';
import { resolveHappening } from './resolve.ts';
import { SignalFault } from './signal-fault.ts';
import type { EventSignal, Recipient, Signal } from './signal.ts';

/** A signal as it came in a message. */
export interface Arrival {
  /** The sender, whose certificate was shown. */
  organisation: { id: string; name: string };
  party: { id: string };
  /** The certificate's `x5t#S256`. */
  certificate: string;
  signal: Signal;
  attachments: Attachment[];
}

/** What became of a signal. */
export interface Outcome {
  /** `repeated`: the same signal had come before, and nothing was changed. */
  state: 'taken' | 'repeated';
  /** The places, from 1, of those recipients who could not be told by SMS or e-mail. */
  withoutContact: number[];
}

/** Milliseconds that a sender's clock may be ahead. */
const clockTolerance = 10 * 60_000;

/**
 * Takes the signal in, in the caller's transaction: case, event, notifications and audit entry. Throws `SignalFault` for what
 * shows only when ME's own data is asked: an unknown e-service, a mail domain of somebody else's, an id used before for
 * something else.
 */
export async function takeIn(me: Me, db: Database, arrival: Arrival): Promise<Outcome> {
  const now = me.clock();
  if (arrival.signal.time.getTime() > now.getTime() + clockTolerance) {
    throw new SignalFault(
      `The signal's time lies ahead of ME's clock, which shows ${now.toISOString()}. Set the sender's clock.`,
    );
  }
  if (!(await keep(db, arrival, now))) return { state: 'repeated', withoutContact: [] };
  const withoutContact = await act(me, db, arrival, now);
  return { state: 'taken', withoutContact };
}

/** Gives false for a signal that had come before. */
async function keep(db: Database, { organisation, party, signal, attachments }: Arrival, now: Date): Promise<boolean> {
  const digest = digestOf(signal, attachments);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('signal')
    .values({
      organisation_id: organisation.id,
      id: signal.id,
      kind: signal.content.kind,
      digest,
      party_id: party.id,
      received_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows) return true;
  const { digest: former } = await db
    .selectFrom('signal')
    .select('digest')
    .where('organisation_id', '=', organisation.id)
    .where('id', '=', signal.id)
    .executeTakeFirstOrThrow();
  if (former === digest) return false;
  throw new SignalFault(`The id "${signal.id}" has been used for another signal. Give each signal an id of its own.`);
}

function digestOf(signal: Signal, attachments: Attachment[]): string {
  const sums = attachments.map(({ file, type, bytes }) => [
    file,
    type,
    createHash('sha256').update(bytes).digest('hex'),
  ]);
  const said = JSON.stringify([signal, sums.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))]);
  return createHash('sha256').update(said).digest('base64url');
}

/** Does what the signal says, and gives the places of the recipients who can't be told of it. */
async function act(me: Me, db: Database, arrival: Arrival, now: Date): Promise<number[]> {
  const { organisation, signal } = arrival;
  const { content } = signal;
  const { id: signalId, time } = signal;
  const at = { organisationId: organisation.id, signalId, time };
  switch (content.kind) {
    case 'receipt':
      await recordReceipt(db, { ...at, of: content.of, state: content.state });
      await audit(db, arrival, now);
      return [];
    case 'withdrawal': {
      const { kind: _, ...withdrawal } = content;
      await withdraw(db, { ...at, ...withdrawal });
      await audit(db, arrival, now);
      return [];
    }
    default: {
      const citizenIds = await meetAll(db, content.recipients, now);
      const opened = await open(me, db, arrival, content, citizenIds, now);
      for (const citizenId of opened) await audit(db, arrival, now, citizenId);
      const told = await notify(
        me,
        db,
        opened.map((citizenId) => ({ citizenId, organisationId: organisation.id })),
      );
      const untold = opened.filter((_, index) => !told[index]);
      return untold.map((citizenId) => citizenIds.indexOf(citizenId) + 1).toSorted((a, b) => a - b);
    }
  }
}

/** Gives the citizens who see something that they did not see before. */
async function open(
  { scansFiles = false }: Me,
  db: Database,
  { organisation, signal, attachments }: Arrival,
  content: Exclude<Signal['content'], { kind: 'receipt' | 'withdrawal' }>,
  citizenIds: string[],
  receivedAt: Date,
): Promise<string[]> {
  const { id: signalId, time, order, lang } = signal;
  const source = { organisationId: organisation.id, signalId, time, order, lang, receivedAt, citizenIds };
  switch (content.kind) {
    case 'event': {
      const event = await resolveHappening(db, organisation, content);
      await addEvent(db, { ...source, event, files: filesByAction(content, attachments), scan: scansFiles });
      return citizenIds;
    }
    case 'notice':
      await addNotice(db, { ...source, notice: content });
      return citizenIds;
    case 'resend': {
      const opened = await reopen(db, { ...source, signalId: content.of, openedBy: signalId });
      if (opened) return opened;
      throw new SignalFault(
        `There is no event or notice with the id "${content.of}" to send again. Send that first, or mend "of".`,
      );
    }
  }
}

/** In an order that is the same in every transaction, so that no two wait for each other; given back as they were named. */
async function meetAll(db: Database, recipients: Recipient[], now: Date): Promise<string[]> {
  const ids = new Map<string, string>();
  for (const { value } of recipients.toSorted((a, b) => (a.value < b.value ? -1 : 1))) {
    ids.set(value, (await meet(db, { personalNumber: value, protectedIdentity: false }, now)).id);
  }
  return recipients.map(({ value }) => ids.get(value) ?? '');
}

function filesByAction({ actions }: EventSignal, attachments: Attachment[]): Map<string, Attachment> {
  const byName = new Map(attachments.map((attachment) => [attachment.file, attachment]));
  const found = new Map<string, Attachment>();
  for (const action of actions) {
    const file = action.kind === 'attachment' ? byName.get(action.file) : undefined;
    if (file) found.set(action.id, file);
  }
  return found;
}

function audit(db: Database, { party, organisation, certificate, signal }: Arrival, at: Date, citizenId?: string) {
  const caller = { certificate, party: { ...party, organisation, role: 'shs' as const } };
  return record(db, {
    at,
    caller,
    operation: `signal:${signal.content.kind}`,
    subject: signal.id,
    outcome: 'done',
    citizenId,
  });
}
