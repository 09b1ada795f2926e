import { sql } from 'kysely';
import { pino } from 'pino';
import * as z from 'zod/mini';
import type { Caller, Citizen } from '../../mock-server/access/caller.ts';
import { meet } from '../../mock-server/access/rules.ts';
import { caseHandlers } from '../../mock-server/cases/routes.ts';
import type { DatabasePlace } from '../../mock-server/database/connection.ts';
import { closeJobQueue, openJobQueue } from '../../mock-server/database/job-queue.ts';
import { listenForBounces } from '../../mock-server/delivery/bounces.ts';
import { Problem } from '../../mock-server/http/problem.ts';
import { messageReports } from '../../mock-server/messages/reports.ts';
import { messageHandlers } from '../../mock-server/messages/routes.ts';
import type { MessageSettings } from '../../mock-server/messages/settings.ts';
import { sendMessages } from '../../mock-server/messages/worker.ts';
import { mailReports } from '../../mock-server/notifications/mail-reports.ts';
import { caseDetail } from '../../src/contract/schemas/case.ts';
import { conversation, sentMessage } from '../../src/contract/schemas/message.ts';
import { anna, event, norrvik, openSignals, signal, type SignalText } from './signals-world.ts';

/** The officer that events name: nobody but the mail itself may know. */
export const officer = 'bygglov@norrvik.example';

export const from = 'Mina Engagemang <meddelande@me.example>';

/** An event's XML with an offer to write. */
export const writable = ({ until = '', to = [anna], number = 'BYGG 2026-1', address = officer } = {}) =>
  event({
    number,
    to,
    more: `<sender role="Bygglovshandläggare" phone="+46 980 31 92 10"/>
      <actions><message id="m" to="${address}"${until && ` until="${until}"`}/></actions>`,
  });

export type MessagesWorld = Awaited<ReturnType<typeof openMessages>>;

interface PersonOf {
  organisation?: typeof norrvik;
  everyOrganisation?: boolean;
  protectedIdentity?: boolean;
  name?: Citizen['name'];
}

/** ME's database, with signals, messages and what sends them. */
export async function openMessages(place?: DatabasePlace) {
  const world = await openSignals(place);
  const logged: string[] = [];
  const me = { ...world.me, log: pino({}, { write: (line: string) => void logged.push(line) }) };
  const handlers = messageHandlers(me);
  const begun = me.clock();
  const ends: (() => Promise<unknown>)[] = [];

  const say = async (content: string, about: SignalText = {}) => {
    await world.send(signal(content, about), [], about.organisation);
  };

  return {
    ...world,
    me,
    /** Takes in a signal. */
    say,
    logged,
    /** Somebody in a portal. */
    person: async (personalNumber = anna, about: PersonOf = {}) => {
      const { organisation = norrvik, everyOrganisation = false, protectedIdentity = false } = about;
      const met = await meet(world.db, { personalNumber, protectedIdentity }, me.clock());
      const name = about.name ?? { given: 'Anna', family: 'Lindqvist' };
      const citizen: Citizen = { ...met, name, level: 'substantial', loggedInAt: me.clock() };
      const portal = {
        url: 'http://localhost:8400',
        views: ['cases'],
        level: 'low' as const,
        loginAge: 3600,
        everyOrganisation,
      };
      const party = { id: `portal-${organisation.id}`, role: 'portal' as const, organisation, portal };
      const caller: Caller & { citizen: Citizen } = { party, certificate: 'c', citizen };
      const call = { caller, body: undefined, query: undefined, idempotencyKey: undefined };
      return {
        citizen,
        write: async (id: string, text: string, key: string | undefined = crypto.randomUUID(), action = 'm') =>
          z.parse(
            sentMessage,
            await handlers.sendMessage({ ...call, params: { id, action }, body: { text }, idempotencyKey: key }),
          ),
        writeWithoutKey: (id: string) =>
          handlers.sendMessage({ ...call, params: { id, action: 'm' }, body: { text: 'Hej' } }),
        look: async (id: string, action = 'm') =>
          z.parse(conversation, await handlers.getMessages({ ...call, params: { id, action } })),
        open: async (id: string) =>
          z.parse(caseDetail, await caseHandlers(me).getCase({ ...call, params: { id }, query: { lang: 'sv' } })),
      };
    },
    /** Takes in an event, and gives its id and its case's. */
    happens: async (content: string, about: SignalText = {}) => {
      const { organisation = norrvik, id = 's-1' } = about;
      await say(content, about);
      return world.db
        .selectFrom('event')
        .innerJoin('case_record', (join) =>
          join
            .onRef('case_record.organisation_id', '=', 'event.organisation_id')
            .onRef('case_record.number', '=', 'event.case_number'),
        )
        .select(['event.id', 'case_record.id as caseId'])
        .where('event.organisation_id', '=', organisation.id)
        .where('signal_id', '=', id)
        .executeTakeFirstOrThrow();
    },
    /** The organisation's own mail server. */
    ownServer: (port: number, organisation = 'norrvik', domain = 'norrvik.example') =>
      world.db
        .updateTable('organisation')
        .set({ mail_servers: JSON.stringify([{ domain, host: '127.0.0.1', port }]) })
        .where('id', '=', organisation)
        .execute(),
    /** Sends from now on; with bounces, on a port of its own choice. */
    start: async (settings: Partial<MessageSettings> = {}) => {
      const queue = await openJobQueue(world.jobs, me.log);
      const letGo = await sendMessages(me, queue, { from, relay: undefined, bounces: undefined, ...settings });
      ends.push(() => closeJobQueue(queue).then(letGo));
    },
    /** The listener that reports come to, with a certificate of smtp-server's own. */
    listen: async (domain: string, certificate: { key: string; cert: string }) => {
      const takers = { message: messageReports(me), notification: mailReports(me) };
      const listening = await listenForBounces(me, { port: 0, host: '127.0.0.1', domain, ...certificate }, takers);
      ends.push(listening.close);
      return listening.port;
    },
    /** Lets the next attempts be made now. */
    hurry: () => sql`update pgboss.job set start_after = start_after - interval '1 hour'`.execute(world.db),
    /** The next attempt is the last one. */
    lastAttempt: () =>
      sql`update pgboss.job set retry_limit = retry_count, start_after = now() where name = 'message'`.execute(
        world.db,
      ),
    rows: () => world.db.selectFrom('citizen_message').selectAll().orderBy('created_at').execute(),
    reset: async () => {
      for (const end of ends.splice(0)) await end();
      logged.length = 0;
      world.pass((begun.getTime() - me.clock().getTime()) / 1000);
      await world.begin();
      await sql`delete from pgboss.job`.execute(world.db);
      await world.db.updateTable('organisation').set({ mail_servers: '[]' }).execute();
    },
    close: async () => {
      for (const end of ends) await end();
      await world.close();
    },
  };
}

/** The problem that something was refused with. */
export async function problemOf(refused: Promise<unknown>): Promise<Problem> {
  try {
    await refused;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}
