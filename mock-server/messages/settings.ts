import { domainOf } from '../delivery/rules.ts';

/** How messages to officers are sent. */
export interface MessageSettings {
  /** The sender; without it nothing is sent, and waits. */
  from: string | undefined;
  /** The mail server for organisations without one of their own that is registered. */
  relay: string | undefined;
  bounces: BounceSettings | undefined;
}

/** Where mail servers report to on what became of messages. */
export interface BounceSettings {
  port: number;
  /** The domain of the addresses that reports go to: its MX is this listener. */
  domain: string;
}

/** Reads what it shares with notifications, too: sender and relay are the same. */
export function messageSettingsFrom(env: NodeJS.ProcessEnv): MessageSettings {
  const from = env['ME_MAIL_FROM'];
  return { from, relay: env['ME_SMTP_URL'], bounces: bounces(env, from) };
}

function bounces(env: NodeJS.ProcessEnv, from: string | undefined): BounceSettings | undefined {
  const given = env['ME_BOUNCE_PORT'];
  if (given === undefined) return undefined;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`ME_BOUNCE_PORT is "${given}". Give a port number, 0 to 65535.`);
  if (from === undefined)
    throw new Error('ME_MAIL_FROM is missing. Give the sender’s e-mail address, since ME_BOUNCE_PORT is set.');
  return { port, domain: (env['ME_BOUNCE_DOMAIN'] ?? domainOf(from)).toLowerCase() };
}
