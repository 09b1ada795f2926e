/** What the standard calls what is wrong with a message; `X-shs-errorcode` and `error/@errorcode` hold one of these. */
export const errorCodes = [
  'UnresolvedReceiver',
  'MissingAgreement',
  'MissingDeliveryAddress',
  'MissingDeliveryExecution',
  'IllegalProductType',
  'UnknownProductType',
  'IllegalReceiver',
  'UnknownReceiver',
  'IllegalSender',
  'UnknownSender',
  'IllegalOriginator',
  'IllegalEndRecipient',
  'IllegalMessageStructure',
  'IllegalDatapartContent',
  'OtherError',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The code whatever its capitals; one that the standard doesn't know is `OtherError`. */
export function errorCode(text: string): ErrorCode {
  const wanted = text.trim().toLowerCase();
  return errorCodes.find((code) => code.toLowerCase() === wanted) ?? 'OtherError';
}

/** A message that can't be taken as it is. The text says what is wrong, where, and how to mend it, and holds no personal number. */
export class ShsFault extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, text: string) {
    super(text);
    this.name = 'ShsFault';
    this.code = code;
  }
}
