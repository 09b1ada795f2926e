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
  lang: SignalLanguage;
  content: EventSignal | NoticeSignal | ReceiptSignal | ResendSignal | WithdrawalSignal;
}

export type SignalLanguage = 'sv' | 'en' | 'fi';

/** Whom it is for. `personal-number`: twelve digits that can exist. */
export interface Recipient {
  kind: 'personal-number';
  value: string;
}

/** Something has happened in a case. */
export interface EventSignal {
  kind: 'event';
  case: {
    /** The organisation's own number for the case. */
    number: string;
    /** What the case is about; the newest that was given counts. */
    title?: string;
    /** The catalogue's id of the e-service that the case began in. */
    eservice?: string;
    /** The last day that the case is kept here, `YYYY-MM-DD`. */
    keptUntil?: string;
  };
  recipients: Recipient[];
  status: { kind: StatusKind; text: string };
  heading: string;
  text: string;
  /** Who stands behind it: a role, never a person's name. */
  sender?: { role: string; phone?: string };
  meaning?: string;
  /** What comes next, and by when (`YYYY-MM-DD`). */
  next?: { text: string; by?: string };
  plan: PlannedStep[];
  decision?: Decision;
  actions: Action[];
}

/** What a status means, whatever it is called. */
export type StatusKind =
  | 'new'
  | 'submitted'
  | 'waiting-for-completion'
  | 'waiting-for-payment'
  | 'waiting-for-signatures'
  | 'in-progress'
  | 'decided'
  | 'closed';

export interface PlannedStep {
  state: 'done' | 'current' | 'planned';
  text: string;
  by?: string;
}

export interface Decision {
  /** `YYYY-MM-DD`. */
  date: string;
  /** What was decided, in a few words. Never told outside of the login. */
  outcome: string;
  appeal?: { how: string; by?: string };
}

export type Action = AttachmentAction | MessageAction | SupplementAction | ArchiveAction;

/** A file of the same message that may be opened. */
export interface AttachmentAction {
  kind: 'attachment';
  id: string;
  /** The file name of the data part. */
  file: string;
  title: string;
  /** What sort of document it is, in a word or two. */
  documentType?: string;
}

/** A reply may be written; it is sent to the address as e-mail. */
export interface MessageAction {
  kind: 'message';
  id: string;
  /** The officer's address. Never leaves ME but as the mail's recipient. */
  to: string;
  /** The last day that messages are taken, `YYYY-MM-DD`. */
  until?: string;
}

/** The case may be supplemented, in an e-service. */
export interface SupplementAction {
  kind: 'supplement';
  id: string;
  /** The catalogue's id of an e-service that the organisation owns or shows. */
  eservice: string;
  /** What is asked for. */
  text?: string;
  /** The last day, `YYYY-MM-DD`. */
  until?: string;
  /** Passed on to the e-service as it is. */
  extra?: { type: 'application/json' | 'application/xml'; body: string };
}

/** The citizen may put the case away. */
export interface ArchiveAction {
  kind: 'archive';
  id: string;
}

/** Something to know that belongs to no case. */
export interface NoticeSignal {
  kind: 'notice';
  recipients: Recipient[];
  heading: string;
  text: string;
  /** The last day that it is of interest, `YYYY-MM-DD`. */
  until?: string;
}

/** What the citizen sent, a message or a supplement, has come in or been read by an officer. */
export interface ReceiptSignal {
  kind: 'receipt';
  /** ME's id of what was sent. */
  of: string;
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
