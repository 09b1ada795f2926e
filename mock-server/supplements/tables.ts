import type { ColumnType, Generated } from 'kysely';
import type { Submission } from '../../src/contract/types.ts';

export interface SupplementTables {
  submission: SubmissionTable;
  upload: UploadTable;
  upload_piece: UploadPieceTable;
}

type Later<T> = ColumnType<T | null, undefined, T | null>;

/** What a citizen hands in for something that was asked of them: begun when a ticket is redeemed, handed in once. */
export interface SubmissionTable {
  /** What e-services, receipts and jobs name. */
  id: string;
  organisation_id: string;
  case_number: string;
  signal_id: string;
  action_id: string;
  citizen_id: string;
  /** The registered e-service system that may hand it in. */
  eservice_party: string;
  eservice_id: string;
  /** The last day, `YYYY-MM-DD`, as it was when this was handed in. */
  until: Later<string>;
  created_at: ColumnType<Date, Date, never>;
  /** When the citizen sent it, by the e-service; and when ME had stored it. */
  sent_at: Later<Date>;
  handed_in_at: Later<Date>;
  late: Generated<boolean>;
  /** SHA-256 of the `Idempotency-Key` that it was handed in with, and of all that was said. */
  key_hash: Later<string>;
  body_hash: Later<string>;
  /** What the citizen filled in, as the e-service wrote it. */
  data: ColumnType<Content | null, undefined, string | null>;
  /** The newest SHS message that it went out in. */
  tx_id: Later<string>;
  /** When the case system confirmed it. */
  taken_at: Later<Date>;
  failed_at: Later<Date>;
  failed_why: Later<NonNullable<Submission['failed']>['reason']>;
  /** For operators: what has kept it from being sent so far. */
  trouble: Later<string>;
}

/** Content that ME passes on as it is. */
export interface Content {
  type: 'application/json' | 'application/xml';
  body: string;
}

/** A file of a submission, which may come in several pieces. */
export interface UploadTable {
  id: string;
  submission_id: string;
  name: string;
  /** The media type, as the e-service gave it. */
  type: string;
  /** Bytes: in all, and how many have come. */
  size: number;
  received: Generated<number>;
  /** `waiting`: not whole yet, or not yet known to be harmless. `refused`: found to be harmful. */
  state: 'waiting' | 'ready' | 'refused';
  /** What was found in it. */
  finding: Later<string>;
  created_at: ColumnType<Date, Date, never>;
  /** Its place in what was handed in; null until then. */
  place: Later<number>;
  title: Later<string>;
  document_type: Later<string>;
}

interface UploadPieceTable {
  upload_id: string;
  /** Bytes before it. */
  start: number;
  bytes: Buffer;
}
