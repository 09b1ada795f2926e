import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { reasonOf } from '../delivery/rules.ts';
import type { Me } from '../me-context.ts';
import { readDeliveryStatus } from './delivery-status.ts';
import { markDelivered, markFailed } from './outbox.ts';
import { messageOf } from './return-path.ts';
import type { BounceSettings } from './settings.ts';

/** Bytes. Reports are asked for without the message itself. */
const largest = 256 * 1024;

interface Listening extends BounceSettings {
  host: string;
  /** For STARTTLS, in PEM form. */
  key: string;
  cert: string;
}

/** Listens until the returned function is called. */
export async function listenForBounces(me: Me, { host, port, ...about }: Listening) {
  const server = bounceListener(me, about);
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
 * the state of that one message, and nothing else. Nobody logs in to it.
 */
function bounceListener(me: Me, { domain, key, cert }: Omit<Listening, 'host' | 'port'>): SMTPServer {
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
      messageOf(me.db, address, domain).then(
        (message) => callback(message === undefined ? refusal(550, '5.1.1 No such address') : null),
        () => callback(refusal(451, '4.3.0 Try again later')),
      );
    },
    onData: (stream, { envelope: { rcptTo } }, callback) => {
      takeReport(me, stream, rcptTo[0]?.address ?? '', domain).then(
        () => callback(stream.sizeExceeded ? refusal(552, '5.3.4 Too large') : null),
        (error: unknown) => {
          me.log.error({ reason: reasonOf(error) }, 'a report on a message could not be kept');
          callback(refusal(451, '4.3.0 Try again later'));
        },
      );
    },
  });
}

async function takeReport(me: Me, stream: SMTPServerDataStream, address: string, domain: string): Promise<void> {
  const report = await readDeliveryStatus(stream);
  const message = await messageOf(me.db, address, domain);
  if (message === undefined || !report || stream.sizeExceeded) return;
  if (report.action === 'delivered') return markDelivered(me.db, message, me.clock());
  const reason = `reported as failed, ${report.status}`;
  await markFailed(me, message, reason);
  me.log.warn({ message, reason }, 'a message to an officer did not arrive');
}

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
