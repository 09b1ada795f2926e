import type { Happening, Information, Language } from '../cases/rules.ts';

/** What a case system tells ME: one signal, as `signal-1.xsd` describes it and `docs/signal-format.md` explains it. */
export interface Signal {
  /** The sender's own; unique within its organisation for ever. */
  id: string;
  /** The organisation's number, ten digits. */
  organisation: string;
  /** When it happened. Decides the order of events, together with `order`. */
  time: Date;
  /** Tells apart what happened at the same time: the lower first. */
  order: number;
  /** The language of the texts. */
  lang: Language;
  content: EventSignal | NoticeSignal | ReceiptSignal | ResendSignal | WithdrawalSignal;
}

/** Whom it is for. `personal-number`: twelve digits that can exist. */
export interface Recipient {
  kind: 'personal-number';
  value: string;
}

/** Something has happened in a case. */
export interface EventSignal extends Happening {
  kind: 'event';
  recipients: Recipient[];
}

/** Something to know that belongs to no case. */
export interface NoticeSignal extends Information {
  kind: 'notice';
  recipients: Recipient[];
}

/** What the citizen sent, a message or a supplement, has come in or been read by an officer. */
export interface ReceiptSignal {
  kind: 'receipt';
  /** ME's id of what was sent; or, with `action`, the signal that asked for what has come in by another way. */
  of: string;
  action?: string;
  state: 'taken' | 'read';
}

/** Opens an earlier event or notice to more recipients. */
export interface ResendSignal {
  kind: 'resend';
  /** The id of the earlier signal. */
  of: string;
  recipients: Recipient[];
}

/** Something was sent by mistake. */
export type WithdrawalSignal = {
  kind: 'withdrawal';
  /** Said to the citizen. */
  reason?: string;
} & (
  | { what: 'event'; /** The earlier signal's id. */ of: string }
  | { what: 'request'; of: string; /** The action's id in that signal. */ action: string }
  | { what: 'case'; /** The case's number. */ of: string }
);
