import type { Selectable } from 'kysely';
import { identityOf } from '../access/rules.ts';
import { versionById } from '../catalogue/rules.ts';
import type { Database } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../http/problem.ts';
import { handover } from '../profile/rules.ts';
import type { Redeemed } from './eservice-service.ts';
import { sha256 } from './secret.ts';

type Ticket = Selectable<Tables['ticket']>;

/** Who redeems: the registered e-service system, and whom it says is logged in there. */
export interface Redemption {
  ticket: string;
  party: string;
  personalNumber: string | undefined;
  now: Date;
}

/** What came of it, and which ticket it was about, for the audit. */
export interface Outcome {
  result: Redeemed | Problem;
  ticket: Ticket | undefined;
}

/**
 * Looks up by hash, so that how long it takes tells nothing about a ticket that exists. Nothing is written: a refused
 * redemption leaves the ticket as good as it was, and the rightful e-service may redeem it again while it lives.
 */
export async function redeem(db: Database, redemption: Redemption): Promise<Outcome> {
  const ticket = await db
    .selectFrom('ticket')
    .selectAll()
    .where('hash', '=', sha256(redemption.ticket))
    .executeTakeFirst();
  return { result: await decide(db, ticket, redemption), ticket };
}

async function decide(db: Database, ticket: Ticket | undefined, redemption: Redemption): Promise<Redeemed | Problem> {
  if (!ticket)
    return new Problem('ticket-unknown', 'ME knows no such ticket. Send it just as it stood in the start address.');
  // First of all: another's ticket is answered with nothing about it, not even whether it still lives.
  if (ticket.eservice_party !== redemption.party) {
    return new Problem(
      'ticket-not-yours',
      'The ticket was made for an e-service that this certificate is not registered for.',
    );
  }
  if (ticket.voided_at)
    return refuse(ticket, 'ticket-used', 'The citizen started again: a newer ticket has replaced this one.');
  if (ticket.expires_at <= redemption.now)
    return refuse(ticket, 'ticket-expired', 'The ticket is older than five minutes.');
  const citizen = await identityOf(db, ticket.citizen_id);
  if (redemption.personalNumber !== undefined && redemption.personalNumber !== citizen.personalNumber) {
    return refuse(ticket, 'ticket-other-citizen', 'The ticket was made for another citizen than the one logged in.');
  }
  return answer(db, ticket, citizen);
}

function refuse(
  ticket: Ticket,
  code: 'ticket-used' | 'ticket-expired' | 'ticket-other-citizen',
  what: string,
): Problem {
  return new Problem(code, `${what} Lead the citizen to "restartUrl".`, { restartUrl: restartUrl(ticket) });
}

/** The portal's plain page for starting the e-service anew. */
function restartUrl({ eservice_id, return_url }: Ticket): string {
  const { origin, pathname, search } = new URL(return_url);
  return `${origin}/me/start/${eservice_id}?${new URLSearchParams({ return_to: pathname + search }).toString()}`;
}

async function answer(db: Database, ticket: Ticket, citizen: Parameters<typeof handover>[1]): Promise<Redeemed> {
  const { eservice_id: id, version, lang } = ticket;
  // The description as it was shown: a newer one, or a withdrawal, does not break what has been started.
  const { name, personalData } = await versionById(db, { id, version, lang });
  return {
    purpose: 'start',
    eservice: { id, version, name },
    lang,
    level: ticket.level,
    loggedInAt: ticket.logged_in_at.toISOString(),
    citizen: await handover(
      db,
      citizen,
      personalData.map(({ field }) => field),
    ),
    returnUrl: ticket.return_url,
  };
}
