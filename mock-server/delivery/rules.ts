export { Failed, reasonOf, Refused, Rejected } from './failure.ts';
export { domainOf, openMailer, type Mailer, type MailServer } from './mailer.ts';
