import type { DeliveryStatus } from '../delivery/rules.ts';
import type { Me } from '../me-context.ts';
import { markDelivered, markFailed } from './outbox.ts';

/** Takes in what a mail server reports on a notification: the citizen sees it among what was sent to them, an operator among who was not told. */
export const mailReports =
  ({ db, clock, log }: Me) =>
  async (id: string, report: DeliveryStatus) => {
    if (report.action === 'delivered') return markDelivered(db, id, clock());
    const reason = `reported as not delivered, ${report.status}`;
    if (await markFailed(db, { id }, reason, 'not-delivered'))
      log.warn({ notification: id, reason }, 'a mail did not arrive');
  };
