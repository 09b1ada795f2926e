import * as z from 'zod/mini';
import type { SmsGateway } from './gateway.ts';

export interface ElksSettings {
  /** The API's address, to which `/sms` is added: `https://api.46elks.com/a1`. */
  url: string;
  user: string;
  password: string;
  /** The sender that is shown: E.164, or at most eleven letters and digits. */
  from: string;
  /** Where delivery reports are to come; undefined for none. */
  reports: string | undefined;
}

const answer = z.object({ id: z.string().check(z.minLength(1)) });

/** 46elks' shape: a form, with Basic authentication. Reports come to the address with our reference in it, so none is lost that comes before the answer. */
export function elks({ url, user, password, from, reports }: ElksSettings): SmsGateway {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return {
    request: ({ to, text, reference }) => {
      const form = new URLSearchParams({ from, to, message: text });
      if (reports) form.set('whendelivered', `${reports}?reference=${reference}`);
      return new Request(`${url}/sms`, { method: 'POST', headers: { authorization }, body: form });
    },
    idIn: (body) => answer.safeParse(body).data?.id,
  };
}
