import type { portalService } from '../../src/contract/portal-service.ts';
import type { Notice } from '../../src/contract/types.ts';
import type { Caller, Citizen } from '../access/caller.ts';
import { organisationNames, ownersShownBy } from '../access/rules.ts';
import { record } from '../audit/rules.ts';
import { swedishDay, type Viewer } from '../cases/rules.ts';
import { eserviceNames } from '../catalogue/rules.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import { openTasksOf } from '../tasks/rules.ts';
import { markRead, putAside } from './change.ts';
import { countNews, latestNews, listNews, newsById, type NewsRow } from './news.ts';

type Names = 'getNews' | 'listNotices' | 'readNotice' | 'archiveNotice' | 'restoreNotice';

interface Asked {
  caller: Caller & { citizen: Citizen };
  operation: Names;
  subject?: string;
}

const defaultLimit = 20;

/** What is new to the citizen, and what they do with it. Everything leaves an audit entry. */
export function noticeHandlers(me: Me): Handlers<typeof portalService, Names> {
  const audited = <T>(
    { caller, operation, subject }: Asked,
    work: (db: Database, viewer: Viewer, now: Date) => Promise<T>,
  ): Promise<T> =>
    me.db.transaction().execute(async (db) => {
      const now = me.clock();
      const done = await work(db, { citizenId: caller.citizen.id, owners: await ownersShownBy(db, caller.party) }, now);
      await record(db, { at: now, caller, operation, subject, outcome: 'done' });
      return done;
    });

  const move = (asked: Asked & { subject: string }, lang: string, away: boolean) =>
    audited(asked, async (db, viewer, now) => {
      const found = await putAside(db, viewer, asked.subject, away ? now : null);
      const row = found ? await newsById(db, viewer, asked.subject, swedishDay(now)) : undefined;
      const [notice] = row ? await show(db, [row], lang) : [];
      return notice ?? refuse();
    });

  return {
    getNews: ({ caller }) =>
      audited({ caller, operation: 'getNews' }, async (db, viewer, now) => {
        const { unread } = await countNews(db, viewer, swedishDay(now));
        const latest = await latestNews(db, viewer);
        return { unread, ...(latest && { latest: latest.toISOString() }), at: now.toISOString() };
      }),

    listNotices: ({ caller, query }) =>
      audited({ caller, operation: 'listNotices' }, async (db, viewer, now) => {
        const today = swedishDay(now);
        const { items, next } = await listNews(db, viewer, { ...query, limit: query.limit ?? defaultLimit }, today);
        const counts = await countNews(db, viewer, today);
        const first = query.show !== 'archived' && !query.cursor && caller.party.portal?.views.includes('cases');
        const toDo = first ? await openTasksOf(db, viewer, query.lang, today) : undefined;
        return { items: await show(db, items, query.lang), counts, ...(toDo && { toDo }), ...(next && { next }) };
      }),

    readNotice: ({ caller, params: { id } }) =>
      audited({ caller, operation: 'readNotice', subject: id }, async (db, viewer, now) => {
        const readAt = (await markRead(db, viewer, id, now)) ?? refuse();
        return { readAt: readAt.toISOString() };
      }),

    archiveNotice: ({ caller, params: { id }, query }) =>
      move({ caller, operation: 'archiveNotice', subject: id }, query.lang, true),

    restoreNotice: ({ caller, params: { id }, query }) =>
      move({ caller, operation: 'restoreNotice', subject: id }, query.lang, false),
  };
}

/** As the contract shows them. */
async function show(db: Database, rows: NewsRow[], lang: string): Promise<Notice[]> {
  const names = await organisationNames(db);
  const eservices = await eserviceNames(db, [...new Set(rows.flatMap(({ eservice_id }) => eservice_id ?? []))], lang);
  const title = ({ case_title, eservice_id, case_number }: NewsRow) =>
    case_title ?? eservices.get(eservice_id ?? '') ?? case_number ?? '';
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    lang: row.lang,
    organisation: { id: row.organisation_id, name: names.get(row.organisation_id) ?? '' },
    heading: row.heading,
    time: row.time.toISOString(),
    unread: row.unread,
    archived: row.archived,
    ...(row.text !== null && { text: row.text }),
    ...(row.until !== null && { until: row.until }),
    ...(row.case_id !== null && { case: { id: row.case_id, title: title(row) } }),
  }));
}

function refuse(): never {
  throw new Problem('not-found', 'This citizen has no such notice in this portal.');
}
