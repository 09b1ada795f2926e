import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** One thing that arrived: to whom, and what names it. The same reference twice is a repeat. */
export interface Arrived {
  to: string;
  reference: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** A real SMS gateway (46elks' shape) and a real mail server on loopback, that outlive ME and keep count. */
export async function startPhoneAndMailbox() {
  const sms: Arrived[] = [];
  const mails: Arrived[] = [];
  const gateway = createServer((request, response) => {
    const cutOff = () => response.destroy();
    void read(request).then((body) => {
      const form = new URLSearchParams(body);
      const reference = form.get('whendelivered') ?? '';
      sms.push({ to: form.get('to') ?? '', reference, at: Date.now() });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: `s${sms.length}`, status: 'created' }));
    }, cutOff);
  });
  const mailbox = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      void read(stream).then((text) => {
        const reference = /^Message-ID: *(.*)$/im.exec(text)?.[1]?.trim() ?? '';
        for (const { address } of session.envelope.rcptTo) mails.push({ to: address, reference, at: Date.now() });
        done();
      }, done);
    },
  });
  // A client that is killed in the middle of a mail leaves its connection broken.
  mailbox.on('error', () => undefined);
  gateway.listen(0, '127.0.0.1');
  const smtp = mailbox.listen(0, '127.0.0.1');
  await Promise.all([once(gateway, 'listening'), once(smtp, 'listening')]);
  const portOf = (address: unknown) => (address as AddressInfo).port;
  return {
    sms,
    mails,
    env: {
      ME_SMS_GATEWAY: '46elks',
      ME_SMS_URL: `http://127.0.0.1:${portOf(gateway.address())}`,
      ME_SMS_FROM: 'MinaEng',
      ME_SMS_USER: 'user',
      ME_SMS_PASSWORD: 'password',
      ME_SMS_REPORT_SECRET: 'a-secret-of-more-than-20',
      ME_SMTP_URL: `smtp://127.0.0.1:${portOf(smtp.address())}`,
      ME_MAIL_FROM: 'no-reply@me.example',
    },
    stop: async () => {
      gateway.closeAllConnections();
      gateway.close();
      await new Promise<void>((resolve) => mailbox.close(() => resolve()));
    },
  };
}

async function read(stream: AsyncIterable<Buffer> | IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
