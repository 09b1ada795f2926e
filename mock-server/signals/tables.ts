import type { Signal } from './signal.ts';

export interface SignalTables {
  /** Every signal that has been taken in, so that a repeated one changes nothing. */
  signal: {
    organisation_id: string;
    /** The sender's own id. */
    id: string;
    /** `removed`: an event whose case has been removed. */
    kind: Signal['content']['kind'] | 'removed';
    /** Of everything that the signal says, and of its attachments: SHA-256, base64url. */
    digest: string;
    /** The system that sent it. */
    party_id: string;
    received_at: Date;
  };
}
