import { randomUUID } from 'node:crypto';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Kept } from './kept.ts';

/** An e-mail that has arrived. */
export interface Mail {
  /** The mailbox's own: a message that comes twice is here twice. */
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  messageId: string;
  /** RFC 3339. */
  at: string;
}

/** A mail server that takes everything, whoever it is for. */
export function mailServer(mails: Kept<Mail>): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    // On this machine alone, nothing is encrypted.
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, callback) => {
      simpleParser(stream)
        .then((mail) => mails.keep(received(mail)))
        .then(
          () => callback(),
          () => callback(new Error('The message could not be read.')),
        );
    },
  });
}

function received({ to, from, subject, text, messageId }: ParsedMail): Mail {
  return {
    id: randomUUID(),
    to: addresses(to),
    from: addresses(from),
    subject: subject ?? '',
    text: text ?? '',
    messageId: messageId ?? '',
    at: new Date().toISOString(),
  };
}

const addresses = (objects: AddressObject | AddressObject[] | undefined): string =>
  [objects ?? []]
    .flat()
    .flatMap(({ value }) => value.map(({ address }) => address ?? ''))
    .join(', ');
