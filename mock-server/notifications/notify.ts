import { sql, type RawBuilder } from 'kysely';
import { wakeWorkers } from '../database/wake.ts';
import type { Writes } from '../database/writes.ts';
import type { Me } from '../me-context.ts';
import { insertMessageJobs } from './message-jobs.ts';
import type { Matter } from './tables.ts';

/** Somebody has something new to see. */
export interface News {
  citizenId: string;
  /** Whose news it is: named in what is sent, with its login address from the registry. */
  organisationId: string;
  matter: Matter;
}

/**
 * Who is told what where: on a channel (which is a verified address), of what the citizen has not turned off there. The one place that says so.
 * @param matters An array, of which one that is wanted is enough. Beside it stands `contact_channel`.
 */
export const isWanted = (matters: RawBuilder<unknown>) => sql<boolean>`not (${matters} <@ contact_channel.refused)`;

/** The matters that a citizen can be told of, on one channel or another, as a part of a query about them. */
export const reachableFor = (citizenId: RawBuilder<string>) => sql<Matter[]>`array(
  select matter from unnest(array['case', 'task', 'notice']) as matter where exists (
    select from contact_channel where citizen_id = ${citizenId} and ${isWanted(sql`array[matter]`)}))`;

/**
 * Adds what tells the citizens to what the caller's transaction writes: nothing for one who can't be reached. Called once in a transaction.
 *
 * The first message is sent at once. What happens within ten minutes of it, at the same organisation, is gathered into one more, sent when they have passed;
 * so it is for e-mail, too: a message says nothing but that there is news, so that a second one in the same minute would only be a nuisance.
 *
 * A message that gathers is locked until the caller's transaction ends, so that it is not sent before what it tells of can be seen. Rows are taken in one order, so
 * that no two transactions wait for each other.
 */
export function notify(me: Me, writes: Writes, news: News[]): void {
  if (!news.length) return;
  const now = me.clock();
  const citizens = news.map(({ citizenId }) => citizenId);
  const organisations = news.map(({ organisationId }) => organisationId);
  const about = news.map(({ matter }) => matter);
  writes.add(
    () => sql`
      insert into notification (id, citizen_id, organisation_id, kind, matters, state, news, created_at, due_at)
      select gen_random_uuid(), citizen_id, organisation_id, kind, matters, 'waiting', 1, ${now}::timestamptz, greatest(
        ${now}::timestamptz,
        (select max(coalesce(sent_at, attempted_at)) + interval '10 minutes' from notification as former
         where (former.citizen_id, former.organisation_id, former.kind)
           = (reachable.citizen_id, reachable.organisation_id, reachable.kind) and former.about = 'news')
      ) from (
        select citizen_id, organisation_id, kind, array_agg(distinct matter order by matter) as matters
        from unnest(${citizens}::text[], ${organisations}::text[], ${about}::text[]) as news (citizen_id, organisation_id, matter)
        join contact_channel using (citizen_id)
        where ${isWanted(sql`array[matter]`)}
        group by citizen_id, organisation_id, kind
        order by citizen_id, organisation_id, kind
      ) as reachable
      on conflict (citizen_id, organisation_id, kind) where about = 'news' and state = 'waiting' and attempted_at is null
      do update set news = notification.news + 1,
        matters = array(select distinct unnest(notification.matters || excluded.matters) order by 1)
      returning id, kind, news, due_at`,
    { name: 'told' },
  );
  writes.add(() => insertMessageJobs(sql`select id, kind, due_at from told where news = 1`, now));
  wakeWorkers('notification-email', 'notification-sms');
}
