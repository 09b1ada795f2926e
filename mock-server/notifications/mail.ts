import { openMailer } from '../delivery/rules.ts';
import type { Carrier } from './carrier.ts';
import { mailText } from './texts/message.ts';
import type { Content } from './texts/texts.ts';

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  url: string;
  /** The sender: an address, or `Name <address>`. */
  from: string;
}

/** Makes the address that reports on one attempt go to. */
export type MakeReturnPath = (id: string) => Promise<string>;

/** Sends plain text over SMTP. Without return paths no reports are asked for, and bounces go to the sender. */
export function mailCarrier({ url, from }: MailSettings, makeReturnPath?: MakeReturnPath): Carrier {
  const mailer = openMailer({ url });
  const carry: Carrier['carry'] = async ({ id, to, lang, content }) => {
    const reportTo = await makeReturnPath?.(id);
    await mailer.send({ id, from, to, lang, reportTo, ...mailText(lang, content), headers: wayOut(content) });
    return undefined;
  };
  return { carry, close: () => mailer.close() };
}

/** One press in the mail program turns e-mail off, without logging in (RFC 2369, section 3.2; RFC 8058). */
function wayOut(content: Content): Record<string, string> {
  if (content.about !== 'news' || !content.unsubscribeUrl) return {};
  return {
    'List-Unsubscribe': `<${content.unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
