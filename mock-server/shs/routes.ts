import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problemStatus } from '../../src/contract/schemas/problem.ts';
import { Problem } from '../http/problem.ts';
import { check, type Env } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import { signalSchema } from '../signals/rules.ts';
import { fromUrn } from './address.ts';
import { boxOf } from './box.ts';
import { acknowledge, fetch, list } from './delivery.ts';
import { listQuery } from './delivery-query.ts';
import { ShsFault } from './fault.ts';
import { writeMessageList } from './message-list.ts';
import { receive, type Received } from './receive.ts';
import { senderOf } from './sender.ts';
import { toLocal } from './time.ts';

/** The node's name, in `X-shs-nodeid`. */
const nodeId = 'ME';

/** Product types that have no UUID: in a path, anything else is a tx.id. */
const isProduct = (segment: string) => /^(confirm|error|agreement|urn:.*|.*,.*)$/i.test(segment);

/**
 * The SHS node: the receive service (`POST /rs`) and the delivery service (`/ds/…`), as docs/shs.md has them, and the
 * schema of signals. Everything is answered in plain text, as
 * clients of SHS nodes expect.
 * @param maxBytes The largest message.
 */
export function shsRoutes(me: Me, maxBytes: number): Hono<Env> {
  const routes = new Hono<Env>();
  routes.onError(inPlainText);
  routes.post('/rs', bodyLimit({ maxSize: maxBytes, onError: () => tooLarge(maxBytes) }), async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return accepted(await receive(me, senderOf(c.get('caller')), bytes));
  });
  routes.all('/rs', () => methodNotAllowed('POST'));
  routes.get('/signal-1.xsd', () => new Response(signalSchema, { headers: { 'content-type': 'application/xml' } }));
  deliveryRoutes(routes, me);
  return routes;
}

function deliveryRoutes(routes: Hono<Env>, me: Me): void {
  routes.get('/ds/:address', (c) => answerList(me, c, c.req.param('address'), c.req.query()));
  routes.get('/ds/:address/:id', (c) => {
    const { address, id } = c.req.param();
    return isProduct(id)
      ? answerList(me, c, address, { ...c.req.query(), producttype: id })
      : answerMessage(me, c, address, id);
  });
  routes.post('/ds/:address/:id', (c) => answerAcknowledgement(me, c, c.req.param('address'), c.req.param('id')));
  routes.all('/ds/:address', () => methodNotAllowed('GET'));
  routes.all('/ds/:address/:id', () => methodNotAllowed('GET, POST'));
}

function accepted({ txId, corrId, contentId, localId, receivedAt }: Received): Response {
  const headers = new Headers({
    'content-type': 'text/plain',
    'X-shs-txid': txId,
    'X-shs-corrid': corrId,
    'X-shs-contentid': contentId,
    'X-shs-nodeid': nodeId,
    'X-shs-arrivaldate': toLocal(receivedAt),
    'X-shs-duplicatemsg': localId === undefined ? 'yes' : 'no',
  });
  if (localId !== undefined) headers.set('X-shs-localid', localId);
  return new Response(txId, { status: 202, headers });
}

async function answerList(me: Me, c: Context<Env>, address: string, given: Record<string, string>): Promise<Response> {
  const query = check(listQuery, given);
  const box = await boxOf(me.db, c.get('caller'), address);
  const listed = writeMessageList(await list(me.db, box, query ?? listQuery.parse({})));
  return personal(listed, 'application/xml; charset=ISO-8859-1');
}

async function answerMessage(me: Me, c: Context<Env>, address: string, txId: string): Promise<Response> {
  const caller = c.get('caller');
  const bytes = await me.db.transaction().execute(async (db) => {
    const box = await boxOf(db, caller, address);
    return fetch(db, caller, box, fromUrn(txId), me.clock());
  });
  if (!bytes)
    throw new Problem('not-found', 'No message with this tx.id waits here: it never came, or has been acknowledged.');
  return personal(bytes, 'message/rfc822');
}

async function answerAcknowledgement(me: Me, c: Context<Env>, address: string, txId: string): Promise<Response> {
  if (c.req.query('action') !== 'ack') throw new Problem('bad-request', 'Acknowledge a message with ?action=ack.');
  const caller = c.get('caller');
  const known = await me.db.transaction().execute(async (db) => {
    const box = await boxOf(db, caller, address);
    return acknowledge(db, caller, box, txId, me.clock());
  });
  if (!known) throw new Problem('not-found', 'There is no message with this tx.id here.');
  return personal('OK', 'text/plain');
}

const personal = (body: string | Uint8Array, type: string) =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': type, 'cache-control': 'no-store' },
  });

function inPlainText(error: Error): Response {
  if (error instanceof ShsFault) return plain(400, error.message, { 'X-shs-errorcode': error.code });
  if (!(error instanceof Problem)) throw error;
  const where = error.extra.errors?.map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`);
  return plain(problemStatus[error.code], where?.join('\n') ?? error.message);
}

const plain = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, {
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });

const tooLarge = (maxBytes: number) =>
  plain(413, `The message is larger than ${maxBytes} bytes, the limit here. Send fewer or smaller attachments.`, {
    connection: 'close',
  });

const methodNotAllowed = (allow: string) => plain(405, `This address answers ${allow}.`, { allow });
