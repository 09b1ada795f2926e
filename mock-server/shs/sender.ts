import type { Caller } from '../access/caller.ts';

/** Who sends a message: whose certificate was shown. */
export interface Sender {
  organisation: { id: string; name: string };
  party: { id: string };
  /** The certificate's `x5t#S256`. */
  certificate: string;
}

export const senderOf = ({ party, certificate }: Caller): Sender => ({
  organisation: party.organisation,
  party,
  certificate,
});

/** The sender as the audit wants it. */
export const callerOf = ({ organisation, party, certificate }: Sender): Caller => ({
  party: { id: party.id, role: 'shs', organisation },
  certificate,
});
