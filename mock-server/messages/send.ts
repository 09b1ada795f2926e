import { sql } from 'kysely';
import type { portalService } from '../../src/contract/portal-service.ts';
import type { SentMessage } from '../../src/contract/types.ts';
import type { Citizen } from '../access/caller.ts';
import { messageOffer, type MessageOffer } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { insertJobs } from '../database/write-jobs.ts';
import { Problem } from '../http/problem.ts';
import type { Call } from '../http/service.ts';
import { tooManyMessages } from './limit.ts';
import { sha256 } from './sha256.ts';

type SendMessage = Call<typeof portalService.sendMessage>;
type Viewer = Parameters<typeof messageOffer>[1];

/** Keeps a message and the job that will send it, or says what stands in its way. A repeat is answered with what the first one made. */
export async function sendMessage(
  db: Database,
  viewer: Viewer,
  { caller, params, body, idempotencyKey }: SendMessage,
  now: Date,
): Promise<SentMessage | Problem> {
  if (idempotencyKey === undefined) return withoutKey();
  await oneAtATime(db, viewer.citizenId);
  const offer = await messageOffer(db, viewer, params, now);
  if (!offer) return new Problem('not-found', 'This citizen can write to nobody there in this portal.');
  const keyHash = sha256(idempotencyKey);
  const text = body.text.replaceAll(/\r\n?/g, '\n');
  const former = await keptUnder(db, viewer.citizenId, keyHash);
  if (former) return repeated(former, offer, text);
  if (offer.action.state !== 'open') return closed(offer);
  const tooMany = await tooManyMessages(db, { ...viewer, ...offer }, now);
  return tooMany ?? keep(db, { offer, citizen: caller.citizen, keyHash, text }, now);
}

/** So that neither limits nor repeats are overlooked, however many requests come at once. */
async function oneAtATime(db: Database, citizenId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`message ${citizenId}`}, 0))`.execute(db);
}

function keptUnder(db: Database, citizenId: string, keyHash: string) {
  return db
    .selectFrom('citizen_message')
    .select(['id', 'signal_id', 'action_id', 'text'])
    .where('citizen_id', '=', citizenId)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
}

type Former = NonNullable<Awaited<ReturnType<typeof keptUnder>>>;

function repeated(former: Former, { action }: MessageOffer, text: string): SentMessage | Problem {
  const same = action.messages.find(({ id }) => id === former.id);
  if (same && former.text === text) return same;
  return new Problem(
    'idempotency-key-reused',
    'The Idempotency-Key was used for another message. Make a new one for each.',
  );
}

interface Writing {
  offer: MessageOffer;
  citizen: Citizen;
  keyHash: string;
  text: string;
}

async function keep(db: Database, { offer, citizen, keyHash, text }: Writing, now: Date): Promise<SentMessage> {
  const { given, family } = citizen.name;
  const id = crypto.randomUUID();
  await db
    .insertInto('citizen_message')
    .values({
      id,
      citizen_id: citizen.id,
      organisation_id: offer.organisationId,
      case_number: offer.caseNumber,
      signal_id: offer.signalId,
      action_id: offer.action.id,
      key_hash: keyHash,
      text,
      author: citizen.protectedIdentity ? null : `${given} ${family}`,
      state: 'waiting',
      state_at: now,
      created_at: now,
    })
    .execute();
  await insertJobs({
    from: sql`(select 1) as once`,
    queue: sql`'message'`,
    data: sql`jsonb_build_object('id', ${id}::text)`,
    startAfter: sql`now()`,
  }).execute(db);
  const at = now.toISOString();
  return { id, at, text, state: 'sent', stateAt: at };
}

function closed({ action, sender }: MessageOffer): Problem {
  const why = action.state === 'withdrawn' ? 'has been taken back' : 'is over';
  const phone = sender?.phone;
  const instead = phone === undefined ? 'Contact the organisation instead.' : `Call ${phone} instead.`;
  return new Problem('message-closed', `The time to write about this event ${why}. ${instead}`, {
    ...(phone !== undefined && { phone }),
  });
}

function withoutKey(): Problem {
  return new Problem('invalid-input', 'See "errors".', {
    errors: [{ pointer: 'Idempotency-Key', detail: 'A UUID of its own for each message.' }],
  });
}
