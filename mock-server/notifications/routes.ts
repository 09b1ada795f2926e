import type { portalService } from '../../src/contract/portal-service.ts';
import type { Contacts } from '../../src/contract/types.ts';
import type { Caller, Citizen } from '../access/caller.ts';
import { record } from '../audit/rules.ts';
import type { Database } from '../database/connection.ts';
import type { Handlers } from '../http/service.ts';
import { Problem } from '../http/problem.ts';
import type { Me } from '../me-context.ts';
import { cancelVerification, removeChannel, setChannel } from './contacts/channel.ts';
import { isCode } from './contacts/code.ts';
import { contactsOf, lockContacts } from './contacts/contacts.ts';
import { setPreferences } from './contacts/preferences.ts';
import { unsubscribe } from './contacts/unsubscribe.ts';
import { codeExpired, sendCodeAgain, spendGuess, useAddress, type ChannelOf } from './contacts/verification.ts';
import { listSent } from './sent.ts';
import type { ChannelKind } from './tables.ts';

type CitizenCaller = Caller & { citizen: Citizen };

type Changes = 'setPreferences' | 'setChannel' | 'removeChannel' | 'sendCode' | 'verifyChannel' | 'cancelVerification';

type Names = Changes | 'getContacts' | 'listSent' | 'unsubscribe';

/** How the citizen is told, and what they have been told. Everything leaves an audit entry. */
export function contactHandlers(me: Me): Handlers<typeof portalService, Names> {
  /** Makes a change, which may give what stands in its way, and answers with how things are then. */
  const change = async (
    { caller, operation, kind }: { caller: CitizenCaller; operation: Changes; kind?: ChannelKind },
    work: (db: Database, now: Date) => Promise<Problem | undefined> | Promise<void>,
  ): Promise<Contacts> => {
    const outcome = await me.db.transaction().execute(async (db) => {
      const now = me.clock();
      const problem = await work(db, now);
      const result = problem ? { outcome: 'refused' as const, reason: problem.code } : { outcome: 'done' as const };
      await record(db, { at: now, caller, operation, subject: kind, ...result });
      return problem ?? contactsOf(db, caller.citizen.id);
    });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  };

  return {
    getContacts: ({ caller }) =>
      me.db.transaction().execute(async (db) => {
        await record(db, { at: me.clock(), caller, operation: 'getContacts', outcome: 'done' });
        return contactsOf(db, caller.citizen.id);
      }),

    setPreferences: ({ caller, body }) =>
      change({ caller, operation: 'setPreferences' }, (db, now) => setPreferences(db, caller.citizen.id, body, now)),

    setChannel: ({ caller, params: { kind }, body }) =>
      change({ caller, operation: 'setChannel', kind }, (db, now) =>
        setChannel(db, channelOf(caller, kind), body.address, now),
      ),

    removeChannel: ({ caller, params: { kind } }) =>
      change({ caller, operation: 'removeChannel', kind }, (db, now) =>
        removeChannel(db, channelOf(caller, kind), now),
      ),

    sendCode: ({ caller, params: { kind } }) =>
      change({ caller, operation: 'sendCode', kind }, async (db, now) => {
        await lockContacts(db, caller.citizen.id);
        return sendCodeAgain(db, channelOf(caller, kind), now);
      }),

    verifyChannel: async ({ caller, params: { kind }, body: { code } }) => {
      // By itself, so that it is spent whatever comes next, and no lock is held while the code is compared.
      const guess = await spendGuess(me.db, caller.citizen.id, kind, me.clock());
      const right = guess !== undefined && (await isCode(code, guess));
      return change({ caller, operation: 'verifyChannel', kind }, async (db, now) => {
        if (!guess) return codeExpired();
        if (!right) return new Problem('code-wrong', 'That is not the code.', { guessesLeft: guess.guesses_left });
        await lockContacts(db, caller.citizen.id);
        return useAddress(db, channelOf(caller, kind), guess, now);
      });
    },

    cancelVerification: ({ caller, params: { kind } }) =>
      change({ caller, operation: 'cancelVerification', kind }, (db) =>
        cancelVerification(db, channelOf(caller, kind)),
      ),

    listSent: ({ caller, query }) =>
      me.db.transaction().execute(async (db) => {
        await record(db, { at: me.clock(), caller, operation: 'listSent', outcome: 'done' });
        return listSent(db, caller, query);
      }),

    unsubscribe: async ({ caller, params: { token } }) => {
      const done = await me.db.transaction().execute(async (db) => {
        const now = me.clock();
        const found = await unsubscribe(db, token, now);
        const result = found
          ? { outcome: 'done' as const, citizenId: found.citizenId, subject: found.kind }
          : { outcome: 'refused' as const, reason: 'not-found' };
        // Whoever has the token is not known: not even where somebody is logged in.
        const { citizen: _, ...portal } = caller;
        await record(db, { at: now, caller: portal, operation: 'unsubscribe', ...result });
        return found;
      });
      if (!done) throw new Problem('not-found', 'This link opens nothing any more.');
      return { kind: done.kind };
    },
  };
}

const channelOf = ({ citizen, party }: CitizenCaller, kind: ChannelKind): ChannelOf => ({
  citizenId: citizen.id,
  organisationId: party.organisation.id,
  kind,
});
