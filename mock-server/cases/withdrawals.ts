import type { Write } from '../database/writes.ts';

export interface Withdrawal {
  organisationId: string;
  signalId: string;
  what: 'event' | 'request' | 'case';
  /** The signal's id; of a case its number. */
  of: string;
  /** Of a request: the action's id. */
  action?: string;
  reason?: string;
  time: Date;
}

/** Takes back what was sent by mistake, or what is yet to arrive. The first withdrawal counts. */
export const withdrawing =
  ({ organisationId, signalId, what, of, action, reason, time }: Withdrawal): Write =>
  (db) =>
    db
      .insertInto('withdrawal')
      .values({
        organisation_id: organisationId,
        what,
        of,
        action_id: action ?? '',
        time,
        reason: reason ?? null,
        signal_id: signalId,
      })
      .onConflict((conflict) => conflict.doNothing());
