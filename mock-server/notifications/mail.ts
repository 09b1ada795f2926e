import { createTransport } from 'nodemailer';
import { Failed, Refused, type Carrier } from './carrier.ts';
import { mailText } from './texts.ts';

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  url: string;
  /** The sender: an address, or `Name <address>`. */
  from: string;
}

/** Milliseconds. A server that is silent for so long is let go of. */
const timeouts = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Messages under way at a time. */
const connections = 10;

/** Sends plain text over SMTP. */
export function mailCarrier({ url, from }: MailSettings): Carrier {
  const transport = createTransport({ url, pool: true, maxConnections: connections, ...timeouts });
  // What goes wrong with a connection is met by the message that is under way on it.
  transport.on('error', () => undefined);
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  const carry: Carrier['carry'] = async ({ id, to, lang, about }) => {
    const { subject, text } = mailText(lang, about);
    const headers = {
      // RFC 3834, section 5: no holiday greeting is to come back.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': lang,
    };
    await transport
      .sendMail({ from, to: { name: '', address: to }, subject, text, messageId: `<${id}@${domain}>`, headers })
      .catch(fail);
    return undefined;
  };
  return { carry, close: () => transport.close() };
}

/** A server's word on the recipient (RFC 5321, section 4.2.1: 5yz is for good) ends it; on anything else, another attempt may go better. */
function fail(error: unknown): never {
  if (!(error instanceof Error)) throw new Failed('unknown');
  const { code, responseCode, command } = error as Error & { code?: string; responseCode?: number; command?: string };
  const reason = responseCode ? `SMTP ${responseCode}` : (code ?? error.name);
  throw responseCode && responseCode >= 500 && command === 'RCPT TO' ? new Refused(reason) : new Failed(reason);
}
