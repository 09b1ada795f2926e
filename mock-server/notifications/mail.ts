import { openMailer } from '../delivery/rules.ts';
import type { Carrier } from './carrier.ts';
import { mailText } from './texts.ts';

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  url: string;
  /** The sender: an address, or `Name <address>`. */
  from: string;
}

/** Sends plain text over SMTP. */
export function mailCarrier({ url, from }: MailSettings): Carrier {
  const mailer = openMailer({ url });
  const carry: Carrier['carry'] = async ({ id, to, lang, about }) => {
    await mailer.send({ id, from, to, lang, ...mailText(lang, about) });
    return undefined;
  };
  return { carry, close: () => mailer.close() };
}
