import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { SMTPServerOptions } from 'smtp-server';
import { ensureCertificates } from '../../mock-server/demo/certificates/certificates.ts';

/** The domain of the addresses that reports go to. */
export const domain = 'retur.me.example';

/** Key and certificate for the listener. */
export async function listenersCertificate(): Promise<{ key: string; cert: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'me-bounces-'));
  await ensureCertificates(folder);
  const pem = (name: string) => readFile(join(folder, name), 'utf8');
  const certificate = { key: await pem('me.key'), cert: await pem('me.crt') };
  await rm(folder, { recursive: true });
  return certificate;
}

/** What a mail server is told of a mail beside the mail itself. */
export interface Envelope {
  from: string;
  dsn: unknown;
  ret: unknown;
}

/** A mail server's options with which the envelopes of what comes are kept. */
export const keepingEnvelopes = (envelopes: Envelope[]): SMTPServerOptions => ({
  hideDSN: false,
  onRcptTo: (address, { envelope }, callback) => {
    const dsn = 'dsn' in address ? address.dsn : undefined;
    const about = 'dsn' in envelope ? envelope.dsn : undefined;
    envelopes.push({ from: (envelope.mailFrom || { address: '' }).address, dsn, ret: about });
    callback();
  },
});

/** What mail servers send about a mail (RFC 3464). */
export const report = (action: string, status: string, to: string) =>
  [
    'From: <postmaster@relay.example>',
    'Subject: Delivery status',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Action: failed',
    'Your message.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1',
    ` <${to}> unknown`,
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `To: ${to}`,
    '--b--',
    '',
  ].join('\r\n');

/** Delivers by SMTP, as a mail server does, and gives the answer. */
export async function deliver(port: number, to: string | string[], raw: string): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, tls: { rejectUnauthorized: false } });
  try {
    return (await transport.sendMail({ envelope: { from: '', to }, raw })).response;
  } catch (error) {
    return error instanceof Error && 'response' in error ? String(error.response) : String(error);
  }
}
