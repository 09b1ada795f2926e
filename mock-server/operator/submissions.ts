import { record } from '../audit/rules.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import { listUntaken, readUntaken, sendAgain, type UntakenSubmission } from '../supplements/rules.ts';
import { decodePlace, pageOf } from './cursor.ts';
import type * as Told from './operator-service.ts';

const pageSize = 500;

type Names = 'listSubmissions' | 'readSubmission' | 'sendSubmission';

/** What citizens have handed in, and no case system has said that it has. Every look leaves an audit entry. */
export function submissionHandlers(me: Me): Handlers<typeof Told.operatorService, Names> {
  const { db, clock } = me;
  return {
    listSubmissions: ({ caller, query: { cursor } }) =>
      db.transaction().execute(async (trx) => {
        const found = await listUntaken(trx, { after: decodePlace(cursor), limit: pageSize + 1 });
        await record(trx, { at: clock(), caller, operation: 'listSubmissions', outcome: 'done' });
        const { page, next } = pageOf(found, pageSize, ({ handedInAt, id }) => ({ at: handedInAt, id }));
        return { submissions: page.map(told), next };
      }),

    readSubmission: ({ caller, params: { id } }) =>
      db.transaction().execute(async (trx) => {
        const found = await readUntaken(trx, id);
        if (!found) throw notThere();
        const about = { subject: id, citizenId: found.citizenId };
        await record(trx, { at: clock(), caller, operation: 'readSubmission', ...about, outcome: 'done' });
        return told(found);
      }),

    sendSubmission: async ({ caller, params: { id } }) => {
      // First of all: whatever comes of it, it stands in the audit who asked for it.
      await record(db, { at: clock(), caller, operation: 'sendSubmission', subject: id, outcome: 'done' });
      const state = await sendAgain(me, id);
      if (state === 'unknown') throw notThere();
      return { state };
    },
  };
}

const notThere = () =>
  new Problem('not-found', 'No submission with that id waits for its case system. It may have been taken meanwhile.');

function told({
  organisationId,
  caseNumber,
  citizenId,
  handedInAt,
  ...rest
}: UntakenSubmission): Told.UntakenSubmission {
  return {
    ...rest,
    organisation: organisationId,
    case: caseNumber,
    citizen: citizenId,
    handedInAt: handedInAt.toISOString(),
  };
}
