import type { portalService } from '../../src/contract/portal-service.ts';
import type { Party } from '../access/caller.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import type { catalogueService } from './catalogue-service.ts';
import { listEservices } from './list.ts';
import { getEservice } from './detail.ts';
import { publish, withdraw } from './publish.ts';
import { availableEservices, hide, ownEservices, show, shownEservices } from './showing.ts';
import { topics } from './topics.ts';

/** What citizens and visitors read of the catalogue, through a portal. */
export function catalogueHandlers({ db, clock }: Me): Handlers<typeof portalService, 'listEservices' | 'getEservice'> {
  return {
    listEservices: ({ caller, query }) => listEservices(db, caller.party, query, clock()),

    getEservice: ({ caller, params, query }) => getEservice(db, caller.party, params.id, query.lang, clock()),
  };
}

/** What an organisation's publishing system does. It sees its own, and what others have published. */
export function publishingHandlers({ db, clock }: Me): Handlers<typeof catalogueService> {
  const one = async (party: Party, localId: string) => {
    const [found] = await ownEservices(db, party, localId);
    if (found) return found;
    throw new Problem('not-found', 'Your organisation has published no e-service by that local id.');
  };
  return {
    listTopics: () => Promise.resolve({ topics: [...topics] }),

    listOwnEservices: async ({ caller }) => ({
      eservices: (await ownEservices(db, caller.party)).map(({ description: _, ...own }) => own),
    }),

    getOwnEservice: ({ caller, params }) => one(caller.party, params.localId),

    publishEservice: async ({ caller: { party }, params: { localId }, body: description }) => {
      await db.transaction().execute((trx) => publish(trx, { party, localId, description, now: clock() }));
      const { description: _, ...own } = await one(party, localId);
      return own;
    },

    withdrawEservice: async ({ caller, params }) => {
      if (!(await withdraw(db, caller.party, params.localId, clock()))) await one(caller.party, params.localId);
      return undefined;
    },

    listAvailableEservices: ({ caller, query }) => availableEservices(db, caller.party, query),

    listShownEservices: async ({ caller }) => ({ eservices: await shownEservices(db, caller.party) }),

    showEservice: async ({ caller, params }) => {
      if (await show(db, caller.party, params.id, clock())) return undefined;
      throw new Problem('not-found', 'Nobody publishes an e-service with that id. See /catalogue/v1/available.');
    },

    hideEservice: async ({ caller, params }) => {
      await hide(db, caller.party, params.id);
      return undefined;
    },
  };
}
