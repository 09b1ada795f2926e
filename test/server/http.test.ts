import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import { pino } from 'pino';
import { isAway } from '../../mock-server/database/away.ts';
import { answerError } from '../../mock-server/http/errors.ts';
import { codeOf, startMe, type TestMe } from './support/me.ts';

let me: TestMe;

before(async () => {
  me = await startMe();
});
after(() => me.close());

const profile = async (body: string, type = 'application/json') => {
  const portal = await me.as('portal-1');
  const headers = { authorization: `Bearer ${await me.assertion('portal-1')}`, 'content-type': type };
  return portal('/portal/v1/profile', { method: 'PUT', body, headers });
};

describe('a request that does not fit', () => {
  it('is told which methods the address answers', async () => {
    const portal = await me.as('portal-1');
    const answer = await portal('/portal/v1/profile', { method: 'DELETE' });
    assert.equal(answer.status, 405);
    assert.equal(answer.headers.get('allow'), 'GET, PUT');
    assert.equal(await codeOf(answer), 'method-not-allowed');
  });

  it('is told that nothing is there', async () => {
    const portal = await me.as('portal-1');
    for (const path of ['/portal/v1/nothing', '/portal', '/portal/v1/%E0%A4%A']) {
      assert.equal(await codeOf(await portal(path)), 'not-found');
    }
  });

  it('is told what is wrong with its body', async () => {
    assert.equal(await codeOf(await profile('not JSON')), 'invalid-input');
    assert.equal(await codeOf(await profile('{}', 'text/plain')), 'unsupported-media-type');
    assert.equal(await codeOf(await profile(' '.repeat(600_000))), 'too-large');
    assert.equal((await profile('{"addresses":[],"revision":0}')).status, 200);
  });
});

describe('an error that nobody foresaw', () => {
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => void logged.push(line) });
  const failing = (error: Error) => {
    const app = new Hono();
    app.onError(answerError({ log }, isAway));
    app.get('/', () => {
      throw error;
    });
    return app.request('/');
  };

  it('is answered with nothing of the inside, and found in the log by its instance', async () => {
    const answer = await failing(new Error('duplicate key\n(personal_number)=(198403159828)'));
    assert.equal(answer.status, 500);
    const body = (await answer.json()) as { code: string; instance: string };
    assert.equal(body.code, 'internal-error');
    assert.ok(!JSON.stringify(body).includes('duplicate'));
    const entry = logged.find((line) => line.includes(body.instance)) ?? '';
    assert.match(entry, /http\.test\.ts/);
    assert.ok(!entry.includes('198403159828'));
  });

  it('is answered as unavailable when the database is away', async () => {
    const answer = await failing(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    assert.equal(answer.status, 503);
    assert.equal(await codeOf(answer), 'unavailable');
  });
});
