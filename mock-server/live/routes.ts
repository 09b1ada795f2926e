import type { portalStreams } from '../../src/contract/portal-streams.ts';
import { ownersShownBy } from '../access/rules.ts';
import { record } from '../audit/rules.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import type { Live } from './live.ts';

/** Milliseconds after which a stream is asked for anew, so that what the registry says, and whose certificate it is, is looked at again. */
const longest = 10 * 60_000;

/** The stream of what changes for a citizen, until their login is too old for the portal. */
export function liveHandlers(me: Me, live: Live): Handlers<typeof portalStreams> {
  return {
    live: async ({ caller }) => {
      const { citizen, party } = caller;
      if (!live.hasRoomFor(citizen.id)) {
        throw new Problem('too-many-requests', 'There are too many streams open. Ask for the news instead.', {
          retryAfter: 60,
        });
      }
      const now = me.clock();
      const owners = await ownersShownBy(me.db, party);
      await record(me.db, { at: now, caller, operation: 'live', outcome: 'done' });
      const loginEnds = citizen.loggedInAt.getTime() + (party.portal?.loginAge ?? 0) * 1000;
      const until = new Date(Math.min(loginEnds, now.getTime() + longest));
      return live.open({ citizenId: citizen.id, owners, until });
    },
  };
}
