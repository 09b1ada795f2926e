import type { portalService } from '../../src/contract/portal-service.ts';
import type { CaseSummary } from '../../src/contract/types.ts';
import type { Caller, Citizen } from '../access/caller.ts';
import { ownersShownBy } from '../access/rules.ts';
import { record } from '../audit/rules.ts';
import type { Database } from '../database/connection.ts';
import type { Handlers } from '../http/service.ts';
import { Problem } from '../http/problem.ts';
import type { Me } from '../me-context.ts';
import { archive, markRead, restore } from './change.ts';
import { caseDetail, mayArchive } from './detail.ts';
import { listDocuments } from './documents.ts';
import { listCases } from './list.ts';
import { caseById, type CaseRow } from './of-citizen.ts';
import { summarise } from './summary.ts';
import { swedishDay } from './swedish-day.ts';
import type { Viewer } from './visible.ts';

type CitizenCaller = Caller & { citizen: Citizen };

type Names = 'listCases' | 'getCase' | 'archiveCase' | 'restoreCase' | 'readEvent' | 'listDocuments';

/** What the citizen sees of their cases and does with them. Everything leaves an audit entry. */
export function caseHandlers(me: Me): Handlers<typeof portalService, Names> {
  /** Does it for the viewer and leaves an entry, in one transaction. */
  const audited = <T>(
    { caller, operation, subject }: { caller: CitizenCaller; operation: Names; subject?: string },
    work: (db: Database, viewer: Viewer, now: Date) => Promise<T>,
  ): Promise<T> =>
    me.db.transaction().execute(async (db) => {
      const now = me.clock();
      const viewer = { citizenId: caller.citizen.id, owners: await ownersShownBy(db, caller.party) };
      const done = await work(db, viewer, now);
      await record(db, { at: now, caller, operation, subject, outcome: 'done' });
      return done;
    });

  return {
    listCases: ({ caller, query }) =>
      audited({ caller, operation: 'listCases' }, (db, viewer, now) => listCases(db, viewer, query, swedishDay(now))),

    getCase: ({ caller, params: { id }, query }) =>
      audited({ caller, operation: 'getCase', subject: id }, async (db, viewer, now) => {
        const asked = { id, lang: query.lang, cursor: query.cursor, today: swedishDay(now) };
        return (await caseDetail(db, viewer, asked)) ?? refuse();
      }),

    archiveCase: ({ caller, params: { id }, query }) =>
      audited({ caller, operation: 'archiveCase', subject: id }, async (db, viewer, now) => {
        const found = (await caseById(db, viewer, id, swedishDay(now))) ?? refuse();
        if (!(await mayArchive(db, viewer, found))) {
          throw new Problem('not-allowed', 'The organisation has not said that this case may be put away.');
        }
        await archive(db, viewer.citizenId, found, now);
        return summarised(db, { ...found, archived: true }, query.lang);
      }),

    restoreCase: ({ caller, params: { id }, query }) =>
      audited({ caller, operation: 'restoreCase', subject: id }, async (db, viewer, now) => {
        const found = (await caseById(db, viewer, id, swedishDay(now))) ?? refuse();
        await restore(db, viewer.citizenId, found);
        return summarised(db, { ...found, archived: false }, query.lang);
      }),

    listDocuments: ({ caller, query }) =>
      audited({ caller, operation: 'listDocuments' }, (db, viewer, now) =>
        listDocuments(db, viewer, query, swedishDay(now)),
      ),

    readEvent: ({ caller, params: { id } }) =>
      audited({ caller, operation: 'readEvent', subject: id }, async (db, viewer, now) => {
        const readAt = (await markRead(db, viewer, id, now)) ?? refuse();
        return { readAt: readAt.toISOString() };
      }),
  };
}

async function summarised(db: Database, row: CaseRow, lang: string): Promise<CaseSummary> {
  const [summary] = await summarise(db, [row], lang);
  return summary ?? refuse();
}

function refuse(): never {
  throw new Problem('not-found', 'This citizen has no such case or event in this portal.');
}
