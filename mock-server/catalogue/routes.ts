import type { portalService } from '../../src/contract/portal-service.ts';
import { record } from '../audit/rules.ts';
import type { Caller, Party } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import type { catalogueService } from './catalogue-service.ts';
import { getEservice } from './detail.ts';
import { eserviceId } from './eservice-id.ts';
import { listEservices } from './list.ts';
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

/** What an organisation's publishing system does. It sees its own, and what others have published. Every change is audited. */
export function publishingHandlers({ db, clock }: Me): Handlers<typeof catalogueService> {
  const change = (caller: Caller, operation: string, subject: string, doIt: (trx: Database) => Promise<unknown>) =>
    db.transaction().execute(async (trx) => {
      await doIt(trx);
      await record(trx, { at: clock(), caller, operation, subject, outcome: 'done' });
    });

  return {
    listTopics: async () => ({ topics: [...topics] }),

    listOwnEservices: async ({ caller }) => ({
      eservices: (await ownEservices(db, caller.party)).map(withoutDescription),
    }),

    getOwnEservice: ({ caller, params }) => ownEservice(db, caller.party, params.localId),

    publishEservice: async ({ caller, params: { localId }, body: description }) => {
      const { party } = caller;
      const publication = { party, localId, description, now: clock() };
      const id = eserviceId(party.organisation.id, localId);
      await change(caller, 'publishEservice', id, (trx) => publish(trx, publication));
      return withoutDescription(await ownEservice(db, party, localId));
    },

    withdrawEservice: async ({ caller, params: { localId } }) => {
      const { id } = await ownEservice(db, caller.party, localId);
      await change(caller, 'withdrawEservice', id, (trx) => withdraw(trx, caller.party, localId, clock()));
      return undefined;
    },

    listAvailableEservices: ({ caller, query }) => availableEservices(db, caller.party, query),

    listShownEservices: async ({ caller }) => ({ eservices: await shownEservices(db, caller.party) }),

    showEservice: async ({ caller, params: { id } }) => {
      await change(caller, 'showEservice', id, async (trx) => {
        if (await show(trx, caller.party, id, clock())) return;
        throw new Problem('not-found', 'Nobody publishes an e-service with that id. See /catalogue/v1/available.');
      });
      return undefined;
    },

    hideEservice: async ({ caller, params: { id } }) => {
      await change(caller, 'hideEservice', id, (trx) => hide(trx, caller.party, id));
      return undefined;
    },
  };
}

async function ownEservice(db: Database, party: Party, localId: string) {
  const [found] = await ownEservices(db, party, localId);
  if (found) return found;
  throw new Problem('not-found', 'Your organisation has published no e-service by that local id.');
}

function withoutDescription({ description: _, ...rest }: Awaited<ReturnType<typeof ownEservice>>) {
  return rest;
}
