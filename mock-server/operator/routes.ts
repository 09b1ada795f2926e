import { listEntries, record, type AuditEntry } from '../audit/rules.ts';
import type { Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import { decodeCursor, pageOf } from './cursor.ts';
import type { AuditEntry as Told, operatorService } from './operator-service.ts';
import { verify } from './verify.ts';

const pageSize = 500;

/** What those who run ME ask of it. Whatever shows or changes something of a citizen's is audited. */
export function operatorHandlers({ db, clock }: Me): Handlers<typeof operatorService> {
  return {
    listAudit: ({ caller, query: { citizen, since, cursor } }) =>
      db.transaction().execute(async (trx) => {
        const found = await listEntries(trx, {
          citizenId: citizen,
          since: since === undefined ? undefined : new Date(since),
          after: decodeCursor(cursor),
          limit: pageSize + 1,
        });
        await record(trx, { at: clock(), caller, operation: 'listAudit', outcome: 'done', citizenId: citizen });
        const { page, next } = pageOf(found, pageSize);
        return { entries: page.map(told), next };
      }),

    verify: async () => ({ checks: await verify(db) }),
  };
}

function told(entry: AuditEntry): Told {
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
