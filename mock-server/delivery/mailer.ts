import { createTransport } from 'nodemailer';
import { Failed, Refused, Rejected } from './failure.ts';

/** An e-mail, in plain text. */
export interface Mail {
  /** Who it is from: an address, or `Name <address>`. */
  from: string;
  to: string;
  subject: string;
  text: string;
  /** The first half of its Message-ID, fixed before the first attempt; the sender's domain is the other. */
  id: string;
  /** BCP 47. */
  lang: string;
  headers?: Record<string, string>;
  /** Where reports on it go (RFC 3461), if not to the sender. They are asked for, too: on success and on failure, without the text. */
  reportTo?: string | undefined;
}

/** A way to one mail server. */
export interface Mailer {
  /** Throws {@link Refused} or {@link Rejected} where another attempt would be in vain, and {@link Failed} where it would not. */
  send(mail: Mail): Promise<void>;
  /** Lets go of open connections. */
  close(): void;
}

/** Where a mail server is. */
export interface MailServer {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  url: string;
  /** Nothing is sent unless the connection is encrypted and the server's certificate is its own. */
  encrypted?: boolean;
}

/** Milliseconds. A server that is silent for so long is let go of. */
const timeouts = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Messages under way at a time. */
const connections = 10;

/** Opens the way to a mail server. Connections are made when there is something to send, and kept. */
export function openMailer({ url, encrypted = false }: MailServer): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    requireTLS: encrypted,
    ...timeouts,
  });
  // What goes wrong with a connection is met by the message that is under way on it.
  transport.on('error', () => undefined);
  return {
    send: async ({ from, to, subject, text, id, lang, headers, reportTo }) => {
      await transport
        .sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domainOf(from)}>`,
          // RFC 3834, section 5: no holiday greeting is to come back.
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': lang, ...headers },
          ...(reportTo && { envelope: { from: reportTo, to }, dsn: { ...reports, id } }),
        })
        .catch(fail);
    },
    close: () => transport.close(),
  };
}

const reports = { return: 'headers', notify: ['success', 'failure'] };

/** The domain of an address, or of `Name <address>`. */
export const domainOf = (address: string): string => /@([^\s>]+)/.exec(address)?.[1]?.toLowerCase() ?? 'localhost';

/**
 * A server's word on the recipient, or on the whole message (RFC 5321, section 4.2.1: 5yz is for good), ends it; on anything else, another attempt may
 * go better.
 */
function fail(error: unknown): never {
  if (!(error instanceof Error)) throw new Failed('unknown');
  const { code, responseCode, command } = error as Error & { code?: string; responseCode?: number; command?: string };
  const reason = responseCode ? `SMTP ${responseCode}` : (code ?? error.name);
  if (!responseCode || responseCode < 500) throw new Failed(reason);
  if (command === 'RCPT TO') throw new Refused(reason);
  throw command === 'DATA' ? new Rejected(reason) : new Failed(reason);
}
