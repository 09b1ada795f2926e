import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { citizensNamed } from '../../mock-server/access/rules.ts';
import { Writes } from '../../mock-server/database/writes.ts';
import { addNotice } from '../../mock-server/notices/rules.ts';
import { anna, codeOf, startMe, type TestMe } from './support/me.ts';

let me: TestMe;
const open: { leave: () => Promise<void> }[] = [];

before(async () => {
  me = await startMe();
  await me.register((registry) => {
    for (const { portal } of registry.parties) portal?.views.push('notices');
  });
});
afterEach(async () => {
  for (const { leave } of open.splice(0)) await leave();
});
after(() => me.close());

const onServer = process.env['TEST_DATABASE'] === 'postgres';

/** Listens as a portal's gateway does, and remembers what was said. */
async function listen({
  party = 'portal-1',
  port = me.port,
  change = {},
}: { party?: string; port?: number; change?: object } = {}) {
  const call = await me.as(party);
  const leaving = new AbortController();
  const headers = { authorization: `Bearer ${await me.assertion(party, { ...change })}` };
  const response = await call('/portal/v1/live', { headers, signal: leaving.signal }, port);
  const heard: string[] = [];
  let ended = false;
  const reading = (async () => {
    for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) heard.push(text);
  })()
    .catch(() => undefined)
    .finally(() => (ended = true));
  const stream = {
    response,
    text: () => heard.join(''),
    ended: () => ended,
    said: (what: RegExp, times = 1) => until(() => heard.join('').split(what).length > times, `${what} to be said`),
    leave: () => {
      leaving.abort();
      return reading;
    },
  };
  if (response.ok) {
    open.push(stream);
    await stream.said(/event: ready/);
  }
  return stream;
}

async function until(is: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!is()) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await pause(20);
  }
}

/** Tells a citizen something, in the name of an organisation; committed unless `work` throws. */
async function tell(organisationId = 'norrvik', personalNumber = anna, work = () => Promise.resolve()): Promise<void> {
  await me.db.transaction().execute(async (db) => {
    const [citizen] = await citizensNamed(db, [personalNumber]).execute();
    const writes = new Writes();
    const now = me.clock();
    const notice = { kind: 'notice' as const, heading: 'Stängt', text: 'I jul.' };
    const source = { organisationId, signalId: crypto.randomUUID(), time: now, order: 0, receivedAt: now };
    addNotice(writes, { ...source, lang: 'sv', notice, citizenIds: [citizen?.id ?? ''] });
    await writes.send(db);
    await work();
  });
}

describe('the stream of what changes', () => {
  it('is one of server-sent events that nobody keeps, and says what has changed and nothing of it', async () => {
    const stream = await listen();
    assert.equal(stream.response.headers.get('content-type'), 'text/event-stream');
    assert.match(stream.response.headers.get('cache-control') ?? '', /no-store/);
    await tell();
    await stream.said(/event: change\ndata: notice\n\n/);
    assert.match(stream.text(), /^retry: \d+\n\nevent: ready\ndata:\n\nevent: change\ndata: notice\n\n$/);
  });

  it('says it when it is committed, and nothing of what is not', async () => {
    const stream = await listen();
    await tell('norrvik', anna, async () => {
      await pause(200);
      assert.doesNotMatch(stream.text(), /change/);
    });
    await stream.said(/change/);
    const before = stream.text();
    await assert.rejects(tell('norrvik', anna, () => Promise.reject(new Error('no'))));
    await pause(300);
    assert.equal(stream.text(), before);
  });

  it('says nothing to others: another citizen, another organisation’s portal', async () => {
    const mine = await listen();
    const erik = '197109229893';
    const id_token = await me.issuer.idToken({
      sub: 'erik',
      acr: 'http://id.elegnamnden.se/loa/1.0/loa3',
      auth_time: Math.floor(me.clock().getTime() / 1000) - 60,
      aud: 'portal-1',
      personalNumber: erik,
    });
    const another = await listen({ change: { sub: 'erik', id_token } });
    const elsewhere = await listen({ party: 'portal-2' });
    await tell();
    await mine.said(/change/);
    await pause(200);
    assert.doesNotMatch(another.text() + elsewhere.text(), /change/);
    await tell('sjohamra');
    await elsewhere.said(/change/);
    await tell('norrvik', erik);
    await another.said(/change/);
    assert.equal(mine.text().split('event: change').length, 2);
  });

  it('is for citizens alone, and not for the eleventh browser of one', async () => {
    const visitor = await (await me.as('portal-1'))('/portal/v1/live');
    assert.equal(await codeOf(visitor), 'login-required');
    const service = await (await me.as('eservice-1'))('/portal/v1/live');
    assert.equal(service.status, 403);
    for (let n = 0; n < 10; n += 1) await listen();
    const { response } = await listen();
    assert.equal(response.status, 429);
    assert.ok(Number(response.headers.get('retry-after')) > 0);
    await open[0]?.leave();
    await pause(200);
    assert.equal((await listen()).response.status, 200);
  });

  it('writes no word of anybody who does not listen', async () => {
    await me.db.deleteFrom('live_watch').execute();
    const stream = await listen({ party: 'portal-2' });
    const watched = await me.db.selectFrom('live_watch').select('citizen_id').execute();
    assert.equal(watched.length, 1);
    await me.db.deleteFrom('live_watch').execute();
    await tell('sjohamra');
    await pause(300);
    assert.doesNotMatch(stream.text(), /change/);
  });
});

describe('with a database server', { skip: !onServer && 'PGlite is never shared, and never away' }, () => {
  it('what one node writes is heard at another', async () => {
    const stream = await listen({ port: await me.anotherNode() });
    await tell();
    await stream.said(/change/);
  });

  it('a connection that is cut is taken up again, and every page asks anew', async () => {
    const stream = await listen();
    const { rows } = await onItsOwn(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()",
    );
    assert.ok(rows.length > 0);
    await stream.said(/event: ready/, 2);
    await tell();
    await stream.said(/event: change/);
  });
});

async function onItsOwn(query: string) {
  const name = await me.db.selectNoFrom((is) => is.fn<string>('current_database').as('name')).executeTakeFirstOrThrow();
  const client = new pg.Client({
    connectionString: new URL(`/${name.name}`, process.env['TEST_POSTGRES_URL']).href,
  });
  await client.connect();
  try {
    return await client.query(query);
  } finally {
    await client.end();
  }
}

describe('ME', () => {
  it('ends its streams when it stops', async () => {
    const other = await startMe();
    await other.register((registry) => registry.parties[0]?.portal?.views.push('notices'));
    const headers = { authorization: `Bearer ${await other.assertion('portal-1')}` };
    const { body } = await (await other.as('portal-1'))('/portal/v1/live', { headers });
    const text = body && new Response(body).text();
    const started = Date.now();
    await other.close();
    assert.match((await text) ?? '', /retry/);
    assert.ok(Date.now() - started < 5000);
  });
});
