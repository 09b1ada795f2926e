import type { portalService } from '../../src/contract/portal-service.ts';
import type { Caller, Citizen, Party } from '../access/caller.ts';
import { loginPlaces, ownersShownBy } from '../access/rules.ts';
import { record } from '../audit/rules.ts';
import { swedishDay } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import { calendarOf } from './calendar.ts';
import { feedOf, makeFeed, readFeed, revokeFeed, secondsToWait, type Feed } from './feed.ts';
import { tasksOf } from './tasks.ts';

type Names = 'getCalendar' | 'createCalendar' | 'revokeCalendar' | 'openCalendar';

type CitizenCaller = Caller & { citizen: Citizen };

/** Days that a last day stays in the calendar after it has passed. */
const past = 30;

/** The calendar of the citizen's last days: whether there is one, its address, and what it holds. Everything leaves an audit entry. */
export function calendarHandlers(me: Me): Handlers<typeof portalService, Names> {
  const audited = <T>(
    caller: CitizenCaller,
    operation: Names,
    work: (db: Database, now: Date) => Promise<T>,
  ): Promise<T> =>
    me.db.transaction().execute(async (db) => {
      const at = me.clock();
      const done = await work(db, at);
      await record(db, { at, caller, operation, outcome: 'done' });
      return done;
    });

  return {
    getCalendar: ({ caller }) => audited(caller, 'getCalendar', (db) => feedOf(db, placeOf(caller))),

    createCalendar: ({ caller, query: { lang } }) =>
      audited(caller, 'createCalendar', async (db, now) => ({
        address: addressOf(caller.party, await makeFeed(db, placeOf(caller), lang, now)),
      })),

    revokeCalendar: ({ caller }) =>
      audited(caller, 'revokeCalendar', async (db) => {
        await revokeFeed(db, placeOf(caller));
        return {};
      }),

    openCalendar: async ({ caller, body: { secret } }) => {
      const at = me.clock();
      const opened = await me.db.transaction().execute(async (db) => {
        const feed = await readFeed(db, secret, caller.party.id, at);
        const obstacle = obstacleTo(feed, at);
        const reason = obstacle?.code;
        const outcome = reason ? { outcome: 'refused' as const, reason } : { outcome: 'done' as const };
        await record(db, { at, caller, operation: 'openCalendar', citizenId: feed?.citizen_id, ...outcome });
        return feed && !obstacle ? { calendar: await calendarBehind(db, caller.party, feed, at) } : obstacle;
      });
      // Thrown only after the transaction, so that the entry stays.
      if (!opened || opened instanceof Problem) throw opened ?? gone();
      return opened;
    },
  };
}

const gone = () => new Problem('not-found', 'There is no calendar at this address, or no longer.');

function obstacleTo(feed: Feed | undefined, now: Date): Problem | undefined {
  if (!feed) return gone();
  const retryAfter = secondsToWait(feed, now);
  if (retryAfter <= 0) return undefined;
  const often = `This calendar has been read very often. Try again in ${retryAfter} seconds.`;
  return new Problem('too-many-requests', often, { retryAfter });
}

async function calendarBehind(db: Database, party: Party, feed: Feed, now: Date): Promise<string> {
  const viewer = { citizenId: feed.citizen_id, owners: await ownersShownBy(db, party) };
  const tasks = await tasksOf(db, viewer, feed.lang, swedishDay(now));
  const first = swedishDay(new Date(now.getTime() - past * 86_400_000));
  const recent = tasks.filter(({ until }) => until !== undefined && until >= first);
  const places = await loginPlaces(db, [party.organisation.id]);
  return calendarOf({ tasks: recent, lang: feed.lang, loginUrl: places.get(party.organisation.id)?.url });
}

const placeOf = ({ party, citizen }: CitizenCaller) => ({ citizenId: citizen.id, portalParty: party.id });

/** Where the portal's gateway gives the calendar. */
const addressOf = ({ portal }: Party, secret: string): string =>
  new URL(`/me/open/calendar/${secret}.ics`, portal?.url).href;
