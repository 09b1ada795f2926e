import { sql, type RawBuilder } from 'kysely';
import { wakeWorkers } from '../database/wake.ts';
import { insertJobs } from '../database/write-jobs.ts';
import type { Writes } from '../database/writes.ts';
import type { Me } from '../me-context.ts';

/** Somebody has something new to see. */
export interface News {
  citizenId: string;
  /** Whose news it is: named in what is sent, with its login address from the registry. */
  organisationId: string;
}

/** A channel that the citizen has shown to be theirs, and wants to be told by. */
const open = sql<boolean>`allowed and verified_at is not null`;

/** Whether a citizen can be told, as a part of a query about them. */
export const isReachable = (citizenId: RawBuilder<string>) =>
  sql<boolean>`exists (select from contact_channel where citizen_id = ${citizenId} and ${open})`;

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
  writes.add(
    () => sql`
      insert into notification (id, citizen_id, organisation_id, kind, state, news, created_at, due_at)
      select gen_random_uuid(), citizen_id, organisation_id, kind, 'waiting', 1, ${now}::timestamptz, greatest(
        ${now}::timestamptz,
        (select max(coalesce(sent_at, attempted_at)) + interval '10 minutes' from notification as former
         where (former.citizen_id, former.organisation_id, former.kind)
           = (reachable.citizen_id, reachable.organisation_id, reachable.kind))
      ) from (
        select distinct citizen_id, organisation_id, kind
        from unnest(${citizens}::text[], ${organisations}::text[]) as news (citizen_id, organisation_id)
        join contact_channel using (citizen_id)
        where ${open}
        order by citizen_id, organisation_id, kind
      ) as reachable
      on conflict (citizen_id, organisation_id, kind) where state = 'waiting' and attempted_at is null
      do update set news = notification.news + 1
      returning id, kind, news, due_at`,
    { name: 'told' },
  );
  writes.add(() =>
    insertJobs({
      from: sql`(select * from told where news = 1) as told`,
      queue: sql`'notification-' || told.kind`,
      data: sql`jsonb_build_object('id', told.id)`,
      startAfter: sql`now() + (told.due_at - ${now}::timestamptz)`,
    }),
  );
  wakeWorkers();
}
