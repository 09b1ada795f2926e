export interface MessageTables {
  citizen_message: CitizenMessageTable;
}

/** What a citizen has written to an officer. The address stands with the event alone. */
interface CitizenMessageTable {
  /** The Message-ID's first half, and what a receipt names: fixed before the first attempt. */
  id: string;
  citizen_id: string;
  organisation_id: string;
  case_number: string;
  signal_id: string;
  action_id: string;
  /** SHA-256 of the `Idempotency-Key`. */
  key_hash: string;
  text: string;
  /** The citizen's name, as the login gave it; null where the identity is protected. */
  author: string | null;
  /** `sent`: handed over to a mail server on the way. `delivered`: the organisation's own has taken it. */
  state: 'waiting' | 'sent' | 'delivered' | 'failed';
  /** Since when. */
  state_at: Date;
  created_at: Date;
  /** Why the last attempt failed: a code or a few words, never an address. */
  reason: string | null;
}
