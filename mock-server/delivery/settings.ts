import { domainOf } from './mailer.ts';

/** Where mail servers report to on what became of mails. */
export interface BounceSettings {
  port: number;
  /** The domain of the addresses that reports go to: its MX is this listener. */
  domain: string;
}

/** @param from The sender of all mail. */
export function bounceSettingsFrom(env: NodeJS.ProcessEnv, from: string | undefined): BounceSettings | undefined {
  const given = env['ME_BOUNCE_PORT'];
  if (given === undefined) return undefined;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`ME_BOUNCE_PORT is "${given}". Give a port number, 0 to 65535.`);
  if (from === undefined)
    throw new Error('ME_MAIL_FROM is missing. Give the sender’s e-mail address, since ME_BOUNCE_PORT is set.');
  return { port, domain: (env['ME_BOUNCE_DOMAIN'] ?? domainOf(from)).toLowerCase() };
}
