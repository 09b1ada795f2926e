import type { Database } from '../database/connection.ts';

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
export async function withdraw(db: Database, withdrawal: Withdrawal): Promise<void> {
  const { organisationId, signalId, what, of, action, reason, time } = withdrawal;
  await db
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
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
