import type { ColumnType, Generated } from 'kysely';
import type { Role } from './caller.ts';

export interface RegisteredMailServer {
  /** One of the organisation's domains. */
  domain: string;
  host: string;
  port?: number;
}

export interface AccessTables {
  organisation: {
    id: string;
    /** Ten digits (in some SHS addresses eight), without hyphen. */
    number: string;
    name: string;
    /** Where its citizens log in, as notifications say. */
    login_url: string | null;
    /** The domains of its officers' e-mail addresses. */
    mail_domains: ColumnType<string[], string | undefined, string>;
    /** Its own mail servers, to which what its officers get is delivered directly. */
    mail_servers: ColumnType<RegisteredMailServer[], string | undefined, string>;
  };
  /** Whose cases an organisation's portals show beside its own: both have agreed to it. */
  case_sharing: {
    shown_by: string;
    organisation_id: string;
  };
  party: {
    id: string;
    organisation_id: string;
    role: Role;
    /** What the registry says of it beyond its role: see `registry.ts`. */
    settings: ColumnType<unknown, string, string>;
    /** Gone from the registry: none of its certificates opens anything. */
    removed: Generated<boolean>;
  };
  certificate: {
    /** `x5t#S256` (RFC 8705, section 3.1). */
    thumbprint: string;
    party_id: string;
    revoked: boolean;
  };
  /** The only table that holds personal numbers. */
  citizen: {
    id: string;
    /** Twelve digits. */
    personal_number: string;
    protected_identity: Generated<boolean>;
    created_at: Date;
  };
  /** Assertions that have been used, until they would have expired anyway. */
  assertion_use: {
    party_id: string;
    jti: string;
    expires_at: Date;
  };
}
