import type { portalService } from '../../src/contract/portal-service.ts';
import type { TicketAnswer } from '../../src/contract/types.ts';
import { ownersShownBy } from '../access/rules.ts';
import { supplementAt, supplementRequest, swedishDay, type SupplementRequest } from '../cases/rules.ts';
import { publishedEservice } from '../catalogue/rules.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import type { Call } from '../http/service.ts';
import { closedProblem } from '../supplements/rules.ts';
import { returnUrl, withTicket } from './create.ts';
import { issueTicket } from './issue.ts';
import { loginProblem, requiredLogin } from './login.ts';

type CreateSupplementTicket = Call<typeof portalService.createSupplementTicket>;

/** A one-time ticket for what the citizen is asked for, or what stands in its way. */
export async function createSupplementTicket(
  db: Database,
  call: CreateSupplementTicket,
  now: Date,
): Promise<TicketAnswer | Problem> {
  const { caller, params, body } = call;
  const viewer = { citizenId: caller.citizen.id, owners: await ownersShownBy(db, caller.party) };
  const place = await supplementAt(db, viewer, params);
  const request = place && (await supplementRequest(db, place, swedishDay(now)));
  if (!request) return new Problem('not-found', 'Nothing is asked of this citizen there in this portal.');
  const closed = closedProblem(request);
  if (closed) return closed;
  const eservice = await startableFor(db, call, request, now);
  if (eservice instanceof Problem) return eservice;
  const journey = {
    citizen: caller.citizen,
    portalParty: caller.party.id,
    eserviceParty: eservice.party,
    eserviceId: eservice.id,
    version: eservice.version,
    lang: body.lang,
    returnUrl: returnUrl(caller, body.returnTo),
    request: place,
    now,
  };
  const issued = await issueTicket(db, journey, call.idempotencyKey);
  if (issued instanceof Problem) return issued;
  return { startUrl: withTicket(eservice.startUrl, issued.ticket), expiresAt: issued.expiresAt.toISOString() };
}

/** The e-service that takes it, if it is open and the login will do. One that asks for no login of its own is content with the portal's. */
async function startableFor(
  db: Database,
  { caller, body }: CreateSupplementTicket,
  { action }: SupplementRequest,
  now: Date,
) {
  const eservice = await publishedEservice(db, { id: action.eservice, lang: body.lang, now });
  if (!eservice) return new Problem('eservice-closed', 'The e-service has been withdrawn. Contact the organisation.');
  const required = requiredLogin(caller, eservice);
  const problem = required && loginProblem(caller, required, now);
  if (problem) return problem;
  if (eservice.availability.state === 'open') return eservice;
  return new Problem('eservice-closed', 'The e-service is not open now. Try again later.');
}
