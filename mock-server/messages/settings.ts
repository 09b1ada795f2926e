import { bounceSettingsFrom, type BounceSettings } from '../delivery/rules.ts';

/** How messages to officers are sent. */
export interface MessageSettings {
  /** The sender; without it nothing is sent, and waits. */
  from: string | undefined;
  /** The mail server for organisations without one of their own that is registered. */
  relay: string | undefined;
  bounces: BounceSettings | undefined;
}

/** Reads what it shares with notifications, too: sender, relay and where reports come to are the same. */
export function messageSettingsFrom(env: NodeJS.ProcessEnv): MessageSettings {
  const from = env['ME_MAIL_FROM'];
  return { from, relay: env['ME_SMTP_URL'], bounces: bounceSettingsFrom(env, from) };
}
