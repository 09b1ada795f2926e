import type { Problem } from '../../../src/contract/types.ts';
import type { Redeemed } from '../../tickets/eservice-service.ts';
import type { CallMe } from '../mutual-tls.ts';
import { isRefusal, type Refusal } from './texts.ts';

export type Redemption = { redeemed: Redeemed } | { refused: { why: Refusal; restartUrl?: string } };

/**
 * Redeems a ticket at ME, as the e-service system that owns the certificate.
 * @param personalNumber Who is logged in here, if the e-service has a login of its own: ME then refuses another citizen's ticket.
 */
export async function redeem(callMe: CallMe, ticket: string, personalNumber?: string): Promise<Redemption> {
  try {
    const response = await callMe('/eservice/v1/tickets/redeem', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticket, ...(personalNumber ? { citizen: { personalNumber } } : {}) }),
    });
    if (response.ok) return { redeemed: (await response.json()) as Redeemed };
    return { refused: refusal((await response.json()) as Problem) };
  } catch {
    return { refused: { why: 'unavailable' } };
  }
}

function refusal({ code, restartUrl }: Problem): { why: Refusal; restartUrl?: string } {
  return { why: isRefusal(code) ? code : 'unavailable', ...(restartUrl ? { restartUrl } : {}) };
}
