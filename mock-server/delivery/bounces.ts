import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Me } from '../me-context.ts';
import { readDeliveryStatus, type DeliveryStatus } from './delivery-status.ts';
import { reasonOf } from './failure.ts';
import { mailOf } from './return-path.ts';
import type { BounceSettings } from './settings.ts';
import type { MailKind } from './tables.ts';

/** Bytes. Reports are asked for without the message itself. */
const largest = 256 * 1024;

/** Who takes in reports on mails of each kind. */
type Takers = Record<MailKind, (id: string, report: DeliveryStatus) => Promise<void>>;

interface Listening extends BounceSettings {
  host: string;
  /** For STARTTLS, in PEM form. */
  key: string;
  cert: string;
}

/** Listens until the returned function is called. */
export async function listenForBounces(me: Me, { host, port, ...about }: Listening, takers: Takers) {
  const server = bounceListener(me, about, takers);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // From now on: a connection that breaks off is the other side's affair.
  server.on('error', () => undefined);
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/**
 * The mail server that takes in reports on messages. It takes mail for addresses that ME has made, and refuses all other; what comes there can change
 * the state of that one mail, and nothing else. Nobody logs in to it.
 */
function bounceListener(me: Me, { domain, key, cert }: Omit<Listening, 'host' | 'port'>, takers: Takers): SMTPServer {
  return new SMTPServer({
    key,
    cert,
    size: largest,
    maxClients: 20,
    socketTimeout: 60_000,
    authOptional: true,
    disabledCommands: ['AUTH'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, session, callback) => {
      // A report on one attempt has one recipient.
      if (session.envelope.rcptTo.length) return callback(refusal(452, '4.5.3 One recipient at a time'));
      mailOf(me.db, address, domain).then(
        (mail) => callback(mail === undefined ? refusal(550, '5.1.1 No such address') : null),
        () => callback(refusal(451, '4.3.0 Try again later')),
      );
    },
    onData: (stream, { envelope: { rcptTo } }, callback) => {
      takeReport(me, stream, { address: rcptTo[0]?.address ?? '', domain }, takers).then(
        () => callback(stream.sizeExceeded ? refusal(552, '5.3.4 Too large') : null),
        (error: unknown) => {
          me.log.error({ reason: reasonOf(error) }, 'a report on a mail could not be kept');
          callback(refusal(451, '4.3.0 Try again later'));
        },
      );
    },
  });
}

async function takeReport(
  me: Me,
  stream: SMTPServerDataStream,
  { address, domain }: { address: string; domain: string },
  takers: Takers,
): Promise<void> {
  const report = await readDeliveryStatus(stream);
  const mail = await mailOf(me.db, address, domain);
  if (mail && report && !stream.sizeExceeded) await takers[mail.kind](mail.id, report);
}

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
