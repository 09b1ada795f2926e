import { Failed, Refused } from '../../delivery/rules.ts';
import type { Carrier } from '../carrier.ts';
import { smsText } from '../texts/message.ts';

/** An SMS as gateways take it. */
export interface Sms {
  /** E.164. */
  to: string;
  text: string;
  /** Our own name for it: the same at every attempt. */
  reference: string;
}

/** A gateway: the one thing that each kind of it does in its own way. */
export interface SmsGateway {
  /** The request that hands the SMS over. */
  request(sms: Sms): Request;
  /** The gateway's own id of the SMS, in a 2xx answer's body; undefined for what is no answer of such a gateway. */
  idIn(body: unknown): string | undefined;
}

/** Milliseconds from the request to the end of the answer. */
const patience = 15_000;

/** Statuses that speak of the SMS, where others speak of our account or of the gateway. */
const aboutTheSms = [400, 404, 422];

/** Sends by a gateway. */
export function smsCarrier(gateway: SmsGateway): Carrier {
  return {
    carry: async ({ id, to, lang, content }) => {
      const request = gateway.request({ to, text: smsText(lang, content), reference: id });
      const answer = await fetch(request, { signal: AbortSignal.timeout(patience), redirect: 'error' });
      const body = await answer.text();
      if (!answer.ok) throw failure(answer.status, body);
      const gatewayId = gateway.idIn(parse(body));
      if (gatewayId === undefined) throw new Failed('the SMS gateway’s answer makes no sense');
      return gatewayId;
    },
  };
}

/** A fault in our settings would give the same status; it does not speak of the recipient's number. */
function failure(status: number, body: string): Failed {
  const aboutTheNumber = aboutTheSms.includes(status) && /\b(to|number|recipient|msisdn)\b/i.test(body);
  return aboutTheNumber ? new Refused(`HTTP ${status} about the number`) : new Failed(`HTTP ${status}`);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
