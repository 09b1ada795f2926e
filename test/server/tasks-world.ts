import type { Caller, Citizen } from '../../mock-server/access/caller.ts';
import { meet } from '../../mock-server/access/rules.ts';
import { calendarHandlers } from '../../mock-server/tasks/calendar-routes.ts';
import { taskHandlers } from '../../mock-server/tasks/routes.ts';
import * as z from 'zod/mini';
import { taskList } from '../../src/contract/schemas/task.ts';
import { event, norrvik, openSignals, signal } from './signals-world.ts';

/** ME with signals, the requests that come in them, and those who are asked. */
export async function openTasks() {
  const world = await openSignals();
  await world.db
    .updateTable('organisation')
    .set({ login_url: 'https://www.norrvik.example/mina-sidor' })
    .where('id', '=', 'norrvik')
    .execute();
  const eservice = await world.publish('komplettering');
  const shown = { eservice_id: eservice, organisation: 'sjohamra', chosen_at: world.me.clock() };
  await world.db.insertInto('shown_eservice').values(shown).execute();

  /** A person in an organisation's portal. */
  async function person(personalNumber: string, { organisation = norrvik, everyOrganisation = false } = {}) {
    const met = await meet(world.db, { personalNumber, protectedIdentity: false }, world.me.clock());
    const name = { given: 'Test', family: 'Person' };
    const citizen: Citizen = { ...met, name, level: 'substantial', loggedInAt: world.me.clock() };
    const portal = {
      url: `https://www.${organisation.id}.example`,
      views: ['cases'],
      level: 'low' as const,
      loginAge: 3600,
      everyOrganisation,
    };
    const caller: Caller & { citizen: Citizen } = {
      party: { id: `portal-${organisation.id}`, role: 'portal', organisation, portal },
      certificate: 'c',
      citizen,
    };
    const call = { caller, body: undefined, idempotencyKey: undefined, params: undefined };
    const tasks = taskHandlers(world.me);
    const calendars = calendarHandlers(world.me);
    return {
      make: async (lang = 'sv') => {
        const { address } = await calendars.createCalendar({ ...call, query: { lang } });
        const [, secret = ''] =
          /^https:\/\/www\.\w+\.example\/me\/open\/calendar\/([\w-]{43})\.ics$/.exec(address) ?? [];
        return secret;
      },
      /** As the portal's gateway does, on behalf of nobody. */
      read: async (secret: string) => {
        const { citizen: _, ...nobody } = caller;
        const asked = { ...call, caller: nobody, query: undefined, body: { secret } };
        return (await calendars.openCalendar(asked)).calendar;
      },
      feed: async () => calendars.getCalendar({ ...call, query: undefined }),
      revoke: async () => calendars.revokeCalendar({ ...call, query: undefined }),
      call,
      list: async (query: { state?: 'open' | 'withdrawn'; limit?: number; cursor?: string | undefined } = {}) =>
        z.parse(taskList, await tasks.listTasks({ ...call, query: { lang: 'sv', ...query } })),
    };
  }

  return {
    ...world,
    person,
    /** An organisation asks for something. */
    ask: (
      id: string,
      { until, ...about }: { until?: string; number?: string; to?: string[] } = {},
      organisation = norrvik,
    ) => {
      const day = until ? ` until="${until}"` : '';
      const supplement = `<supplement id="ritning" eservice="${eservice}"${day}><text>Skicka in en ritning.</text></supplement>`;
      const content = event({
        number: `NR ${id}`,
        heading: `Begäran ${id}`,
        ...about,
        more: `<actions>${supplement}</actions>`,
      });
      return world.send(signal(content, { id, organisation }), [], organisation);
    },
    withdraw: (what: string, id = `w-${crypto.randomUUID()}`) =>
      world.send(signal(`<withdrawal>${what}</withdrawal>`, { id, time: world.me.clock().toISOString() })),
  };
}

export type TasksWorld = Awaited<ReturnType<typeof openTasks>>;

export const day = 86_400;
