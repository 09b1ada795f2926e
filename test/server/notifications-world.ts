import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { simpleParser, type ParsedMail } from 'mailparser';
import { pino } from 'pino';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { connect, type Database, type DatabasePlace } from '../../mock-server/database/connection.ts';
import { closeJobQueue, openJobQueue } from '../../mock-server/database/job-queue.ts';
import { migrate } from '../../mock-server/database/migrate.ts';
import { Writes } from '../../mock-server/database/writes.ts';
import type { Me } from '../../mock-server/me-context.ts';
import type { Carriers } from '../../mock-server/notifications/carrier.ts';
import { notify, reachableFor, type News } from '../../mock-server/notifications/rules.ts';
import type { ChannelKind, Matter, NotificationLanguage } from '../../mock-server/notifications/tables.ts';
import { startSending } from '../../mock-server/notifications/worker.ts';
import { freshPlace } from './support/database.ts';

export const norrvik = {
  id: 'norrvik',
  number: '2120009903',
  name: 'Norrviks kommun',
  login_url: 'https://norrvik.example',
};
export const sjohamra = { id: 'sjohamra', number: '2120009911', name: 'Sjöhamra stad', login_url: null };

export const number = '+46701740605';
export const address = 'anna.lindqvist@epost.example';

export type World = Awaited<ReturnType<typeof openWorld>>;

/** ME's database with two organisations, and a clock that can be set forward. */
export async function openWorld(place?: DatabasePlace) {
  const { db, jobs } = connect(place ?? (await freshPlace()));
  await migrate(db);
  let ahead = 0;
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => void logged.push(line) });
  const me: Me = { db, clock: () => new Date(Date.now() + ahead), url: 'https://localhost:8443', log };
  await db
    .insertInto('organisation')
    .values([norrvik, sjohamra])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const ends: (() => Promise<void>)[] = [];
  return {
    me,
    db,
    logged,
    reachable: (citizen: string, channels: Partial<Record<ChannelKind, string>>, lang?: NotificationLanguage) =>
      giveChannels(db, citizen, channels, lang),
    tell: (...news: [citizen: string, organisation?: string, matter?: Matter][]) =>
      db.transaction().execute(async (trx) => {
        const writes = new Writes();
        const all = news.map(newsOf);
        notify(me, writes, all);
        await writes.send(trx);
        const citizens = all.map(({ citizenId }) => citizenId);
        const matters = all.map(({ matter }) => matter);
        const { rows } = await sql<{ told: boolean }>`
          select matter = any(${reachableFor(sql.ref('citizen'))}) as told
          from unnest(${citizens}::text[], ${matters}::text[]) with ordinality as news (citizen, matter, place) order by place`.execute(
          trx,
        );
        return rows.map(({ told }) => told);
      }),
    begin: async (carriers: Carriers) => {
      const queue = await openJobQueue(jobs, log);
      const letGo = await startSending(me, queue, carriers);
      ends.push(() => closeJobQueue(queue).then(letGo));
    },
    /** Lets time pass, for ME and for its jobs. */
    pass: async (seconds: number) => {
      ahead += seconds * 1000;
      await sql`update pgboss.job set start_after = start_after - make_interval(secs => ${seconds}::float8)`.execute(
        db,
      );
    },
    states: async () => {
      const rows = await db
        .selectFrom('notification')
        .select(['kind', 'state'])
        .orderBy('due_at')
        .orderBy('kind')
        .execute();
      return rows.map(({ kind, state }) => `${kind} ${state}`);
    },
    /** Ends all sending, and forgets everybody. */
    reset: async () => {
      for (const end of ends.splice(0)) await end();
      logged.length = 0;
      for (const table of ['notification', 'contact_channel', 'contact_settings', 'contact_verification'] as const) {
        await db.deleteFrom(table).execute();
      }
      await sql`delete from pgboss.job`.execute(db);
    },
    close: async () => {
      for (const end of ends) await end();
      await db.destroy();
    },
  };
}

const newsOf = ([citizenId, organisationId = 'norrvik', matter = 'case']: [string, string?, Matter?]): News => ({
  citizenId,
  organisationId,
  matter,
});

async function giveChannels(
  db: Database,
  citizen: string,
  channels: Partial<Record<ChannelKind, string>>,
  lang?: NotificationLanguage,
): Promise<void> {
  for (const kind of ['sms', 'email'] as const) {
    const address = channels[kind];
    if (address === undefined) continue;
    const channel = { citizen_id: citizen, kind, address, verified_at: new Date(), changed_at: new Date() };
    await db.insertInto('contact_channel').values(channel).execute();
  }
  if (lang) await db.insertInto('contact_settings').values({ citizen_id: citizen, lang }).execute();
}

/** Waits for what must come about, a long while; says what did not. */
export async function until(what: string, come: () => boolean | Promise<boolean>, patience = 20_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await come())) {
    if (Date.now() > deadline) throw new Error(`In vain waited for: ${what}.`);
    await pause(20);
  }
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

/** A real mail server, which keeps what it has taken. */
export async function startMailServer(options: SMTPServerOptions = {}, port = 0) {
  const mails: (ParsedMail & { at: number })[] = [];
  /** What it says to a whole message before it takes it; set anew by tests. */
  const answers: (() => Promise<Error | undefined>)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, callback) => {
      void simpleParser(stream).then(async (mail) => {
        mails.push({ ...mail, at: Date.now() });
        callback(await answers.shift()?.());
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    mails,
    answers,
    port: taken,
    settings: { url: `smtp://127.0.0.1:${taken}`, from: 'Mina Engagemang <meddelande@me.example>' },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

interface ReceivedSms {
  path: string;
  authorization: string | undefined;
  contentType: string | undefined;
  body: string;
  form: URLSearchParams;
  at: number;
}

type Answer = (response: ServerResponse) => void;

export type TestGateway = Awaited<ReturnType<typeof startGateway>>;

/** Where reports would come, with a secret. */
const reports = 'http://127.0.0.1:8406/sms/46elks/secret';

/** An SMS gateway as far as HTTP goes: it keeps what it gets, and answers as 46elks does unless told otherwise. */
export async function startGateway(port = 0) {
  const received: ReceivedSms[] = [];
  const answers: Answer[] = [];
  const server = createServer((request, response) => void take(request, response));
  async function take(request: IncomingMessage, response: ServerResponse) {
    const body = (await request.toArray()).join('');
    const { authorization, 'content-type': contentType } = request.headers;
    const form = new URLSearchParams(body);
    received.push({ path: request.url ?? '', authorization, contentType, body, form, at: Date.now() });
    const answer = answers.shift() ?? say(200, JSON.stringify({ id: `s${received.length}`, status: 'created' }));
    answer(response);
  }
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${taken}`;
  return {
    received,
    answers,
    port: taken,
    settings: { gateway: '46elks' as const, url, user: 'u1', password: 'p1', from: 'Engagemang', reports },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An answer with a status and a body. */
export const say =
  (status: number, body = ''): Answer =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
