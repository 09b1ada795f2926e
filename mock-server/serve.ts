import { constants } from 'node:crypto';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { loadRegistry } from './access/registry.ts';
import { createApp } from './app.ts';
import { callbackApp } from './callbacks.ts';
import { awaitDatabase } from './database/away.ts';
import { connect, type Database } from './database/connection.ts';
import { closeJobQueue, openJobQueue, type JobQueue } from './database/job-queue.ts';
import { lockFolder } from './database/folder-lock.ts';
import { migrate } from './database/migrate.ts';
import { listenForBounces } from './delivery/bounces.ts';
import { newReturnPath, type BounceSettings } from './delivery/rules.ts';
import { startLive } from './live/live.ts';
import type { Me } from './me-context.ts';
import { messageReports } from './messages/reports.ts';
import { sendMessages } from './messages/worker.ts';
import { mailReports } from './notifications/mail-reports.ts';
import { deliveryReports } from './notifications/reports.ts';
import { bringContacts } from './notifications/rules.ts';
import { carriersFrom } from './notifications/settings.ts';
import { startSending } from './notifications/worker.ts';
import { startReadReceipts } from './read-receipts/worker.ts';
import { startRemoving } from './removal/worker.ts';
import { scan } from './scanning/clamd.ts';
import { startScanning } from './scanning/worker.ts';
import type { Settings } from './settings.ts';
import { startPushing } from './shs/push.ts';
import { startSubmissions } from './supplements/worker.ts';
import { startReminding } from './tasks/reminder.ts';

/** A running ME. */
export interface Running {
  db: Database;
  /** The ports in fact listened on. */
  port: number;
  callbackPort: number;
  /** Where reports on messages come to, if that is set up. */
  bouncePort: number | undefined;
  /** Reads the registry file again. */
  reload(): Promise<void>;
  /** Lets what is under way finish, then lets go of everything. */
  stop(): Promise<void>;
}

/** Milliseconds. Long, since every new connection takes a whole handshake. */
const keepAlive = 60_000;

/** Starts ME: database, registry, the callback listener, and the web services over mutual TLS. */
export async function serve(settings: Settings, log: Logger, clock = () => new Date()): Promise<Running> {
  const tls = await readTls(settings);
  const { db, jobs, listen: listenToDatabase, release } = await openPlace(settings);
  const { clamd } = settings;
  const { bounces } = settings.messages;
  const me: Me = { db, clock, url: settings.url, log, scansFiles: clamd !== undefined };
  let queue: JobQueue | undefined;
  const letGoOf: (() => void | Promise<void>)[] = [];
  const letGo = async () => {
    if (queue) await closeJobQueue(queue);
    for (const end of letGoOf) await end();
    await db.destroy();
    await release();
  };
  try {
    if (settings.databaseUrl) await awaitDatabase(db, log);
    await migrate(db);
    await loadRegistry(db, settings.registry);
    if (settings.notifications.contacts) await bringContacts(db, settings.notifications.contacts, clock());
    queue = await openJobQueue(jobs, log);
    letGoOf.push(await startSending(me, queue, carriersFrom(settings.notifications, returnPaths(me, bounces))));
    letGoOf.push(await sendMessages(me, queue, settings.messages));
    letGoOf.push(await startPushing(me, queue, tls));
    letGoOf.push(await startSubmissions(me, queue));
    letGoOf.push(await startReadReceipts(me, queue));
    const takers = { message: messageReports(me), notification: mailReports(me) };
    const reports = bounces && (await listenForBounces(me, { ...bounces, ...tls, host: settings.host }, takers));
    if (reports) letGoOf.push(reports.close);
    if (clamd) letGoOf.push(await startScanning(me, queue, (bytes) => scan(clamd, bytes)));
    await startRemoving(me, queue);
    await startReminding(me, queue);
    const live = startLive(me, listenToDatabase);
    letGoOf.push(live.close);
    const services = createHttpsServer(tls, listener(createApp(me, live, settings.shsMaxBytes).fetch));
    services.keepAliveTimeout = keepAlive;
    services.on('tlsClientError', ({ message }) => log.warn({ reason: message }, 'a handshake was refused'));
    const callbacks = createHttpServer(listener(callbacksOf(me, settings).fetch));
    callbacks.keepAliveTimeout = keepAlive;
    const port = await listen(services, settings.port, settings.host, 'ME_PORT');
    const callbackPort = await listen(callbacks, settings.callbackPort, settings.host, 'ME_CALLBACK_PORT');
    return {
      db,
      port,
      callbackPort,
      bouncePort: reports?.port,
      reload: () => loadRegistry(db, settings.registry),
      stop: async () => {
        live.endStreams();
        await Promise.all([close(services), close(callbacks)]);
        await letGo();
      },
    };
  } catch (error) {
    await letGo();
    throw error;
  }
}

/** Where reports on notifications come to, if that is set up. */
const returnPaths = ({ db, clock }: Me, bounces: BounceSettings | undefined) =>
  bounces && ((id: string) => newReturnPath(db, { kind: 'notification', id }, bounces.domain, clock()));

function callbacksOf(me: Me, { notifications: { reportSecret, reportShape } }: Settings) {
  return callbackApp({
    reachDatabase: () => sql`select 1`.execute(me.db),
    reports: reportSecret === undefined ? undefined : deliveryReports(me, reportSecret, reportShape),
    onError: (error) => me.log.error({ error: error.message }, 'a callback could not be answered'),
  });
}

/** Hono's handler for Node's servers, which wait for no promise. */
function listener(fetch: Parameters<typeof getRequestListener>[0]): RequestListener {
  const listen = getRequestListener(fetch);
  return (request, response) => void listen(request, response);
}

/** Every client must show a certificate by our authority: others are refused at the handshake. */
async function readTls({ certificate, key, authority }: Settings) {
  return {
    cert: await pem(certificate, 'ME_TLS_CERT', "ME's own certificate"),
    key: await pem(key, 'ME_TLS_KEY', 'the key of that certificate'),
    ca: await pem(authority, 'ME_TLS_CA', 'the certificate of the authority that issues client certificates'),
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2' as const,
    // No session is resumed: whoever connects shows a certificate and proves its key, each time.
    secureOptions: constants.SSL_OP_NO_TICKET,
  };
}

function pem(file: string, variable: string, what: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} can't be read. It should hold ${what}, in PEM form; name another file with ${variable}.`);
  });
}

async function openPlace({ databaseUrl, dataDir }: Settings) {
  if (databaseUrl) return { ...connect({ url: databaseUrl }), release: () => Promise.resolve() };
  const release = await lockFolder(dataDir);
  return { ...connect({ folder: join(dataDir, 'database') }), release };
}

function listen(server: Server, port: number, host: string, variable: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is taken. Stop what uses it, or give another with ${variable}.`) : error);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Kept-alive connections are closed as soon as they have no request; those that have one get ten seconds. */
function close(server: Server): Promise<void> {
  const forced = setTimeout(() => server.closeAllConnections(), 10_000);
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(forced);
      clearInterval(idle);
      resolve();
    });
  });
}
