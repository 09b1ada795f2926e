import { createTransport } from 'nodemailer';

/** Tells a sender what became of its mail (RFC 3464), as mail servers do that are asked for it (RFC 3461). */
export async function reportOn(sender: string, recipient: string, arrived: boolean, server: string): Promise<void> {
  const transport = createTransport({ url: server, ignoreTLS: true });
  await transport
    .sendMail({ envelope: { from: '', to: sender }, raw: report(recipient, arrived) })
    .catch(() => undefined);
}

function report(recipient: string, arrived: boolean): string {
  return [
    'From: <postmaster@relay.example>',
    `Subject: ${arrived ? 'Levererat' : 'Kom inte fram'}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    arrived ? 'Brevet har kommit fram.' : 'Brevlådan finns inte.',
    '--part',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${arrived ? 'delivered' : 'failed'}`,
    `Status: ${arrived ? '2.1.5' : '5.1.1'}`,
    '',
    '--part--',
    '',
  ].join('\r\n');
}
