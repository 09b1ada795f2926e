/** What a mail is: a citizen's message to an officer, or a notification. */
export type MailKind = 'message' | 'notification';

export interface DeliveryTables {
  /** Where reports on a mail come to. Each attempt has an address of its own, of which ME keeps the digest. */
  return_path: {
    /** SHA-256 of the address's secret part, base64url. */
    hash: string;
    kind: MailKind;
    /** The mail's id among those of its kind. */
    mail_id: string;
    created_at: Date;
  };
}
