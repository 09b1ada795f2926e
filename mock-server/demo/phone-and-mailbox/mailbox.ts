import { randomUUID } from 'node:crypto';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server';
import { mailDomains } from '../registry.ts';
import type { Kept } from './kept.ts';
import { reportOn } from './reports.ts';

/** An e-mail that has arrived. */
export interface Mail {
  /** The mailbox's own: a message that comes twice is here twice. */
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  messageId: string;
  /** Where the mail says that it can be turned off: what mail programs make their own button of (RFC 8058). */
  unsubscribe?: string;
  /** RFC 3339. */
  at: string;
}

/** The mailboxes of the demo's persons, and those of the municipalities' officers. */
export interface Mailboxes {
  persons: Kept<Mail>;
  officers: Kept<Mail>;
}

// On this machine alone, nothing is encrypted.
const inTheClear = { authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] };

/** Who has this name in an address has left, so that it can be seen what then happens. */
const hasLeft = (address: string) => address.startsWith('slutat@');

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

const isOfficers = (address: string) => Object.values<string[]>(mailDomains).flat().includes(domainOf(address));

/**
 * A mail server between others: it takes everything, whoever it is for, and reports to the sender what became of it, where that is asked for.
 * @param reports Where reports are taken in.
 */
export function relayServer(mailboxes: Mailboxes, reports: string): SMTPServer {
  return new SMTPServer({
    ...inTheClear,
    hideDSN: false,
    onData: (stream, { envelope }, callback) => {
      const [to] = envelope.rcptTo;
      const arrives = !to || !hasLeft(to.address);
      const box = to && isOfficers(to.address) ? mailboxes.officers : mailboxes.persons;
      simpleParser(stream)
        .then((mail) => {
          if (arrives) box.keep(received(mail));
        })
        .then(
          () => {
            callback();
            if (to?.dsn?.notify?.length) void reportOn(senderOf(envelope), to.address, arrives, reports);
          },
          () => callback(new Error('The message could not be read.')),
        );
    },
  });
}

/** A municipality's own mail server: it takes mail for its own officers alone. */
export function officersServer(officers: Kept<Mail>, domains: readonly string[]): SMTPServer {
  return new SMTPServer({
    ...inTheClear,
    onRcptTo: ({ address }, _session, callback) => {
      const known = domains.includes(domainOf(address)) && !hasLeft(address);
      callback(known ? null : Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 }));
    },
    onData: (stream, _session, callback) => {
      simpleParser(stream)
        .then((mail) => officers.keep(received(mail)))
        .then(
          () => callback(),
          () => callback(new Error('The message could not be read.')),
        );
    },
  });
}

const senderOf = ({ mailFrom }: SMTPServerEnvelope): string => (mailFrom ? mailFrom.address : '');

function received({ to, from, subject, text, messageId, headerLines }: ParsedMail): Mail {
  const header = headerLines.find(({ key }) => key === 'list-unsubscribe')?.line;
  const unsubscribe = header && /<([^>]+)>/.exec(header)?.[1];
  return {
    id: randomUUID(),
    to: addresses(to),
    from: addresses(from),
    subject: subject ?? '',
    text: text ?? '',
    messageId: messageId ?? '',
    ...(unsubscribe && { unsubscribe }),
    at: new Date().toISOString(),
  };
}

const addresses = (objects: AddressObject | AddressObject[] | undefined): string =>
  [objects ?? []]
    .flat()
    .flatMap(({ value }) => value.map(({ address }) => address ?? ''))
    .join(', ');
