import { MeRefused, type Me, type Redeemed } from '../../kits/eservice/index.ts';
import { isRefusal, type Refusal } from './texts.ts';

export type Redemption = { redeemed: Redeemed } | { refused: { why: Refusal; restartUrl?: string } };

/**
 * Redeems a ticket at ME, as the e-service system that owns the certificate.
 * @param personalNumber Who is logged in here, if the e-service has a login of its own: ME then refuses another citizen's ticket.
 */
export async function redeem(me: Me, ticket: string, personalNumber?: string): Promise<Redemption> {
  try {
    return { redeemed: await me.redeem(ticket, personalNumber === undefined ? undefined : { personalNumber }) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { refused: error instanceof MeRefused ? refusal(error) : { why: 'unavailable' } };
  }
}

function refusal({ code, restartUrl }: MeRefused): { why: Refusal; restartUrl?: string } {
  return { why: isRefusal(code) ? code : 'unavailable', ...(restartUrl !== undefined && { restartUrl }) };
}
