import type { portalService } from '../../src/contract/portal-service.ts';
import type { TicketAnswer } from '../../src/contract/types.ts';
import type { Caller } from '../access/caller.ts';
import { eserviceForPortal, type StartableEservice } from '../catalogue/rules.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import type { Call } from '../http/service.ts';
import { issueTicket } from './issue.ts';
import { loginProblem, requiredLogin } from './login.ts';

type CreateTicket = Call<typeof portalService.createTicket>;

/** A ticket for exactly what the citizen was shown, or what stands in its way. */
export async function createTicket(db: Database, call: CreateTicket, now: Date): Promise<TicketAnswer | Problem> {
  const { caller, params, body } = call;
  const eservice = await eserviceForPortal(db, { party: caller.party, id: params.id, lang: body.lang, now });
  if (!eservice) return new Problem('not-found', 'This portal shows no such e-service.');
  const obstacle = obstacleTo(eservice, caller, body.version, now);
  if (obstacle) return obstacle;
  const journey = {
    citizen: caller.citizen,
    portalParty: caller.party.id,
    eserviceParty: eservice.party,
    eserviceId: eservice.id,
    version: eservice.version,
    lang: body.lang,
    returnUrl: returnUrl(caller, body.returnTo),
    now,
  };
  const issued = await issueTicket(db, journey, call.idempotencyKey);
  if (issued instanceof Problem) return issued;
  return { startUrl: withTicket(eservice.startUrl, issued.ticket), expiresAt: issued.expiresAt.toISOString() };
}

function obstacleTo(eservice: StartableEservice, caller: Caller, version: number, now: Date): Problem | undefined {
  const required = requiredLogin(caller, eservice);
  if (!required) {
    return new Problem('not-allowed', 'This e-service asks for no login, and takes no ticket: open its "href".');
  }
  const problem = loginProblem(caller, required, now);
  if (problem) return problem;
  if (eservice.availability.state !== 'open') {
    return new Problem(
      'eservice-closed',
      'The e-service is not open now. "availability" tells when it opens, if that is known.',
    );
  }
  if (eservice.version !== version) {
    return new Problem(
      'description-changed',
      'The description has changed since it was shown. Show it again, then start.',
    );
  }
  return undefined;
}

/** Where the e-service can lead the citizen back: a page of the portal, and of no other site. */
export function returnUrl({ party }: Caller, path = '/'): string {
  const portal = new URL(party.portal?.url ?? '');
  const page = new URL(path, portal);
  if (page.origin === portal.origin) return page.href;
  throw new Problem('invalid-input', 'See "errors".', {
    errors: [{ pointer: '/returnTo', detail: 'A path on the portal itself, for example /bygga-och-bo.' }],
  });
}

export function withTicket(startUrl: string, ticket: string): string {
  const url = new URL(startUrl);
  url.searchParams.set('ticket', ticket);
  return url.href;
}
