import type { Carriers } from './carrier.ts';
import { mailCarrier, type MailSettings, type MakeReturnPath } from './mail.ts';
import { elks, type ElksSettings } from './sms/elks.ts';
import { smsCarrier } from './sms/gateway.ts';
import { genericMobile, type GenericMobileSettings } from './sms/generic-mobile.ts';
import { reportShapeFrom, type ReportShape } from './sms/json-report.ts';

/** How citizens are told. What is not set up is not sent, and waits. */
export interface NotificationSettings {
  mail: MailSettings | undefined;
  sms: ({ gateway: '46elks' } & ElksSettings) | ({ gateway: 'generic-mobile' } & GenericMobileSettings) | undefined;
  /** In the path that delivery reports come to; without it they are not asked for. */
  reportSecret: string | undefined;
  /** How reports in JSON look; without it none are taken in. */
  reportShape?: ReportShape | undefined;
  /** A file of verified channels to take in at start. */
  contacts: string | undefined;
}

/** @param callbacks The callback listener's own address, for want of `ME_CALLBACK_URL`. */
export function notificationSettingsFrom(env: NodeJS.ProcessEnv, callbacks: string): NotificationSettings {
  const reportSecret = env['ME_SMS_REPORT_SECRET'];
  if (reportSecret !== undefined && !/^[\w-]{20,}$/.test(reportSecret)) {
    throw new Error('ME_SMS_REPORT_SECRET is too easy to guess: give at least 20 random letters and digits.');
  }
  const base = (env['ME_CALLBACK_URL'] ?? callbacks).replace(/\/$/, '');
  return {
    mail: mail(env),
    sms: sms(env, reportSecret && `${base}/sms/46elks/${reportSecret}`),
    reportSecret,
    reportShape: reportShapeFrom(env),
    contacts: env['ME_CONTACTS'],
  };
}

/** Those that are set up. */
export function carriersFrom({ mail, sms }: NotificationSettings, makeReturnPath?: MakeReturnPath): Carriers {
  return {
    ...(mail && { email: mailCarrier(mail, makeReturnPath) }),
    ...(sms && { sms: smsCarrier(sms.gateway === '46elks' ? elks(sms) : genericMobile(sms)) }),
  };
}

function mail(env: NodeJS.ProcessEnv): MailSettings | undefined {
  const url = env['ME_SMTP_URL'];
  if (url === undefined) return undefined;
  if (!/^smtps?:\/\/./.test(url)) throw new Error('ME_SMTP_URL is no such address: give smtp://… or smtps://….');
  return { url, from: needed(env, 'ME_MAIL_FROM', 'the sender’s e-mail address, since ME_SMTP_URL is set') };
}

function sms(env: NodeJS.ProcessEnv, reports: string | undefined): NotificationSettings['sms'] {
  const gateway = env['ME_SMS_GATEWAY'];
  if (gateway === undefined) return undefined;
  if (gateway !== '46elks' && gateway !== 'generic-mobile') {
    throw new Error(`ME_SMS_GATEWAY is "${gateway}". Give 46elks or generic-mobile.`);
  }
  const why = 'since ME_SMS_GATEWAY is set';
  const url = needed(env, 'ME_SMS_URL', `the gateway’s address, ${why}`).replace(/\/$/, '');
  const from = needed(env, 'ME_SMS_FROM', `the sender that telephones show, ${why}`);
  if (!/^(\+\d{8,15}|[A-Za-z][A-Za-z0-9]{2,10})$/.test(from)) {
    throw new Error(`ME_SMS_FROM is "${from}". Give a number as +46701740605, or 3 to 11 letters and digits.`);
  }
  if (gateway === 'generic-mobile') return { gateway, url, from, key: needed(env, 'ME_SMS_KEY', `its key, ${why}`) };
  const user = needed(env, 'ME_SMS_USER', `the account’s user name, ${why}`);
  return { gateway, url, from, reports, user, password: needed(env, 'ME_SMS_PASSWORD', `its password, ${why}`) };
}

function needed(env: NodeJS.ProcessEnv, name: string, what: string): string {
  const value = env[name];
  if (value) return value;
  throw new Error(`${name} is missing. Give ${what}.`);
}
