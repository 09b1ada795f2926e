import { record } from '../audit/rules.ts';
import { forgetReceipts, removeExpiredCase } from '../cases/rules.ts';
import type { JobQueue } from '../database/job-queue.ts';
import type { Me } from '../me-context.ts';
import { removeMessages } from '../messages/rules.ts';
import { removeReadReceipts } from '../read-receipts/rules.ts';
import { markRemoved } from '../signals/rules.ts';
import { removeSubmissions } from '../supplements/rules.ts';
import { forgetReminders } from '../tasks/rules.ts';

const name = 'case-removal';

/** At night, when a day has ended in Sweden and few are awake. */
const everyNight = { cron: '15 3 * * *', tz: 'Europe/Stockholm' };

/** Removes cases whose last day has passed, every night; one of the nodes does it. */
export async function startRemoving(me: Me, queue: JobQueue): Promise<void> {
  await queue.createQueue(name, { policy: 'exclusive', expireInSeconds: 6 * 3600 });
  await queue.schedule(name, everyNight.cron, null, { tz: everyNight.tz });
  await queue.work(name, { pollingIntervalSeconds: 60 }, async () => {
    const removed = await removeExpired(me);
    me.log.info({ removed }, 'cases whose last day has passed have been removed');
  });
}

/** Removes them one by one, each in a transaction of its own: nothing is locked for long, and a kill leaves each whole or gone. Gives how many. */
export async function removeExpired(me: Me): Promise<number> {
  let removed = 0;
  while (await removeOne(me)) removed += 1;
  return removed;
}

function removeOne(me: Me): Promise<boolean> {
  const at = me.clock();
  return me.db.transaction().execute(async (db) => {
    const gone = await removeExpiredCase(db, at);
    if (!gone) return false;
    const { id: subject, organisationId, number, signalIds, citizenIds } = gone;
    const sent = [
      ...(await removeMessages(db, organisationId, number)),
      ...(await removeSubmissions(db, organisationId, number)),
    ];
    await removeReadReceipts(db, organisationId, number);
    await forgetReceipts(db, organisationId, [...sent, ...signalIds]);
    await forgetReminders(db, organisationId, signalIds);
    await markRemoved(db, organisationId, signalIds);
    for (const citizenId of citizenIds) {
      await record(db, { at, operation: 'removeCase', subject, outcome: 'done', citizenId });
    }
    return true;
  });
}
