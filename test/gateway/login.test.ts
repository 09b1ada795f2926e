import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { createGateway } from '../../mock-server/gateway/gateway.ts';
import { Browser, sessionIn } from './browser.ts';
import { anna, erik, personalNumber } from './identity-provider.ts';
import { cookie, openWorld, portal, type World } from './world.ts';

describe('logging in', () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  afterEach(() => {
    Object.assign(world.provider, { person: anna, refuseWith: undefined, loginAge: 0, asked: [] });
  });
  after(() => world.close());

  const session = async (browser: Browser) => sessionIn(await browser.get('/me/v1/session'));
  const asked = () => world.provider.asked.at(-1);

  test('leads back to the page, with a session in a cookie that scripts and other hosts never see', async () => {
    const browser = world.browser();
    const answer = await browser.logIn('return_to=/bygga?me-topic=a%26b');
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), `${portal}/bygga?me-topic=a&b`);
    const line = answer.headers.getSetCookie().find((header) => header.startsWith(`${cookie}=`));
    assert.match(line ?? '', /^__Host-me-8400=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    assert.deepEqual(await session(browser), {
      state: 'citizen',
      name: 'Anna Lindqvist',
      level: 'substantial',
      idleSeconds: 1800,
      totalSeconds: 28_800,
    });
  });

  test('without TLS, on this machine alone, needs no cookie that Safari would not take there', async () => {
    const local = 'http://localhost:8400';
    const browser = new Browser(createGateway({ ...world.options, url: local }), local);
    const [line] = (await browser.logIn()).headers.getSetCookie().filter((header) => header.startsWith('me-8400='));
    assert.match(line ?? '', /^me-8400=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    assert.equal((await session(browser)).state, 'citizen');
  });

  test('uses a code with PKCE, state and nonce, and never the personal number', async () => {
    const browser = world.browser();
    const answer = await browser.logIn();
    assert.equal(asked()?.get('response_type'), 'code');
    assert.equal(asked()?.get('code_challenge_method'), 'S256');
    for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((asked()?.get(name) ?? '').length >= 43, name);
    const all = JSON.stringify([...answer.headers, await session(browser), [...browser.cookies]]);
    assert.ok(!all.includes(personalNumber) && !all.includes('eyJ'), all);
  });

  for (const path of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'evil',
    '/a%09b',
    '/a%00b',
    '/%0d%0aSet-Cookie:x',
  ]) {
    test(`refuses to lead to ${path}`, async () => {
      const answer = await world.browser().get(`/me/login?return_to=${path}`);
      assert.equal(answer.status, 400);
      assert.equal(answer.headers.get('location'), null);
      assert.match(await answer.text(), />Länken fungerar inte<\/h1>/);
    });
  }

  test('asks for the level, for a new login and, of a provider on this machine, for a person', async () => {
    await world.browser().get('/me/login?level=substantial&reauthenticate=1&login_hint=anna').then(follow);
    assert.match(asked()?.get('acr_values') ?? '', /^http:\/\/id\.elegnamnden\.se\/loa\/1\.0\/loa3 .*LoA\/high$/);
    assert.equal(asked()?.get('prompt'), 'login');
    assert.equal(asked()?.get('max_age'), '0');
    assert.equal(asked()?.get('login_hint'), 'anna');
  });

  test('does not take an old login for a new one', async () => {
    world.provider.loginAge = 600;
    assert.equal((await world.browser().logIn('reauthenticate=1')).status, 400);
    assert.equal((await world.browser().logIn()).status, 303);
  });

  test('gives a new id at every login, and ends the session before it', async () => {
    const browser = world.browser();
    await browser.logIn();
    const first = browser.cookies.get(cookie) ?? '';
    world.provider.person = erik;
    await browser.logIn();
    assert.notEqual(browser.cookies.get(cookie), first);
    assert.deepEqual(await session(withCookie(first)), { state: 'visitor' });
    const now = await session(browser);
    assert.equal(now.state === 'citizen' && now.name, 'Erik Sandberg');
  });

  test('never takes over an id that was planted in the browser', async () => {
    const browser = withCookie('planted');
    await browser.logIn();
    assert.notEqual(browser.cookies.get(cookie), 'planted');
    assert.deepEqual(await session(withCookie('planted')), { state: 'visitor' });
  });

  test('works in several tabs at the same time', async () => {
    const browser = world.browser();
    const first = await browser.askProvider('return_to=/first');
    const second = await browser.askProvider('return_to=/second');
    assert.equal((await browser.get(first)).headers.get('location'), `${portal}/first`);
    assert.equal((await browser.get(second)).headers.get('location'), `${portal}/second`);
  });

  test('is finished by the browser that began it alone, once, and in time', async () => {
    const browser = world.browser();
    const callback = await browser.askProvider();
    const stranger = await world.browser().get(callback);
    assert.equal(stranger.status, 400);
    assert.match(await stranger.text(), /började den i en annan webbläsare/);
    assert.equal((await browser.get(callback)).status, 303);
    assert.equal((await browser.get(callback)).status, 400);
    const late = await browser.askProvider();
    world.clock.pass(16 * 60);
    assert.equal((await browser.get(late)).status, 400);
  });

  test('refuses an answer with a forged state or code', async () => {
    const browser = world.browser();
    const callback = await browser.askProvider();
    assert.equal((await browser.get(callback.replace(/state=[\w-]+/, 'state=forged'))).status, 400);
    assert.equal((await browser.get(callback.replace(/code=[\w-]+/, 'code=forged'))).status, 400);
    assert.deepEqual(await session(browser), { state: 'visitor' });
  });

  test('says in words that it was cancelled, and how to go on', async () => {
    world.provider.refuseWith = 'access_denied';
    const answer = await world.browser().logIn('return_to=/bygga');
    const page = await answer.text();
    assert.match(page, />Du avbröt inloggningen<\/h1>/);
    assert.match(page, /href="\/me\/login\?return_to=%2Fbygga"/);
    assert.match(page, /href="\/bygga"/);
  });

  test('speaks the language of the browser', async () => {
    const answer = await world.browser().get('/me/login?return_to=//x', { 'accept-language': 'fi, en;q=0.5' });
    assert.match(await answer.text(), /<html lang="fi">[^]*Linkki ei toimi/);
  });

  test('refuses a login whose strength is not told', async () => {
    world.provider.person = { ...anna, acr: 'urn:unknown' };
    const browser = world.browser();
    assert.match(await (await browser.logIn()).text(), /Du kunde inte loggas in/);
    assert.deepEqual(await session(browser), { state: 'visitor' });
  });

  test('says in words that the provider is away, and recovers', async () => {
    const login = { issuer: 'http://127.0.0.1:9', clientId: 'portal-1', clientSecret: 'secret' };
    const browser = new Browser(createGateway({ ...world.options, login }), portal);
    const answer = await browser.get('/me/login?return_to=/bygga');
    assert.equal(answer.status, 503);
    assert.match(await answer.text(), /Inloggningstjänsten svarar inte/);
  });

  test('refuses settings that would not be safe', () => {
    const login = { issuer: 'http://id.example', clientId: 'portal-1', clientSecret: 'secret' };
    assert.throws(() => createGateway({ ...world.options, login }), /Use https/);
    assert.throws(() => createGateway({ ...world.options, url: 'http://www.norrvik.example' }), /Use https/);
    assert.throws(() => createGateway({ ...world.options, url: 'https://norrvik.example/me' }), /origin alone/);
  });

  async function follow(answer: Response): Promise<void> {
    await fetch(answer.headers.get('location') ?? '', { redirect: 'manual' });
  }

  function withCookie(id: string): Browser {
    const browser = world.browser();
    browser.cookies.set(cookie, id);
    return browser;
  }
});
