import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Agent, fetch, type RequestInit, type Response } from 'undici';
import * as z from 'zod/mini';
import type { ClamdPlace } from '../../mock-server/scanning/clamd.ts';
import type { ErrorCode } from '../../mock-server/shs/fault.ts';
import { writeManagement } from '../../mock-server/shs/management.ts';
import { readMessage, type DataPart, type ShsMessage } from '../../mock-server/shs/message.ts';
import { redeemed, submissionStatus, type RedeemedSupplement } from '../../mock-server/tickets/eservice-service.ts';
import { caseDetail } from '../../src/contract/schemas/case.ts';
import { ticketAnswer } from '../../src/contract/schemas/start.ts';
import { taskList } from '../../src/contract/schemas/task.ts';
import type { EventAction } from '../../src/contract/types.ts';
import { message, numbers, openShs, products, textPart } from './shs-world.ts';
import { anna, erik, event, signal } from './signals-world.ts';
import { building } from './tickets-world.ts';

export const supplementProduct = '2b9f6a3c-6c0f-4f3e-9a57-0c8d1e4b7f21';

const norrvik = { id: 'norrvik', name: 'Norrviks kommun', number: numbers.norrvik };

export const people = { anna: { sub: 'anna', personalNumber: anna }, erik: { sub: 'erik', personalNumber: erik } };
export type Person = keyof typeof people;

interface Asking {
  id?: string;
  number?: string;
  until?: string | undefined;
  to?: string[];
  extra?: string;
}

export type SupplementsWorld = Awaited<ReturnType<typeof openSupplements>>;
export type Supplement = Extract<EventAction, { kind: 'supplement' }>;

/** A real ME with case systems, e-services and portals, and everything that they do with supplements. */
export async function openSupplements(clamd?: ClamdPlace) {
  const world = await openShs(clamd);
  const { me } = world;
  const receivers: Server[] = [];
  await me.register((registry) => {
    for (const { portal } of registry.parties) portal?.views.push('cases');
    registry.shs?.products.push({ id: supplementProduct, name: 'Kompletteringar', kind: 'supplement' });
  });
  const dispatchers = new Map<string, Agent>();
  /** With a party's certificate, byte for byte. */
  const call = async (party: string, path: string, init: RequestInit = {}): Promise<Response> => {
    const pem = (file: string) => readFile(join(me.certs, file), 'utf8');
    const dispatcher =
      dispatchers.get(party) ??
      new Agent({
        connect: { cert: await pem(`${party}.crt`), key: await pem(`${party}.key`), ca: await pem('ca.crt') },
      });
    dispatchers.set(party, dispatcher);
    return fetch(`https://localhost:${me.port}${path}`, { ...init, dispatcher });
  };
  const json = (party: string, path: string, body: object, headers: Record<string, string> = {}) =>
    call(party, path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const published = await call('catalogue-1', '/catalogue/v1/eservices/komplettering', {
    method: 'PUT',
    body: JSON.stringify(building),
    headers: { 'content-type': 'application/json' },
  });
  if (!published.ok) throw new Error(await published.text());

  const authorization = async (who: Person, portal: string) => {
    const { sub, personalNumber } = people[who];
    const login = {
      sub,
      acr: 'http://id.elegnamnden.se/loa/1.0/loa3',
      auth_time: Math.floor(me.clock().getTime() / 1000) - 60,
    };
    const id_token = await me.issuer.idToken({ ...login, aud: portal, personalNumber });
    return `Bearer ${await me.assertion(portal, { ...login, id_token })}`;
  };

  /** A signal from Norrvik's case system. */
  const say = async (content: string, id: string = crypto.randomUUID(), files: DataPart[] = []) => {
    const time = new Date(me.clock().getTime() - 1000).toISOString();
    const xml = signal(content, { id, organisation: norrvik, time });
    const parts = [textPart(xml, { type: 'signal', filename: 'signal.xml', contentType: 'text/xml' }), ...files];
    const answer = await world.post(message({ to: numbers.me, product: products.signal, parts }));
    if (answer.status !== 202) throw new Error(answer.text);
  };

  const caseOf = async (id: string) =>
    me.db
      .selectFrom('event')
      .innerJoin('case_record', (join) =>
        join
          .onRef('case_record.organisation_id', '=', 'event.organisation_id')
          .onRef('case_record.number', '=', 'event.case_number'),
      )
      .select(['event.id', 'case_record.id as caseId'])
      .where('signal_id', '=', id)
      .executeTakeFirstOrThrow();

  /** Presses "Komplettera ärendet". */
  const press = async (
    id: string,
    { who = 'anna', portal = 'portal-1', key }: { who?: Person; portal?: string; key?: string } = {},
  ) =>
    json(
      portal,
      `/portal/v1/events/${id}/supplements/ritning/tickets`,
      { lang: 'sv', returnTo: '/mina-sidor' },
      { authorization: await authorization(who, portal), ...(key && { 'idempotency-key': key }) },
    );
  const ticketIn = async (answer: Response) => {
    if (!answer.ok) throw new Error(await answer.text());
    return new URL(z.parse(ticketAnswer, await answer.json()).startUrl).searchParams.get('ticket') ?? '';
  };
  const redeem = (ticket: string, { party = 'eservice-1', personalNumber = '' } = {}) =>
    json(party, '/eservice/v1/tickets/redeem', { ticket, ...(personalNumber && { citizen: { personalNumber } }) });
  const read = async (answer: Response): Promise<RedeemedSupplement> => {
    const read = z.parse(redeemed, await answer.json());
    if (read.purpose !== 'supplement') throw new Error('It is no ticket for a supplement.');
    return read;
  };

  return {
    ...world,
    callAs: call,
    /** What a citizen does in a portal of Norrvik's. */
    asCitizen: async (who: Person, path: string, init: RequestInit = {}) =>
      call('portal-1', path, { ...init, headers: { authorization: await authorization(who, 'portal-1') } }),
    say,
    /** Norrvik asks for something; gives the event's id and the case's. */
    ask: async ({ id = crypto.randomUUID(), number = `BYGG ${id}`, until, to, extra = '' }: Asking = {}) => {
      const day = until === undefined ? '' : ` until="${until}"`;
      const supplement = `<supplement id="ritning" eservice="komplettering"${day}><text>En ritning i skala 1:100.</text>${extra}</supplement>`;
      await say(
        event({
          number,
          heading: 'Vi behöver en ritning till',
          ...(to && { to }),
          more: `<actions>${supplement}</actions>`,
        }),
        id,
      );
      return { ...(await caseOf(id)), signalId: id, number };
    },
    press,
    ticketIn,
    redeem,
    read,
    /** From the press of the button to what the e-service knows. */
    begin: async (id: string, who: Person = 'anna') => read(await redeem(await ticketIn(await press(id, { who })))),
    /** A file in one request. */
    upload: async (
      submission: string,
      bytes: Uint8Array<ArrayBuffer>,
      { name = 'ritning.pdf', party = 'eservice-1' } = {},
    ) =>
      call(party, '/eservice/v1/uploads', {
        method: 'POST',
        body: bytes,
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': String(bytes.length),
          'upload-metadata': metadata({ submission, filename: name, filetype: 'application/pdf' }),
          'content-type': 'application/offset+octet-stream',
        },
      }),
    handIn: (
      submission: string,
      {
        key = crypto.randomUUID(),
        party = 'eservice-1',
        ...more
      }: { key?: string; party?: string } & Record<string, unknown> = {},
    ) => json(party, '/eservice/v1/submissions', { submission, files: [], ...more }, { 'idempotency-key': key }),
    status: async (id: string) =>
      z.parse(submissionStatus, await (await call('eservice-1', `/eservice/v1/submissions/${id}`)).json()),
    /** What the citizen sees of what was asked for. */
    see: async (caseId: string, who: Person = 'anna', portal = 'portal-1'): Promise<Supplement> => {
      const headers = { authorization: await authorization(who, portal) };
      const answer = await call(portal, `/portal/v1/cases/${caseId}?lang=sv`, { headers });
      if (!answer.ok) throw new Error(await answer.text());
      const { events } = z.parse(caseDetail, await answer.json());
      const found = events.flatMap(({ actions }) => actions).find(({ kind }) => kind === 'supplement');
      if (found?.kind !== 'supplement') throw new Error('Nothing is asked for.');
      return found;
    },
    /** The same in the list of what is asked of the citizen. */
    task: async (caseId: string, who: Person = 'anna', portal = 'portal-1') => {
      const headers = { authorization: await authorization(who, portal) };
      const answer = await call(portal, '/portal/v1/tasks?lang=sv&limit=1000', { headers });
      const { items } = z.parse(taskList, await answer.json());
      const found = items.find((it) => it.case.id === caseId);
      if (!found) throw new Error('Nothing is asked for.');
      return found;
    },
    /** The supplements that wait in Norrvik's box. */
    box: async (): Promise<ShsMessage[]> => {
      const { text } = await world.get(1, `?producttype=${supplementProduct}`);
      const ids = [...text.matchAll(/tx\.id="([^"]*)"/g)].map(([, txId]) => txId ?? '');
      return Promise.all(ids.map(async (txId) => readMessage((await world.get(1, `/${txId}`)).bytes)));
    },
    /** What a case system says of a message; `by` another organisation than it was sent to, unless said. */
    answer: async ({ label }: ShsMessage, error?: { code: ErrorCode; info: string }, by: 1 | 2 = 1) => {
      const { corrId, contentId } = label;
      const bytes = writeManagement({
        corrId,
        contentId,
        datetime: '2026-11-23T09:00:00',
        appinfo: [],
        ...(error && { error }),
      });
      const parts = [textPart('', { type: 'x', contentType: 'text/xml', bytes })];
      const from = by === 1 ? numbers.norrvik : numbers.sjohamra;
      const product = error ? 'error' : 'confirm';
      await world.post(message({ from, to: numbers.me, product, label: { sequenceType: 'adm', corrId }, parts }), by);
    },
    /** Supplements are pushed from now on to a receive service that answers as the test says. */
    receiveService: async (confirm: boolean, answers: (body: Buffer, nth: number) => number | undefined) => {
      const received: Buffer[] = [];
      const file = (name: string) => readFile(join(me.certs, name));
      const tls = { cert: await file('me.crt'), key: await file('me.key'), ca: await file('ca.crt') };
      const server = createServer({ ...tls, requestCert: true, rejectUnauthorized: true }, (request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const body = Buffer.concat(chunks);
          const status = answers(body, received.push(body));
          if (status === undefined) return request.socket.destroy();
          response.writeHead(status, status === 400 ? { 'x-shs-errorcode': 'IllegalDatapartContent' } : {});
          return response.end(status === 400 ? 'Det går inte.' : 'OK');
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      receivers.push(server);
      const receiveService = `https://localhost:${(server.address() as AddressInfo).port}/shs/rs`;
      await me.register(({ shs }) => {
        if (!shs) return;
        shs.agreements = shs.agreements.filter(({ product }) => product !== supplementProduct);
        const id = '3f0c2e1a-5b6d-4c7e-8f90-a1b2c3d4e5f6';
        const to = [numbers.norrvik];
        shs.agreements.push({ id, product: supplementProduct, to, confirm, receiveService, validFrom: '2020-01-01' });
      });
      return received;
    },
    /** Lets the next attempts be made now. */
    hurry: () => sql`update pgboss.job set start_after = now() where state in ('created', 'retry')`.execute(me.db),
    /** The next attempt of a queue is its last one, unless one is under way. */
    lastAttempt: (queue: string) =>
      sql`update pgboss.job set retry_limit = retry_count, start_after = now() where name = ${queue} and state = 'retry'`.execute(
        me.db,
      ),
    audited: async (operation: string) =>
      me.db
        .selectFrom('audit_entry')
        .select(['outcome', 'reason', 'party_id', 'citizen_id'])
        .where('operation', '=', operation)
        .orderBy('at', 'desc')
        .execute(),
    close: async () => {
      for (const server of receivers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
      await world.close();
    },
  };
}

/** tus's `Upload-Metadata`. */
export const metadata = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
