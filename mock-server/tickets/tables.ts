import type { ColumnType } from 'kysely';
import type { LoginLevel } from '../../src/contract/types.ts';

export interface TicketTables {
  ticket: TicketTable;
  ticket_request: TicketRequestTable;
}

/** A citizen's way into one e-service, as it was when the button was pressed. */
interface TicketTable {
  /** SHA-256 of the ticket, base64url. The ticket itself is kept nowhere. */
  hash: string;
  citizen_id: string;
  /** The registered e-service system that may redeem it. */
  eservice_party: string;
  eservice_id: string;
  /** The version of the description that the citizen was shown: it decides what goes along. */
  version: number;
  lang: string;
  level: LoginLevel;
  logged_in_at: Date;
  /** The page of the portal that the citizen came from. */
  return_url: string;
  created_at: Date;
  expires_at: Date;
  /** A repeat of the request made a newer ticket. */
  voided_at: ColumnType<Date | null, undefined, Date>;
  /** Of a ticket for a supplement: what is asked for, by whom. Null of one that starts an e-service. */
  organisation_id: string | null;
  signal_id: string | null;
  action_id: string | null;
  /** Of a ticket for a supplement: when it was used up. */
  redeemed_at: ColumnType<Date | null, undefined, Date>;
}

/** A request with an `Idempotency-Key`, remembered for 24 hours. */
interface TicketRequestTable {
  citizen_id: string;
  portal_party: string;
  /** SHA-256 of the key, base64url. */
  key_hash: string;
  /** SHA-256 of what was asked for, base64url. */
  request_hash: string;
  /** The ticket that the latest of these requests made. */
  ticket_hash: string;
  created_at: Date;
}
