import * as z from 'zod/mini';
import type { SmsGateway } from './gateway.ts';

export interface GenericMobileSettings {
  /** The gateway's address, to which `/SmsGateway/api/v1/Message` is added. */
  url: string;
  key: string;
  /** The sender that is shown: E.164, or at most eleven letters and digits. */
  from: string;
}

const answer = z.object({ MessageId: z.array(z.union([z.string(), z.number()])).check(z.minLength(1)) });

/** Generic Mobile's shape: JSON, with a key as Bearer. Where reports are to come is set at the provider, not in the request. */
export function genericMobile({ url, key, from }: GenericMobileSettings): SmsGateway {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  return {
    request: ({ to, text }) =>
      new Request(`${url}/SmsGateway/api/v1/Message`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ From: from, To: [to], Text: text }),
      }),
    idIn: (body) => {
      const id = answer.safeParse(body).data?.MessageId[0];
      return id === undefined ? undefined : String(id);
    },
  };
}
