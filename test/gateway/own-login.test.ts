import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import { createGateway, type GatewayOptions } from '../../mock-server/gateway/gateway.ts';
import { askOwnLogin, type OwnCitizen } from '../../mock-server/gateway/own-login.ts';
import { Browser, locationIn, problemIn } from './browser.ts';
import { personalNumber } from './identity-provider.ts';
import { FakeMe, keyPair, me, portal } from './world.ts';

const anna: OwnCitizen = {
  sub: 'citizen-17',
  level: 'substantial',
  authTime: 1_795_000_000,
  personalNumber,
  givenName: 'Anna',
  familyName: 'Lindqvist',
  protectedIdentity: false,
  idleSeconds: 600,
  totalSeconds: 3600,
};

/** The portal's own login: knows one cookie, and remembers whether it was only looked at. */
function ownLogin(citizen: OwnCitizen = anna) {
  const active: boolean[] = [];
  return {
    active,
    async citizen(request: Request, isActive: boolean) {
      active.push(isActive);
      return request.headers.get('cookie')?.includes('portal-session=anna') ? citizen : undefined;
    },
    loginUrl: '/logga-in',
    logoutUrl: '/logga-ut',
  };
}

describe("a portal's own login", () => {
  const fakeMe = new FakeMe();
  let options: Omit<GatewayOptions, 'login' | 'ownLogin'>;
  let own: ReturnType<typeof ownLogin>;
  let citizen: Browser;
  before(async () => {
    const { certificate, privateKey } = await keyPair();
    options = { url: portal, me, party: 'portal-2', certificate, privateKey, callMe: fakeMe.call };
  });
  beforeEach(() => {
    own = ownLogin();
    citizen = browserWith(own);
  });

  function browserWith(login: ReturnType<typeof ownLogin>) {
    const browser = new Browser(createGateway({ ...options, ownLogin: login }), portal);
    browser.cookies.set('portal-session', 'anna');
    return browser;
  }

  test('names the citizen to ME itself, and no personal number to the page', async () => {
    fakeMe.answer = () => Response.json({ addresses: [], revision: 0, protectedIdentity: false });
    assert.equal((await citizen.get('/me/v1/profile')).status, 200);
    const claims = decodeJwt(fakeMe.last.headers.get('authorization')?.replace('Bearer ', '') ?? '');
    assert.deepEqual(claims['citizen'], {
      personal_number: personalNumber,
      given_name: 'Anna',
      family_name: 'Lindqvist',
      protected_identity: false,
    });
    assert.equal(claims['id_token'], undefined);
    assert.equal(claims['acr'], 'http://id.elegnamnden.se/loa/1.0/loa3');
    assert.deepEqual(await (await citizen.get('/me/v1/session')).json(), {
      state: 'citizen',
      name: 'Anna Lindqvist',
      level: 'substantial',
      idleSeconds: 600,
      totalSeconds: 3600,
    });
  });

  test('is told what is only a look', async () => {
    await citizen.get('/me/v1/session');
    await citizen.get('/me/v1/profile');
    assert.deepEqual(own.active, [false, true]);
  });

  test('is believed by cookie alone, never by a header', async () => {
    const forger = new Browser(createGateway({ ...options, ownLogin: own }), portal);
    const headers = { 'x-user': 'anna', authorization: 'Bearer anna', 'me-citizen': 'anna' };
    assert.equal((await forger.get('/me/v1/profile', headers)).status, 401);
    assert.equal((await citizen.get('/me/v1/profile')).status, 200);
  });

  test('gives a session name that stays for a login and changes with the next', async () => {
    const name = async (browser: Browser) => (await browser.get('/me/v1/session')).headers.get('ME-Session');
    assert.equal(await name(citizen), await name(citizen));
    assert.notEqual(await name(browserWith(ownLogin({ ...anna, authTime: anna.authTime + 1 }))), await name(citizen));
  });

  test("leads to the portal's own pages to log in and out", async () => {
    const login = await citizen.get('/me/login?return_to=/bygga&level=high');
    assert.equal(login.headers.get('location'), `${portal}/logga-in?return_to=%2Fbygga&level=high`);
    const { location } = await locationIn(await citizen.send('DELETE', '/me/v1/session'));
    assert.equal(location, `${portal}/logga-ut`);
    assert.equal((await citizen.get('/me/callback?code=x')).status, 404);
  });

  test('says in words when it answers something else, and shows nothing', async () => {
    const answer = await browserWith(ownLogin({ ...anna, personalNumber: '840315-9828' })).get('/me/v1/profile');
    assert.equal(answer.status, 503);
    const body = await problemIn(answer);
    assert.equal(body.code, 'unavailable');
    assert.ok(!JSON.stringify(body).includes('9828'));
  });

  describe('asked by a URL', () => {
    const seen: (string | undefined)[][] = [];
    const server = createServer((request, response) => {
      seen.push([request.method, request.headers.cookie, request.headers['x-forwarded-user']?.toString()]);
      const known = request.headers.cookie === 'portal-session=anna';
      if (known) response.setHeader('content-type', 'application/json').end(JSON.stringify(anna));
      else response.writeHead(204).end();
    });
    before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
    after(() => server.close());

    test("gets the browser's cookies and nothing else, by GET for a look and POST for a deed", async () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/whoami`;
      const gateway = createGateway({ ...options, ownLogin: { ...own, citizen: askOwnLogin(url) } });
      const browser = new Browser(gateway, portal);
      browser.cookies.set('portal-session', 'anna');
      await browser.get('/me/v1/session', { 'x-forwarded-user': 'erik' });
      assert.equal((await browser.get('/me/v1/profile')).status, 200);
      assert.deepEqual(seen, [
        ['GET', 'portal-session=anna', undefined],
        ['POST', 'portal-session=anna', undefined],
      ]);
      const stranger = await new Browser(gateway, portal).get('/me/v1/session');
      assert.deepEqual(await stranger.json(), { state: 'visitor' });
    });

    test('must be safe to send cookies to', () => {
      assert.throws(() => askOwnLogin('http://portal.example/whoami'), /Use https/);
    });
  });
});
