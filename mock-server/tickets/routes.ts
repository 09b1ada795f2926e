import type { portalService } from '../../src/contract/portal-service.ts';
import { record } from '../audit/rules.ts';
import { eserviceForPortal } from '../catalogue/rules.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import { createTicket } from './create.ts';
import type { eserviceService } from './eservice-service.ts';
import { redeem } from './redeem.ts';
import { describeStart } from './start.ts';

/** What a portal asks for on its way to an e-service. */
export function ticketHandlers(me: Me): Handlers<typeof portalService, 'getStart' | 'createTicket'> {
  return {
    getStart: ({ caller, params: { id }, query: { lang } }) =>
      me.db.transaction().execute(async (db) => {
        const now = me.clock();
        const eservice = await eserviceForPortal(db, { party: caller.party, id, lang, now });
        if (!eservice) throw new Problem('not-found', 'This portal shows no such e-service.');
        return describeStart(db, caller, eservice, now);
      }),

    createTicket: async (call) => {
      const at = me.clock();
      const result = await me.db.transaction().execute(async (db) => {
        const made = await createTicket(db, call, at);
        const { caller, params } = call;
        await record(db, { at, caller, operation: 'createTicket', subject: params.id, ...outcome(made) });
        return made;
      });
      return orThrow(result);
    },
  };
}

/** What an e-service does with a ticket, with its own certificate. Every attempt leaves an audit entry. */
export function redemptionHandlers(me: Me): Handlers<typeof eserviceService> {
  return {
    redeemTicket: async ({ caller, body }) => {
      const at = me.clock();
      const attempt = {
        ticket: body.ticket,
        party: caller.party.id,
        personalNumber: body.citizen?.personalNumber,
        now: at,
      };
      const result = await me.db.transaction().execute(async (db) => {
        const { result, ticket } = await redeem(db, attempt);
        const about = ticket && { subject: ticket.eservice_id, citizenId: ticket.citizen_id };
        await record(db, { at, caller, operation: 'redeemTicket', ...about, ...outcome(result) });
        return result;
      });
      return orThrow(result);
    },
  };
}

/** A refusal is thrown only after the transaction, so that its audit entry stays. */
function orThrow<T>(result: T | Problem): T {
  if (result instanceof Problem) throw result;
  return result;
}

function outcome(result: unknown): { outcome: 'done' } | { outcome: 'refused'; reason: string } {
  return result instanceof Problem ? { outcome: 'refused', reason: result.code } : { outcome: 'done' };
}
