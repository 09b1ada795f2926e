import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import { wakeWorkers } from '../database/wake.ts';
import { insertJobs } from '../database/write-jobs.ts';
import type { Me } from '../me-context.ts';

/** Somebody has something new to see. */
export interface News {
  citizenId: string;
  /** Whose news it is: named in what is sent, with its login address from the registry. */
  organisationId: string;
}

/**
 * Writes, in the caller's transaction, that the citizens are to be told. False for one who has no verified channel that
 * they allow: nothing will be sent.
 *
 * The first message is sent at once. What happens within ten minutes of it, at the same organisation, is gathered into one more, sent when they have passed;
 * so it is for e-mail, too: a message says nothing but that there is news, so that a second one in the same minute would only be a nuisance.
 */
export async function notify(me: Me, trx: Database, news: News[]): Promise<boolean[]> {
  if (!news.length) return [];
  const told = new Set((await write(trx, news, me.clock())).map(key));
  if (told.size) wakeWorkers();
  return news.map((it) => told.has(key(it)));
}

const key = ({ citizenId, organisationId }: News) => JSON.stringify([citizenId, organisationId]);

/**
 * One statement for messages and jobs, since every signal waits for it. A message that gathers is locked by it until the caller's transaction
 * ends, so that it is not sent before what it tells of can be seen. Rows are taken in one order, so that no two transactions wait for each other.
 */
async function write(trx: Database, news: News[], now: Date): Promise<News[]> {
  const citizens = news.map(({ citizenId }) => citizenId);
  const organisations = news.map(({ organisationId }) => organisationId);
  const jobs = insertJobs({
    from: sql`(select * from told where news = 1) as told`,
    queue: sql`'notification-' || told.kind`,
    data: sql`jsonb_build_object('id', told.id)`,
    startAfter: sql`now() + (told.due_at - ${now}::timestamptz)`,
  });
  const { rows } = await sql<News>`
    with news as (
      select distinct * from unnest(${citizens}::text[], ${organisations}::text[]) as news (citizen_id, organisation_id)
    ), reachable as (
      select citizen_id, organisation_id, kind from news join contact_channel using (citizen_id)
      where allowed and verified_at is not null
      order by citizen_id, organisation_id, kind
    ), told as (
      insert into notification (id, citizen_id, organisation_id, kind, state, news, created_at, due_at)
      select gen_random_uuid(), citizen_id, organisation_id, kind, 'waiting', 1, ${now}::timestamptz, greatest(
        ${now}::timestamptz,
        (select max(coalesce(sent_at, attempted_at)) + interval '10 minutes' from notification as former
         where (former.citizen_id, former.organisation_id, former.kind)
           = (reachable.citizen_id, reachable.organisation_id, reachable.kind))
      ) from reachable
      on conflict (citizen_id, organisation_id, kind) where state = 'waiting' and attempted_at is null
      do update set news = notification.news + 1
      returning id, citizen_id, organisation_id, kind, news, due_at
    ), jobs as (${jobs})
    select distinct citizen_id as "citizenId", organisation_id as "organisationId" from told
  `.execute(trx);
  return rows;
}
