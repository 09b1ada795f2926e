import type { Submission } from '../../src/contract/types.ts';
import type { KeptSubmission } from './kept.ts';

/** What the case system has said of a submission by receipts. */
export interface Received {
  taken?: Date | undefined;
  read?: Date | undefined;
}

/** When the case system has had it: by its confirmation of the message, or by a receipt, whichever came first. */
export function takenAt({ taken_at }: Pick<KeptSubmission, 'taken_at'>, { taken, read }: Received): Date | undefined {
  const times = [taken_at, taken, read].flatMap((at) => (at ? at.getTime() : []));
  return times.length ? new Date(Math.min(...times)) : undefined;
}

/** The submission as the contract shows it; its files only to whoever handed it in. */
export function showSubmission(kept: KeptSubmission, received: Received, own: boolean): Submission {
  const { id, late, sent_at, handed_in_at, failed_at, failed_why, files } = kept;
  const times = { sent: sent_at, received: handed_in_at, taken: takenAt(kept, received), read: received.read };
  return {
    id,
    late,
    steps: steps.flatMap((step) => {
      const at = times[step];
      return at ? { step, at: at.toISOString() } : [];
    }),
    ...(failed_at && failed_why && { failed: { at: failed_at.toISOString(), reason: failed_why } }),
    files: own ? files : [],
  };
}

const steps = ['sent', 'received', 'taken', 'read'] as const;
