import type { portalService } from '../../src/contract/portal-service.ts';
import { ownersShownBy } from '../access/rules.ts';
import { record } from '../audit/rules.ts';
import { swedishDay } from '../cases/rules.ts';
import type { Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import { listTasks } from './list.ts';

/** What is asked of the citizen. Every look leaves an audit entry. */
export function taskHandlers(me: Me): Handlers<typeof portalService, 'listTasks'> {
  return {
    listTasks: ({ caller, query }) =>
      me.db.transaction().execute(async (db) => {
        const at = me.clock();
        const viewer = { citizenId: caller.citizen.id, owners: await ownersShownBy(db, caller.party) };
        const tasks = await listTasks(db, viewer, query, swedishDay(at));
        await record(db, { at, caller, operation: 'listTasks', outcome: 'done' });
        return tasks;
      }),
  };
}
