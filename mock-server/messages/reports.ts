import type { DeliveryStatus } from '../delivery/rules.ts';
import type { Me } from '../me-context.ts';
import { markDelivered, markFailed } from './outbox.ts';

/** Takes in what a mail server reports on a message to an officer. */
export const messageReports = (me: Me) => async (id: string, report: DeliveryStatus) => {
  if (report.action === 'delivered') return markDelivered(me.db, id, me.clock());
  const reason = `reported as failed, ${report.status}`;
  await markFailed(me, id, reason);
  me.log.warn({ message: id, reason }, 'a message to an officer did not arrive');
};
