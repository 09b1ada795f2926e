import { createHash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { citizensNamed, meet } from '../access/rules.ts';
import { recording } from '../audit/rules.ts';
import { addEvent, matterOf, recordingReceipt, reopenEvent, withdrawing, type Opened } from '../cases/rules.ts';
import { needTransaction } from '../database/atomically.ts';
import type { Database } from '../database/connection.ts';
import type { Write, Writes } from '../database/writes.ts';
import type { Me } from '../me-context.ts';
import { addNotice, reopenNotice } from '../notices/rules.ts';
import { notify, reachableFor, type Matter } from '../notifications/rules.ts';
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
 * Takes the signal in, `atomically`: case, event, notifications and audit entry. When `writes` meets the same signal, which came at the same
 * time and was first, begin again. Throws `SignalFault` for what
 * shows only when ME's own data is asked: an unknown e-service, a mail domain of somebody else's, an id used before for
 * something else.
 * @param asked The answer to `aboutSignal`, where it has been asked already.
 */
export async function takeIn(me: Me, db: Database, writes: Writes, arrival: Arrival, asked?: Asked): Promise<Outcome> {
  const now = me.clock();
  if (arrival.signal.time.getTime() > now.getTime() + clockTolerance) {
    throw new SignalFault(
      `The signal's time lies ahead of ME's clock, which shows ${now.toISOString()}. Set the sender's clock.`,
    );
  }
  const { former, known } = asked ?? (await ask(db, arrival));
  const digest = digestOf(arrival.signal, arrival.attachments);
  if (former !== null) return repeated(arrival.signal, former === digest);
  writes.add(keeping(arrival, digest, now));
  const withoutContact = await act(me, db, writes, { ...arrival, known }, now);
  return { state: 'taken', withoutContact };
}

/** Those of the recipients whom ME knows, and of what they can be told by SMS or e-mail. */
type Known = { id: string; personal_number: string; reachable: Matter[] }[];

/** What ME knows already of a signal: the digest of the one that came under its id before, and its recipients. */
export interface Asked {
  former: string | null;
  known: Known;
}

/** That, as a part of a query: every signal waits for each question. */
export function aboutSignal(db: Database, organisationId: string, { id, content }: Signal): RawBuilder<Asked> {
  const named = 'recipients' in content ? content.recipients.map(({ value }) => value) : [];
  const citizens = citizensNamed(db, named).select(reachableFor(sql.ref('citizen.id')).as('reachable'));
  return sql<Asked>`jsonb_build_object(
    'former', (select digest from signal where organisation_id = ${organisationId} and id = ${id}),
    'known', ${jsonArrayFrom(citizens)})`;
}

async function ask(db: Database, { organisation, signal }: Arrival): Promise<Asked> {
  const { asked } = await db
    .selectNoFrom(aboutSignal(db, organisation.id, signal).as('asked'))
    .executeTakeFirstOrThrow();
  return asked;
}

function repeated({ id }: Signal, same: boolean): Outcome {
  if (same) return { state: 'repeated', withoutContact: [] };
  throw new SignalFault(`The id "${id}" has been used for another signal. Give each signal an id of its own.`);
}

const keeping =
  ({ organisation, party, signal }: Arrival, digest: string, now: Date): Write =>
  (db) =>
    db.insertInto('signal').values({
      organisation_id: organisation.id,
      id: signal.id,
      kind: signal.content.kind,
      digest,
      party_id: party.id,
      received_at: now,
    });

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
async function act(
  me: Me,
  db: Database,
  writes: Writes,
  arrival: Arrival & { known: Known },
  now: Date,
): Promise<number[]> {
  const { organisation, signal } = arrival;
  const { content } = signal;
  const { id: signalId, time } = signal;
  const at = { organisationId: organisation.id, signalId, time };
  switch (content.kind) {
    case 'receipt': {
      const { kind: _, ...receipt } = content;
      writes.add(recordingReceipt({ ...at, ...receipt }));
      writes.add(auditing(arrival, now));
      return [];
    }
    case 'withdrawal': {
      const { kind: _, ...withdrawal } = content;
      writes.add(withdrawing({ ...at, ...withdrawal }));
      writes.add(auditing(arrival, now));
      return [];
    }
    default: {
      const citizenIds = await meetAll(db, content.recipients, arrival.known, now);
      const opened = await open(me, db, writes, arrival, content, citizenIds, now);
      for (const citizenId of opened.citizenIds) writes.add(auditing(arrival, now, citizenId));
      const reachable = new Set(arrival.known.filter((it) => it.reachable.includes(opened.matter)).map(({ id }) => id));
      const news = opened.citizenIds
        .filter((id) => reachable.has(id))
        .map((citizenId) => ({ citizenId, organisationId: organisation.id, matter: opened.matter }));
      notify(me, writes, news);
      const untold = opened.citizenIds.filter((id) => !reachable.has(id));
      return untold.map((citizenId) => citizenIds.indexOf(citizenId) + 1).toSorted((a, b) => a - b);
    }
  }
}

/** Gives the citizens who see something that they did not see before, and what it is to them. */
async function open(
  { scansFiles = false }: Me,
  db: Database,
  writes: Writes,
  { organisation, signal, attachments }: Arrival,
  content: Exclude<Signal['content'], { kind: 'receipt' | 'withdrawal' }>,
  citizenIds: string[],
  receivedAt: Date,
): Promise<Opened> {
  const { id: signalId, time, order, lang } = signal;
  const source = { organisationId: organisation.id, signalId, time, order, lang, receivedAt, citizenIds };
  switch (content.kind) {
    case 'event': {
      const event = await resolveHappening(db, organisation, content);
      addEvent(writes, { ...source, event, files: filesByAction(content, attachments), scan: scansFiles });
      return { citizenIds, matter: matterOf(content) };
    }
    case 'notice':
      addNotice(writes, { ...source, notice: content });
      return { citizenIds, matter: 'notice' };
    case 'resend': {
      needTransaction(db);
      const opening = { ...source, signalId: content.of, openedBy: signalId };
      const opened = (await reopenEvent(db, opening)) ?? (await reopenNotice(db, opening));
      if (opened) return opened;
      throw new SignalFault(
        `There is no event or notice with the id "${content.of}" to send again. Send that first, or mend "of".`,
      );
    }
  }
}

/** In an order that is the same in every transaction, so that no two wait for each other; given back as they were named. */
async function meetAll(db: Database, recipients: Recipient[], known: Known, now: Date): Promise<string[]> {
  const ids = new Map(known.map(({ id, personal_number }) => [personal_number, id]));
  if (!recipients.every(({ value }) => ids.has(value))) needTransaction(db);
  for (const { value } of recipients.toSorted((a, b) => (a.value < b.value ? -1 : 1))) {
    if (!ids.has(value)) ids.set(value, (await meet(db, { personalNumber: value, protectedIdentity: false }, now)).id);
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

function auditing({ party, organisation, certificate, signal }: Arrival, at: Date, citizenId?: string): Write {
  const caller = { certificate, party: { ...party, organisation, role: 'shs' as const } };
  return recording({
    at,
    caller,
    operation: `signal:${signal.content.kind}`,
    subject: signal.id,
    outcome: 'done',
    citizenId,
  });
}
