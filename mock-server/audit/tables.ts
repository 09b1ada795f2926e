import type { Generated } from 'kysely';

export interface AuditTables {
  /** Who did what, for whom, when. Only added to. */
  audit_entry: {
    id: Generated<string>;
    at: Date;
    citizen_id: string | null;
    /** The caller's organisation; null where the certificate was not let in. */
    organisation_id: string | null;
    party_id: string | null;
    /** The certificate's `x5t#S256`; `me` where ME did it by itself. */
    certificate: string;
    /** The operation's name in its service's table, or what the caller was refused at. */
    operation: string;
    /** What it was about: an id, never a value. */
    subject: string | null;
    outcome: 'done' | 'refused';
    /** A problem's code. */
    reason: string | null;
  };
}
