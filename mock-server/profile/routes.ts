import type { portalService } from '../../src/contract/portal-service.ts';
import type { Profile } from '../../src/contract/types.ts';
import type { Citizen } from '../access/caller.ts';
import { record } from '../audit/rules.ts';
import type { Handlers } from '../http/service.ts';
import { Problem } from '../http/problem.ts';
import type { Me } from '../me-context.ts';
import { normalise } from './normalise.ts';
import { readProfile, writeProfile, type StoredProfile } from './queries.ts';

/** What the citizen keeps in ME for prefilling: they alone decide what that is. */
export function profileHandlers(me: Me): Handlers<typeof portalService, 'getProfile' | 'replaceProfile'> {
  return {
    getProfile: ({ caller }) =>
      me.db.transaction().execute(async (db) => {
        const stored = await readProfile(db, caller.citizen.id);
        await record(db, { at: me.clock(), caller, operation: 'getProfile', outcome: 'done' });
        return shown(stored, caller.citizen);
      }),

    replaceProfile: async ({ caller, body: { revision, ...data } }) => {
      const change = { citizenId: caller.citizen.id, data: normalise(data), from: revision, now: me.clock() };
      const stored = await me.db.transaction().execute(async (db) => {
        const written = await writeProfile(db, change);
        const entry = { at: change.now, caller, operation: 'replaceProfile' };
        await record(
          db,
          written ? { ...entry, outcome: 'done' } : { ...entry, outcome: 'refused', reason: 'profile-changed' },
        );
        return written;
      });
      if (stored) return shown(stored, caller.citizen);
      throw new Problem('profile-changed', 'The profile has changed since it was read. Read it again, then change it.');
    },
  };
}

function shown({ data, revision, updatedAt }: StoredProfile, citizen: Citizen): Profile {
  return {
    ...data,
    revision,
    ...(updatedAt && { updatedAt: updatedAt.toISOString() }),
    protectedIdentity: citizen.protectedIdentity,
    ...(!data.name && { proposedName: citizen.name }),
  };
}
