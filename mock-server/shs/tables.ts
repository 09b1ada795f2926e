import type { ColumnType, Generated } from 'kysely';
import type { ErrorCode } from './fault.ts';
import type { DataLabel, Label } from './label.ts';

type Json<T> = ColumnType<T, string, string>;

/** What ME alone sends. */
export type OwnKind = 'supplement' | 'read-receipt';

export interface ShsTables {
  /** One row: what ME is, to SHS. */
  shs_node: {
    /** Another one each time that the registry is read. */
    version: string;
    /** ME's own; null where the registry has none. */
    address: string | null;
  };
  /** A product type that messages may be of. */
  shs_product: {
    /** UUID, in small letters. */
    id: string;
    name: string;
    /** `signal`: read by ME. `supplement`, `read-receipt`: sent by ME. `plain`: kept for its receiver to fetch. */
    kind: 'signal' | OwnKind | 'plain';
  };
  /** Who may send messages of a product to whom. */
  shs_agreement: {
    product_id: string;
    id: string;
    /** Organisations' numbers; JSON's null for any that is registered. */
    senders: Json<string[] | null>;
    receivers: Json<string[]>;
    /** Whether each message is confirmed. */
    confirm: boolean;
    /** The receive service that messages by ME are pushed to; null where they wait to be fetched. */
    receive_service: string | null;
    /** Days, `YYYY-MM-DD`; both are within. */
    valid_from: string;
    valid_to: string | null;
  };
  /** What has been received and answered with 202: by it a repetition is known. The message itself stands elsewhere, or nowhere. */
  shs_message: {
    /** The sender. */
    organisation_id: string;
    tx_id: string;
    local_id: string;
    corr_id: string;
    content_id: string;
    product: string;
    status: Label['status'];
    /** `tried`: a test signal, which was tried out and undone. */
    state: 'taken' | 'delivered' | 'tried' | 'quarantined';
    /** The signal's id, where one was taken. */
    signal_id: string | null;
    received_at: Date;
  };
  /** What could not be taken, whole, until it has been run again. Sent again as it was, it stands here once. */
  shs_quarantine: {
    /** The sender. */
    organisation_id: string;
    /** SHA-256 of the bytes, base64url. */
    digest: string;
    id: string;
    party_id: string;
    /** The sender's certificate, `x5t#S256`. */
    certificate: string;
    /** `refused`: at once, and the sender may send it again. `accepted`: with 202, and an administrative error followed. */
    answered: 'refused' | 'accepted';
    /** Null where the label can't be read. */
    tx_id: string | null;
    product: string | null;
    code: ErrorCode;
    text: string;
    /** The latest time. */
    received_at: Date;
    times: number;
    bytes: Uint8Array;
  };
  shs_outbox: OutboxTable;
}

/** A receive service, and whether it confirms what it has taken. */
export interface PushTo {
  url: string;
  confirms: boolean;
}

/** What waits in the delivery service for its receiver, and what has been acknowledged. */
interface OutboxTable {
  /** The receiver. */
  organisation_id: string;
  /** In the order of arrival. */
  position: Generated<string>;
  /** As the label has it, with internal id. */
  address: string;
  tx_id: string;
  corr_id: string;
  content_id: string;
  /** The sending organisation; null for ME. */
  sender_id: string | null;
  from_address: string | null;
  originator: string | null;
  end_recipient: string | null;
  product: string;
  agreement: string | null;
  sequence_type: Label['sequenceType'];
  status: Label['status'];
  subject: string | null;
  meta: Json<Label['meta']>;
  data: Json<DataLabel[]>;
  arrived_at: Date;
  /** The latest time. */
  fetched_at: ColumnType<Date | null, undefined, Date>;
  acknowledged_at: ColumnType<Date | null, undefined, Date>;
  /** Of a message by ME: what the receiver has said of it since. */
  confirmed_at: ColumnType<Date | null, undefined, Date>;
  error_code: ColumnType<ErrorCode | null, undefined, ErrorCode>;
  error_text: ColumnType<string | null, undefined, string>;
  /** Of a message by ME that is pushed: where to; when the receive service took it; why the latest attempt failed; when there were no more. */
  push_to: ColumnType<PushTo | null, string | null, never>;
  pushed_at: ColumnType<Date | null, undefined, Date | null>;
  trouble: ColumnType<string | null, undefined, string | null>;
  given_up_at: ColumnType<Date | null, undefined, Date | null>;
  /** Bytes of the whole message. */
  size: number;
  /** The message as it came; null once it has been acknowledged. */
  bytes: Uint8Array | null;
}
