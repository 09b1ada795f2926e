export interface ReadReceiptTables {
  read_receipt: ReadReceiptTable;
}

/** That a citizen has opened an event or a file, where its sender asked to be told. Kept once told, so that nothing is told twice. */
export interface ReadReceiptTable {
  citizen_id: string;
  organisation_id: string;
  signal_id: string;
  /** Of a file; of the event itself, empty. */
  action_id: string;
  /** By which the case system knows it. */
  id: string;
  case_number: string;
  opened_at: Date;
  /** The message that it went out in. */
  tx_id: string | null;
}
