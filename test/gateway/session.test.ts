import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createGateway } from '../../mock-server/gateway/gateway.ts';
import { memoryStore } from '../../mock-server/gateway/session-store.ts';
import type { StoredSession } from '../../mock-server/gateway/sessions.ts';
import { Browser, locationIn, problemIn, sessionIn } from './browser.ts';
import { cookie, openWorld, portal, type World } from './world.ts';

describe('a session', () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());

  const state = async (browser: Browser) => (await sessionIn(await browser.get('/me/v1/session'))).state;

  async function loggedIn(): Promise<Browser> {
    const browser = world.browser();
    await browser.logIn();
    return browser;
  }

  test('ends when nothing is done for half an hour; looking whether it stands does not prolong it', async () => {
    const browser = await loggedIn();
    world.clock.pass(20 * 60);
    assert.equal(await state(browser), 'citizen');
    world.clock.pass(11 * 60);
    assert.equal(await state(browser), 'visitor');
  });

  test('is prolonged by what the citizen does, and by asking for it', async () => {
    const browser = await loggedIn();
    for (const act of [() => browser.get('/me/v1/profile'), () => browser.send('POST', '/me/v1/session')]) {
      world.clock.pass(20 * 60);
      await act();
    }
    world.clock.pass(20 * 60);
    assert.equal(await state(browser), 'citizen');
  });

  test('is not prolonged by another site', async () => {
    const browser = await loggedIn();
    world.clock.pass(20 * 60);
    await browser.send('POST', '/me/v1/session', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
    world.clock.pass(11 * 60);
    assert.equal(await state(browser), 'visitor');
  });

  test('ends after eight hours, whatever is done', async () => {
    const browser = await loggedIn();
    for (let passed = 0; passed < 8 * 60 * 60; passed += 20 * 60) {
      assert.equal((await browser.send('POST', '/me/v1/session')).status, 200);
      world.clock.pass(20 * 60);
    }
    const ended = await browser.send('POST', '/me/v1/session');
    assert.equal(ended.status, 401);
    assert.equal((await problemIn(ended)).code, 'login-required');
  });

  test('has a name in every answer, which is not its cookie and is "none" for a visitor', async () => {
    const browser = await loggedIn();
    const paths = ['/me/v1/session', '/me/v1/profile', '/me/v1/eservices', '/me/v1/nothing'];
    const names = await Promise.all(paths.map(async (path) => (await browser.get(path)).headers.get('ME-Session')));
    assert.equal(new Set(names).size, 1);
    assert.match(names[0] ?? '', /^[\w-]{43}$/);
    assert.notEqual(names[0], browser.cookies.get(cookie));
    for (const path of paths) {
      assert.equal((await world.browser().get(path)).headers.get('ME-Session'), 'none', path);
    }
    assert.notEqual((await (await loggedIn()).get('/me/v1/session')).headers.get('ME-Session'), names[0]);
  });

  test('ends on the server when the citizen logs out: a stolen cookie opens nothing', async () => {
    const browser = await loggedIn();
    const thief = world.browser();
    thief.cookies.set(cookie, browser.cookies.get(cookie) ?? '');
    assert.equal(await state(thief), 'citizen');
    const answer = await browser.send('DELETE', '/me/v1/session');
    assert.equal(answer.headers.get('ME-Session'), 'none');
    const { location } = await locationIn(answer);
    const home = encodeURIComponent(`${portal}/`);
    assert.equal(location, `${world.provider.issuer}/logout?post_logout_redirect_uri=${home}&client_id=portal-1`);
    assert.equal(browser.cookies.has(cookie), false);
    assert.equal(await state(thief), 'visitor');
  });

  test('logs out by a plain form too', async () => {
    const browser = await loggedIn();
    const page = await browser.get('/me/logout');
    assert.match(await page.text(), /<form method="post" action="\/me\/logout"/);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.ok(policy.includes(`form-action 'self';`), policy);
    const answer = await browser.form('/me/logout', {});
    assert.equal(answer.status, 200);
    assert.ok(answer.headers.get('refresh')?.startsWith(`0; url=${world.provider.issuer}/logout?`));
    assert.equal(await state(browser), 'visitor');
  });

  test('is of one portal alone, also where portals share a store', async () => {
    const sessions = memoryStore<StoredSession>(world.clock.read);
    const gatewayAt = (url: string) => createGateway({ ...world.options, url, sessions });
    const first = new Browser(gatewayAt(portal), portal);
    await first.logIn();
    assert.equal(await state(first), 'citizen');
    const other = new Browser(gatewayAt('https://localhost:8401'), 'https://localhost:8401');
    const id = first.cookies.get(cookie) ?? '';
    other.cookies.set(cookie, id).set('__Host-me-8401', id);
    assert.equal(await state(other), 'visitor');
  });

  test('is kept by the hash of its id, and a request under way at log-out does not bring it back', async () => {
    const sessions = memoryStore<StoredSession>(world.clock.read);
    const keys: string[] = [];
    const watched = {
      ...sessions,
      set: (...[key, ...rest]: Parameters<typeof sessions.set>) => {
        keys.push(key);
        return sessions.set(key, ...rest);
      },
    };
    const browser = new Browser(createGateway({ ...world.options, sessions: watched }), portal);
    await browser.logIn();
    const key = keys[0] ?? '';
    assert.notEqual(key, browser.cookies.get(cookie));
    assert.ok(await sessions.get(key));
    await sessions.delete(key);
    await sessions.prolong(key, new Date(world.clock.read().getTime() + 1000));
    assert.equal(await sessions.get(key), undefined);
  });
});
