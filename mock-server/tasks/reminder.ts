import { sql } from 'kysely';
import { recording } from '../audit/rules.ts';
import { dueRequests, swedishDay } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import type { JobQueue } from '../database/job-queue.ts';
import { Writes } from '../database/writes.ts';
import type { Me } from '../me-context.ts';
import { notify } from '../notifications/rules.ts';

const name = 'task-reminder';

/** When people are awake, and have the day before them. */
const everyMorning = { cron: '0 8 * * *', tz: 'Europe/Stockholm' };

/** Days before the last day that a citizen is reminded: enough to find what is asked for. */
const ahead = 3;

/** Reminders that are written in one transaction. */
const batch = 200;

/** Reminds of what is soon too late, every morning; one of the nodes does it. A morning that is missed is made up for by the next. */
export async function startReminding(me: Me, queue: JobQueue): Promise<void> {
  await queue.createQueue(name, { policy: 'exclusive', expireInSeconds: 3600 });
  await queue.schedule(name, everyMorning.cron, null, { tz: everyMorning.tz });
  await queue.work(name, { pollingIntervalSeconds: 60 }, async () => {
    const reminded = await remind(me);
    me.log.info({ reminded }, 'citizens have been reminded of what is soon too late');
  });
}

/** Tells each citizen once of a request whose last day comes, and that they have known of for a day. Gives how many reminders there were. */
export async function remind(me: Me): Promise<number> {
  let reminded = 0;
  for (;;) {
    const more = await me.db.transaction().execute((db) => remindSome(me, db));
    if (!more) return reminded;
    reminded += more;
  }
}

interface Reminded {
  citizen_id: string;
  organisation_id: string;
}

async function remindSome(me: Me, db: Database): Promise<number> {
  const at = me.clock();
  const day = (days: number) => new Date(at.getTime() + days * 86_400_000);
  const due = dueRequests({ from: swedishDay(at), to: swedishDay(day(ahead)), cameBefore: day(-1) });
  const { rows } = await sql<Reminded>`
    insert into task_reminder (citizen_id, organisation_id, signal_id, action_id, reminded_at)
    select citizen_id, organisation_id, signal_id, action_id, ${at}::timestamptz from (${due}) due
    where not exists (select from task_reminder former where (former.citizen_id, former.organisation_id, former.signal_id, former.action_id)
      = (due.citizen_id, due.organisation_id, due.signal_id, due.action_id))
    limit ${batch} on conflict do nothing returning citizen_id, organisation_id`.execute(db);
  const writes = new Writes();
  const news = rows.map((row) => ({
    citizenId: row.citizen_id,
    organisationId: row.organisation_id,
    matter: 'task' as const,
  }));
  notify(me, writes, news);
  for (const { citizenId } of news) writes.add(recording({ at, operation: 'remind', outcome: 'done', citizenId }));
  await writes.send(db);
  return rows.length;
}

/** Forgets the reminders of requests whose case is removed. */
export async function forgetReminders(db: Database, organisationId: string, signalIds: string[]): Promise<void> {
  if (!signalIds.length) return;
  await db
    .deleteFrom('task_reminder')
    .where('organisation_id', '=', organisationId)
    .where('signal_id', 'in', signalIds)
    .execute();
}
