import type { JobQueue } from '../database/job-queue.ts';
import type { Me } from '../me-context.ts';
import { dropPieces } from './pieces.ts';

const name = 'upload-cleanup';

/** At night, when few are awake. */
const everyNight = { cron: '45 3 * * *', tz: 'Europe/Stockholm' };

const day = 86_400_000;

/** How long a file is kept that is never handed in. */
const abandoned = 7 * day;

/** How long files are kept once the case system has them: should it find out that it can't read them, they can be sent again. */
const afterTaken = 30 * day;

/** Lets go of files that nobody needs any more, every night; one of the nodes does it. */
export async function startCleanup(me: Me, queue: JobQueue): Promise<void> {
  await queue.createQueue(name, { policy: 'exclusive', expireInSeconds: 3600 });
  await queue.schedule(name, everyNight.cron, null, { tz: everyNight.tz });
  await queue.work(name, { pollingIntervalSeconds: 60 }, () => removeContents(me));
}

/** The names of what was handed in stay, for the receipt; the bytes go. */
export async function removeContents({ db, clock, log }: Me): Promise<void> {
  const now = clock().getTime();
  const left = await db
    .selectFrom('upload')
    .innerJoin('submission', 'submission.id', 'submission_id')
    .select('upload.id')
    .where('place', 'is', null)
    .where('upload.created_at', '<', new Date(now - abandoned))
    .execute();
  const taken = await db
    .selectFrom('upload')
    .innerJoin('submission', 'submission.id', 'submission_id')
    .select('upload.id')
    .where('taken_at', '<', new Date(now - afterTaken))
    .where('failed_at', 'is', null)
    .execute();
  const ids = left.map(({ id }) => id);
  await dropPieces(db, [...ids, ...taken.map(({ id }) => id)]);
  if (ids.length) await db.deleteFrom('upload').where('id', 'in', ids).execute();
  log.info({ abandoned: ids.length, taken: taken.length }, 'files that nobody needs any more have been removed');
}
