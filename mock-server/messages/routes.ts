import type { portalService } from '../../src/contract/portal-service.ts';
import type { Conversation } from '../../src/contract/types.ts';
import type { Caller, Citizen } from '../access/caller.ts';
import { organisationNames, ownersShownBy } from '../access/rules.ts';
import { record } from '../audit/rules.ts';
import { messageOffer, type MessageOffer } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { wakeWorkers } from '../database/wake.ts';
import { Problem } from '../http/problem.ts';
import { orThrow, outcomeOf } from '../http/refusal.ts';
import type { Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import { sendMessage } from './send.ts';
import { sha256 } from './sha256.ts';

/** What the citizen writes to officers. Everything leaves an audit entry. */
export function messageHandlers(me: Me): Handlers<typeof portalService, 'getMessages' | 'sendMessage'> {
  return {
    getMessages: ({ caller, params }) =>
      me.db.transaction().execute(async (db) => {
        const at = me.clock();
        const offer = await messageOffer(db, await viewerOf(db, caller), params, at);
        if (!offer) throw new Problem('not-found', 'This citizen can write to nobody there in this portal.');
        const subject = subjectOf(params);
        await record(db, { at, caller, operation: 'getMessages', subject, outcome: 'done' });
        return { ...(await conversation(db, offer)), writer: writerOf(caller) };
      }),

    sendMessage: async (call) => {
      const at = me.clock();
      const { caller, params } = call;
      const result = await me.db.transaction().execute(async (db) => {
        const sent = await sendMessage(db, await viewerOf(db, caller), call, at);
        const subject = subjectOf(params);
        await record(db, { at, caller, operation: 'sendMessage', subject, ...outcomeOf(sent) });
        return sent;
      });
      const sent = orThrow(result);
      wakeWorkers('message');
      return sent;
    },
  };
}

const viewerOf = async (db: Database, { party, citizen }: Caller & { citizen: Citizen }) => ({
  citizenId: citizen.id,
  owners: await ownersShownBy(db, party),
});

/** A digest of what is random: nothing can be learnt from it, and two portals get different ones. */
const writerOf = ({ party, citizen }: Caller & { citizen: Citizen }) => sha256(`${party.id} ${citizen.id}`);

const subjectOf = ({ id, action }: { id: string; action: string }) => `${id}/${action}`;

async function conversation(
  db: Database,
  { organisationId, lang, sender, action }: MessageOffer,
): Promise<Omit<Conversation, 'writer'>> {
  const { state, until, messages } = action;
  const name = (await organisationNames(db)).get(organisationId) ?? organisationId;
  return {
    organisation: { id: organisationId, name },
    lang,
    ...(sender && { sender }),
    state,
    ...(until !== undefined && { until }),
    messages,
  };
}
