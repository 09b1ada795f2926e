import type { Selectable } from 'kysely';
import { identityOf } from '../access/rules.ts';
import { versionById } from '../catalogue/rules.ts';
import type { Database } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../http/problem.ts';
import { handover } from '../profile/rules.ts';
import type { Redeemed } from './eservice-service.ts';
import { redeemSupplement } from './redeem-supplement.ts';
import { sha256 } from './secret.ts';

export type Ticket = Selectable<Tables['ticket']>;

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
 * Looks up by hash, so that how long it takes tells nothing about a ticket that exists. A refused redemption writes nothing and leaves the ticket as good as
 * it was: the rightful e-service may redeem it while it lives. One for a supplement is used up when it is redeemed.
 */
export async function redeem(db: Database, redemption: Redemption): Promise<Outcome> {
  const ticket = await db
    .selectFrom('ticket')
    .selectAll()
    .where('hash', '=', sha256(redemption.ticket))
    // Of several redemptions at once, one comes first.
    .forUpdate()
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
  if (ticket.redeemed_at) return refuse(ticket, 'ticket-used', 'The ticket has been redeemed: it is good for once.');
  if (ticket.expires_at <= redemption.now)
    return refuse(ticket, 'ticket-expired', 'The ticket is older than five minutes.');
  const citizen = await identityOf(db, ticket.citizen_id);
  if (redemption.personalNumber !== undefined && redemption.personalNumber !== citizen.personalNumber) {
    return refuse(ticket, 'ticket-other-citizen', 'The ticket was made for another citizen than the one logged in.');
  }
  const arrival = await arrivalOf(db, ticket, citizen);
  const { organisation_id: organisationId, signal_id: signalId, action_id: actionId } = ticket;
  if (organisationId === null || signalId === null || actionId === null) return { purpose: 'start', ...arrival };
  const place = { organisationId, signalId, actionId };
  return redeemSupplement(db, { ticket, place, arrival, restartUrl: restartUrl(ticket), now: redemption.now });
}

function refuse(
  ticket: Ticket,
  code: 'ticket-used' | 'ticket-expired' | 'ticket-other-citizen',
  what: string,
): Problem {
  return new Problem(code, `${what} Lead the citizen to "restartUrl".`, { restartUrl: restartUrl(ticket) });
}

/** The portal's plain page for starting the e-service anew; of a supplement, the page with the button. */
function restartUrl({ eservice_id, return_url, action_id }: Ticket): string {
  if (action_id !== null) return return_url;
  const { origin, pathname, search } = new URL(return_url);
  return `${origin}/me/start/${eservice_id}?${new URLSearchParams({ return_to: pathname + search }).toString()}`;
}

/** What every redemption tells. */
async function arrivalOf(db: Database, ticket: Ticket, citizen: Parameters<typeof handover>[1]) {
  const { eservice_id: id, version, lang } = ticket;
  // The description as it was shown: a newer one, or a withdrawal, does not break what has been started.
  const { name, personalData } = await versionById(db, { id, version, lang });
  return {
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

export type Arrival = Awaited<ReturnType<typeof arrivalOf>>;
