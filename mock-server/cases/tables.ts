import type { ColumnType, Generated } from 'kysely';
import type { Action, Detail, Happening, Language, StatusKind } from './happening.ts';

export interface CaseTables {
  case_record: CaseTable;
  event: EventTable;
  event_recipient: EventRecipientTable;
  attachment: AttachmentTable;
  attachment_opening: AttachmentOpeningTable;
  supplement_request: SupplementRequestTable;
  case_archive: CaseArchiveTable;
  withdrawal: WithdrawalTable;
  receipt: ReceiptTable;
}

/** A case, as its newest events describe it. `case` is a word of SQL's own. */
interface CaseTable {
  organisation_id: string;
  /** The organisation's own number. */
  number: string;
  /** Random: stands for the case in addresses. */
  id: string;
  title: string | null;
  eservice_id: string | null;
  /** `YYYY-MM-DD`. */
  kept_until: string | null;
  details: ColumnType<Detail[] | null, string | null>;
  /** The place in time of the newest event. */
  newest_time: Date;
  newest_position: number;
  opened_at: ColumnType<Date, Date, never>;
}

/** Something that happened in a case. Ordered by time, position and arrival. Never changed. */
interface EventTable {
  organisation_id: string;
  signal_id: string;
  /** Random: stands for the event in addresses. */
  id: string;
  case_number: string;
  time: Date;
  /** The sender's order within the same time. */
  position: number;
  arrival: Generated<string>;
  received_at: Date;
  lang: Language;
  status_kind: StatusKind;
  status_text: string;
  heading: string;
  text: string;
  details: ColumnType<EventDetails, string, never>;
  /** With the officer's address: never for anybody outside. */
  actions: ColumnType<Action[], string, never>;
}

/** What is read together with the event only. `case` is what this event said of its case. */
export type EventDetails = Pick<Happening, 'sender' | 'meaning' | 'next' | 'plan' | 'decision' | 'readReceipt'> & {
  case: Omit<Happening['case'], 'number'>;
};

/** Who may see an event. */
interface EventRecipientTable {
  citizen_id: string;
  organisation_id: string;
  case_number: string;
  signal_id: string;
  /** The signal that opened the event to this citizen: the event's own, or a later resend. */
  opened_by: string;
  received_at: Date;
  /** When the citizen first opened it. */
  read_at: Generated<Date | null>;
  /** When the citizen put the news of it into the notices' archive. */
  put_aside_at: Generated<Date | null>;
}

/** When a citizen first opened a file. */
interface AttachmentOpeningTable {
  citizen_id: string;
  organisation_id: string;
  signal_id: string;
  action_id: string;
  opened_at: Date;
}

/** What the organisation has asked to have its case supplemented with. */
interface SupplementRequestTable {
  organisation_id: string;
  signal_id: string;
  action_id: string;
  eservice_id: string;
  /** The last day, `YYYY-MM-DD`. */
  until: string | null;
}

/** A case that a citizen has put away. An event that comes later brings it back. */
interface CaseArchiveTable {
  citizen_id: string;
  organisation_id: string;
  case_number: string;
  archived_at: Date;
}

interface AttachmentTable {
  organisation_id: string;
  signal_id: string;
  action_id: string;
  file: string;
  /** The media type, as the sender gave it. */
  type: string;
  /** Bytes. */
  size: number;
  /** Empty where it was refused. */
  bytes: Buffer;
  /** `waiting`: not yet known to be harmless. `refused`: found to be harmful. */
  state: Generated<'ready' | 'waiting' | 'refused'>;
  /** What was found in it. */
  finding: Generated<string | null>;
}

/** What has been taken back. Stands by itself, so that it counts for an event that arrives after it too. */
interface WithdrawalTable {
  organisation_id: string;
  what: 'event' | 'request' | 'case';
  /** The signal's id; of a case its number. */
  of: string;
  /** Of a request; else empty. */
  action_id: string;
  time: Date;
  reason: string | null;
  signal_id: string;
}

/** How far what the citizen sent has come. */
interface ReceiptTable {
  organisation_id: string;
  /** ME's id of it; or the signal that asked for what came in by another way. */
  of: string;
  /** With a signal: what it asked for. Else empty. */
  action_id: Generated<string>;
  state: 'taken' | 'read';
  time: Date;
  signal_id: string;
}
