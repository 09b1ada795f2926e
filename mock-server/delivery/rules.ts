export type { DeliveryStatus } from './delivery-status.ts';
export { Failed, reasonOf, Refused, Rejected } from './failure.ts';
export { domainOf, openMailer, type Mailer, type MailServer } from './mailer.ts';
export { forgetOldReturnPaths, forgetReturnPaths, newReturnPath } from './return-path.ts';
export { bounceSettingsFrom, type BounceSettings } from './settings.ts';
