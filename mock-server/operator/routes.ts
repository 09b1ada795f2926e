import { listEntries, record, type AuditEntry } from '../audit/rules.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import { listUntold, type Untold } from '../notifications/rules.ts';
import { listQuarantined, readQuarantined, retryQuarantined, type Quarantined } from '../shs/rules.ts';
import { decodePlace, pageOf } from './cursor.ts';
import { viewOf } from './message-view.ts';
import type * as Told from './operator-service.ts';
import { submissionHandlers } from './submissions.ts';
import { checkPlace, verifyOne } from './verify.ts';

const pageSize = 500;

/** What those who run ME ask of it. Whatever shows or changes something of a citizen's is audited. */
export function operatorHandlers(me: Me): Handlers<typeof Told.operatorService> {
  const { db, clock } = me;
  return {
    ...submissionHandlers(me),

    listQuarantine: async ({ query }) => {
      const place = decodePlace(query.cursor);
      const after = place && { receivedAt: place.at, id: place.id };
      const found = await listQuarantined(db, { after, limit: pageSize + 1 });
      const { page, next } = pageOf(found, pageSize, ({ receivedAt, id }) => ({ at: receivedAt, id }));
      return { messages: page.map(toldQuarantined), next };
    },

    readQuarantined: async ({ caller, params: { id } }) => {
      const { bytes, ...found } = await db.transaction().execute(async (trx) => {
        const read = await readQuarantined(trx, id);
        if (!read) throw notInQuarantine();
        await record(trx, { at: clock(), caller, operation: 'readQuarantined', subject: id, outcome: 'done' });
        return read;
      });
      return { ...toldQuarantined(found), message: await viewOf(bytes) };
    },

    retryQuarantined: async ({ caller, params: { id } }) => {
      // First of all: whatever comes of it, it stands in the audit who asked for it.
      await record(db, { at: clock(), caller, operation: 'retryQuarantined', subject: id, outcome: 'done' });
      const retried = await retryQuarantined(me, id);
      if (retried.state === 'unknown') throw notInQuarantine();
      return retried;
    },

    listUntold: ({ caller, query: { cursor } }) =>
      db.transaction().execute(async (trx) => {
        const found = await listUntold(trx, { after: decodePlace(cursor), limit: pageSize + 1 });
        await record(trx, { at: clock(), caller, operation: 'listUntold', outcome: 'done' });
        const { page, next } = pageOf(found, pageSize, ({ since, id }) => ({ at: since, id }));
        return { untold: page.map(toldUntold), next };
      }),

    listAudit: ({ caller, query: { citizen, since, cursor } }) =>
      db.transaction().execute(async (trx) => {
        const found = await listEntries(trx, {
          citizenId: citizen,
          since: since === undefined ? undefined : new Date(since),
          after: decodePlace(cursor),
          limit: pageSize + 1,
        });
        await record(trx, { at: clock(), caller, operation: 'listAudit', outcome: 'done', citizenId: citizen });
        const { page, next } = pageOf(found, pageSize, ({ at, id }) => ({ at, id }));
        return { entries: page.map(toldEntry), next };
      }),

    verify: async ({ query: { cursor } }) => {
      const place = decodeCursor(checkPlace, cursor);
      const { result, next } = await verifyOne(db, place?.check);
      return { checks: [result], next: next === undefined ? undefined : encodeCursor({ check: next }) };
    },
  };
}

const notInQuarantine = () =>
  new Problem('not-found', 'No message with that id is in quarantine. It may have been run again already.');

function toldQuarantined({ organisationId, partyId, receivedAt, ...rest }: Quarantined): Told.Quarantined {
  return { ...rest, organisation: organisationId, party: partyId, receivedAt: receivedAt.toISOString() };
}

function toldUntold({ citizenId, organisationId, kind, reason, since }: Untold): Told.Untold {
  return { citizen: citizenId, organisation: organisationId, channel: kind, reason, since: since.toISOString() };
}

function toldEntry(entry: AuditEntry): Told.AuditEntry {
  const { at, citizen_id, organisation_id, party_id, certificate, operation, subject, outcome, reason } = entry;
  return {
    at: at.toISOString(),
    citizen: citizen_id ?? undefined,
    organisation: organisation_id ?? undefined,
    party: party_id ?? undefined,
    certificate,
    operation,
    subject: subject ?? undefined,
    outcome,
    reason: reason ?? undefined,
  };
}
