/** The languages that organisations write in. */
export type Language = 'sv' | 'en' | 'fi';

/** What an event says of its case, and what it lets the citizen do. */
export interface Happening {
  case: {
    /** The organisation's own number for the case. */
    number: string;
    /** What the case is about; the newest that was given counts. */
    title?: string;
    /** The catalogue's id of the e-service that the case began in. */
    eservice?: string;
    /** The last day that the case is kept here, `YYYY-MM-DD`. */
    keptUntil?: string;
    /** Facts of the case; the newest that were given count, and are all of them. */
    details?: Detail[];
  };
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
  /** Whether the organisation is told when a recipient opens this, and the files in it. */
  readReceipt?: boolean;
}

/** A fact of a case, as its case system names it. */
export interface Detail {
  label: string;
  value: string;
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

/** What a notice says. */
export interface Information {
  heading: string;
  text: string;
  /** The last day that it is of interest, `YYYY-MM-DD`. */
  until?: string;
}
