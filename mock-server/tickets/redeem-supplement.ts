import { supplementRequest, swedishDay, type SupplementRequest } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import { beginSubmission, closedProblem } from '../supplements/rules.ts';
import type { RedeemedSupplement } from './eservice-service.ts';
import type { Arrival, Ticket } from './redeem.ts';

interface SupplementRedemption {
  ticket: Ticket;
  /** What is asked for. */
  place: { organisationId: string; signalId: string; actionId: string };
  arrival: Arrival;
  /** Where the citizen can start again. */
  restartUrl: string;
  now: Date;
}

/** Uses the ticket up, and gives what is asked for and the id to hand in under. What has been withdrawn or closed meanwhile says so, and leaves the ticket. */
export async function redeemSupplement(
  db: Database,
  { ticket, place, arrival, restartUrl, now }: SupplementRedemption,
): Promise<RedeemedSupplement | Problem> {
  const request = await supplementRequest(db, place, swedishDay(now));
  if (!request) return new Problem('request-withdrawn', 'The case has been removed.', { restartUrl });
  const closed = closedProblem(request, { restartUrl });
  if (closed) return closed;
  await db.updateTable('ticket').set({ redeemed_at: now }).where('hash', '=', ticket.hash).execute();
  const begun = {
    organisation_id: place.organisationId,
    case_number: request.caseNumber,
    signal_id: place.signalId,
    action_id: place.actionId,
    citizen_id: ticket.citizen_id,
    eservice_party: ticket.eservice_party,
    eservice_id: ticket.eservice_id,
  };
  return answer(arrival, request, await beginSubmission(db, begun, now));
}

function answer(arrival: Arrival, request: SupplementRequest, submissionId: string): RedeemedSupplement {
  const { organisation, signalId, caseNumber, caseTitle, event, action } = request;
  const until = action.until !== undefined && { until: action.until };
  return {
    purpose: 'supplement',
    ...arrival,
    case: { number: caseNumber, ...(caseTitle !== undefined && { title: caseTitle }), organisation },
    event: { ...event, time: event.time.toISOString() },
    request: { signal: signalId, action: action.id, ...(action.text !== undefined && { text: action.text }), ...until },
    ...(action.extra && { extra: action.extra }),
    submission: { id: submissionId, ...until },
  };
}
