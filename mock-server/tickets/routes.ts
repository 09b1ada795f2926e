import type { portalService } from '../../src/contract/portal-service.ts';
import { record } from '../audit/rules.ts';
import { eserviceForPortal } from '../catalogue/rules.ts';
import { Problem } from '../http/problem.ts';
import { orThrow, outcomeOf } from '../http/refusal.ts';
import type { Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import { createTicket } from './create.ts';
import { createSupplementTicket } from './create-supplement.ts';
import type { eserviceService } from './eservice-service.ts';
import { redeem } from './redeem.ts';
import { describeStart } from './start.ts';

/** What a portal asks for on its way to an e-service. */
export function ticketHandlers(
  me: Me,
): Handlers<typeof portalService, 'getStart' | 'createTicket' | 'createSupplementTicket'> {
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
        await record(db, { at, caller, operation: 'createTicket', subject: params.id, ...outcomeOf(made) });
        return made;
      });
      return orThrow(result);
    },

    createSupplementTicket: async (call) => {
      const at = me.clock();
      const result = await me.db.transaction().execute(async (db) => {
        const made = await createSupplementTicket(db, call, at);
        const { caller, params } = call;
        await record(db, { at, caller, operation: 'createSupplementTicket', subject: params.id, ...outcomeOf(made) });
        return made;
      });
      return orThrow(result);
    },
  };
}

/** What an e-service does with a ticket, with its own certificate. Every attempt leaves an audit entry. */
export function redemptionHandlers(me: Me): Handlers<typeof eserviceService, 'redeemTicket'> {
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
        await record(db, { at, caller, operation: 'redeemTicket', ...about, ...outcomeOf(result) });
        return result;
      });
      return orThrow(result);
    },
  };
}
