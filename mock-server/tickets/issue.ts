import type { Citizen } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import { newTicket, sha256 } from './secret.ts';

const minute = 60_000;
const life = 5 * minute;
/** How long an `Idempotency-Key` counts, and how long ME can tell an expired ticket from an unknown one. */
const remembered = 24 * 60 * minute;
/** Far more than a person presses a button, far less than would fill the table. */
const mostLiving = 60;

/** Whom the ticket is for, and for what. */
export interface Journey {
  citizen: Citizen;
  portalParty: string;
  eserviceParty: string;
  eserviceId: string;
  version: number;
  lang: string;
  returnUrl: string;
  /** What a case is to be supplemented with; absent where an e-service is started. */
  request?: { organisationId: string; signalId: string; actionId: string };
  now: Date;
}

export interface Issued {
  ticket: string;
  expiresAt: Date;
}

/**
 * Makes a ticket. The same `Idempotency-Key` with the same request makes a new one and voids the former, since a ticket is
 * never answered twice; with another request it is refused.
 */
export async function issueTicket(
  db: Database,
  journey: Journey,
  idempotencyKey: string | undefined,
): Promise<Issued | Problem> {
  await forgetOld(db, journey);
  if (await tooMany(db, journey)) {
    return new Problem(
      'too-many-requests',
      'This citizen has started e-services very often. Try again in five minutes.',
    );
  }
  const ticket = newTicket();
  const hash = sha256(ticket);
  const reused = idempotencyKey !== undefined && (await replaceFormer(db, journey, sha256(idempotencyKey), hash));
  if (reused) return reused;
  return { ticket, expiresAt: await store(db, journey, hash) };
}

async function forgetOld(db: Database, { citizen, now }: Journey): Promise<void> {
  const before = new Date(now.getTime() - remembered);
  for (const table of ['ticket', 'ticket_request'] as const) {
    await db.deleteFrom(table).where('citizen_id', '=', citizen.id).where('created_at', '<', before).execute();
  }
}

async function tooMany(db: Database, { citizen, now }: Journey): Promise<boolean> {
  const living = await db
    .selectFrom('ticket')
    .select('hash')
    .where('citizen_id', '=', citizen.id)
    .where('created_at', '>', new Date(now.getTime() - life))
    .limit(mostLiving)
    .execute();
  return living.length === mostLiving;
}

/** Claims the key for this ticket; where an equal request had it, the ticket that that one made is voided. */
async function replaceFormer(
  db: Database,
  journey: Journey,
  keyHash: string,
  ticketHash: string,
): Promise<Problem | undefined> {
  const key = { citizen_id: journey.citizen.id, portal_party: journey.portalParty, key_hash: keyHash };
  const { eserviceId, version, lang, returnUrl, request: asked } = journey;
  const requestHash = sha256(JSON.stringify([eserviceId, version, lang, returnUrl, ...(asked ? [asked] : [])]));
  const claimed = await db
    .insertInto('ticket_request')
    .values({ ...key, request_hash: requestHash, ticket_hash: ticketHash, created_at: journey.now })
    .onConflict((conflict) => conflict.columns(['citizen_id', 'portal_party', 'key_hash']).doNothing())
    .returning('key_hash')
    .executeTakeFirst();
  if (claimed) return undefined;
  // The lock makes simultaneous repeats follow one upon another: only the last one's ticket lives.
  const former = await request(db, key).selectAll().forUpdate().executeTakeFirstOrThrow();
  if (former.request_hash !== requestHash) {
    return new Problem(
      'idempotency-key-reused',
      'The Idempotency-Key was used for another request. Make a new one for each.',
    );
  }
  await db.updateTable('ticket').set({ voided_at: journey.now }).where('hash', '=', former.ticket_hash).execute();
  await db
    .updateTable('ticket_request')
    .set({ ticket_hash: ticketHash })
    .where((eb) => eb.and(key))
    .execute();
  return undefined;
}

function request(db: Database, key: { citizen_id: string; portal_party: string; key_hash: string }) {
  return db.selectFrom('ticket_request').where((eb) => eb.and(key));
}

async function store(db: Database, journey: Journey, hash: string): Promise<Date> {
  const { citizen, now, request: asked } = journey;
  const expiresAt = new Date(now.getTime() + life);
  await db
    .insertInto('ticket')
    .values({
      hash,
      citizen_id: citizen.id,
      eservice_party: journey.eserviceParty,
      eservice_id: journey.eserviceId,
      version: journey.version,
      lang: journey.lang,
      level: citizen.level,
      logged_in_at: citizen.loggedInAt,
      return_url: journey.returnUrl,
      organisation_id: asked?.organisationId ?? null,
      signal_id: asked?.signalId ?? null,
      action_id: asked?.actionId ?? null,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return expiresAt;
}
