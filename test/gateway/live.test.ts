import assert from 'node:assert/strict';
import { after, afterEach, before, describe, mock, test } from 'node:test';
import { problemIn, type Browser } from './browser.ts';
import { openWorld, type World } from './world.ts';

describe('the live stream through the gateway', () => {
  let world: World;
  let browser: Browser;
  let say: (text: string) => void;
  /** Whether the gateway has left ME's stream. */
  let left: boolean;

  before(async () => {
    world = await openWorld();
  });
  afterEach(() => mock.timers.reset());
  after(() => world.close());

  /** A page that listens, and what it is told. */
  async function listen() {
    browser = world.browser();
    await browser.logIn();
    left = false;
    world.fakeMe.answer = ({ signal }) => {
      signal.addEventListener('abort', () => (left = true));
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => void (say = (text) => controller.enqueue(new TextEncoder().encode(text))),
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    };
    const response = await browser.get('/me/v1/live');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) throw new Error('There is no stream.');
    return { response, reader };
  }

  test('comes as it is, with an assertion, and is kept nowhere', async () => {
    const { response, reader } = await listen();
    assert.equal(response.headers.get('content-type'), 'text/event-stream');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.notEqual(response.headers.get('me-session'), 'none');
    assert.match(world.fakeMe.last.headers.get('authorization') ?? '', /^Bearer /);
    say('event: change\ndata: case\n\n');
    assert.equal((await reader.read()).value, 'event: change\ndata: case\n\n');
    say(':\n\n');
    assert.equal((await reader.read()).value, ':\n\n');
    await reader.cancel();
    assert.ok(left);
  });

  test('is for those who have logged in', async () => {
    const refused = await world.browser().get('/me/v1/live');
    assert.equal((await problemIn(refused)).code, 'login-required');
    assert.equal(refused.status, 401);
  });

  test('says nothing more after the citizen has logged out in another tab', async () => {
    const { reader } = await listen();
    await browser.send('DELETE', '/me/v1/session');
    say('event: change\ndata: case\n\n');
    assert.equal((await reader.read()).done, true);
    assert.ok(left);
  });

  test('ends by itself when the session does, and does not prolong it; nor does asking for the news', async () => {
    mock.timers.enable({ apis: ['setInterval'] });
    const { reader } = await listen();
    world.clock.pass(20 * 60);
    world.fakeMe.answer = () => Response.json({ unread: 0, at: '2026-11-23T10:00:00Z' });
    assert.equal((await browser.get('/me/v1/news')).status, 200);
    world.clock.pass(11 * 60);
    mock.timers.tick(10_000);
    assert.equal((await reader.read()).done, true);
    assert.ok(left);
  });
});
