import type { ErrorCode } from '../../../shs/fault.ts';

/** What SHS's error codes mean to an operator. */
const codes: Record<ErrorCode, string> = {
  UnresolvedReceiver: 'Mottagaren är inte angiven',
  MissingAgreement: 'Överenskommelse saknas',
  MissingDeliveryAddress: 'Leveransadress saknas',
  MissingDeliveryExecution: 'Leveransen gick inte att utföra',
  IllegalProductType: 'Produkttypen får inte användas så här',
  UnknownProductType: 'Okänd produkttyp',
  IllegalReceiver: 'Mottagaren får inte ta emot det här',
  UnknownReceiver: 'Okänd mottagare',
  IllegalSender: 'Avsändaren får inte skicka det här',
  UnknownSender: 'Okänd avsändare',
  IllegalOriginator: 'Den ursprungliga avsändaren godtas inte',
  IllegalEndRecipient: 'Slutmottagaren godtas inte',
  IllegalMessageStructure: 'Meddelandet är inte uppbyggt som det ska',
  IllegalDatapartContent: 'Innehållet stämmer inte',
  OtherError: 'Annat fel',
};

/** In Swedish; a code that is not SHS's stands for itself. */
export const faultInSwedish = (code: string): string => (Object.hasOwn(codes, code) ? codes[code as ErrorCode] : code);

/** What became of a notification, by how the reasons that ME writes down begin. */
const reasons: [RegExp, string][] = [
  [/^not tried yet/, 'Har inte skickats än'],
  [/^reported as not delivered/, 'Kom inte fram'],
  [/about the number/, 'Telefonnumret går inte att skicka till'],
  [/^HTTP (401|403)/, 'SMS-tjänsten godtar inte MEs inloggning'],
  [/^HTTP /, 'SMS-tjänsten svarade med ett fel'],
  [/makes no sense/, 'SMS-tjänsten svarade något som ME inte förstår'],
  [/ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|fetch failed|aborted|timeout/i, 'Ingen kontakt med tjänsten som skickar'],
];

/** In Swedish, as far as it is known. */
export const reasonInSwedish = (reason: string): string =>
  reasons.find(([pattern]) => pattern.test(reason))?.[1] ?? 'Gick inte att skicka';
