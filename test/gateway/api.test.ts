import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { decodeJwt, decodeProtectedHeader, importSPKI, jwtVerify } from 'jose';
import { createHash, X509Certificate } from 'node:crypto';
import { Problem } from '../../mock-server/http/problem.ts';
import { ticket } from '../fixtures/start.ts';
import { problemIn, type Browser } from './browser.ts';
import { personalNumber } from './identity-provider.ts';
import { eserviceId, loggedIn, me, openWorld, portal, type World } from './world.ts';

const profile = { addresses: [], revision: 0, protectedIdentity: false };
const key = '6e2c1f7a-4f0e-4c58-9b1f-2d3c4b5a6978';
const ticketPath = `/me/v1/eservices/${eserviceId}/tickets`;

describe('the operations under /me/v1', () => {
  let world: World;
  let citizen: Browser;
  loggedIn((...made) => {
    [world, citizen] = made;
  });
  afterEach(() => {
    world.fakeMe.answer = () => Response.json(profile);
  });

  const createTicket = (headers: Record<string, string> = {}) =>
    citizen.json('POST', ticketPath, { version: 1, lang: 'sv', unknown: 'x' }, { 'idempotency-key': key, ...headers });

  test('reach ME made anew: parsed parameters, body and key, and nothing else of the browser', async () => {
    world.fakeMe.answer = () => Response.json(ticket, { status: 201 });
    const answer = await createTicket({ 'x-evil': 'yes', authorization: 'Bearer forged' });
    assert.equal(answer.status, 201);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const { last } = world.fakeMe;
    assert.equal(last.url, `${me}/portal/v1/eservices/${eserviceId}/tickets`);
    assert.deepEqual(await last.json(), { version: 1, lang: 'sv' });
    assert.deepEqual([...last.headers.keys()].sort(), ['accept', 'authorization', 'content-type', 'idempotency-key']);
    assert.notEqual(last.headers.get('authorization'), 'Bearer forged');
  });

  test('carry an assertion of the citizen, bound to the certificate, for a minute', async () => {
    await citizen.get('/me/v1/profile');
    const assertion = world.fakeMe.last.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    const { payload } = await jwtVerify(assertion, await importSPKI(world.keys.publicKey, 'ES256'), {
      typ: 'me-citizen+jwt',
      issuer: 'portal-1',
      audience: me,
      subject: 'anna',
    });
    assert.equal(decodeProtectedHeader(assertion).alg, 'ES256');
    const der = new X509Certificate(world.keys.certificate).raw;
    assert.deepEqual(payload['cnf'], { 'x5t#S256': createHash('sha256').update(der).digest('base64url') });
    assert.equal((payload.exp ?? 0) - (payload.iat ?? 0), 60);
    assert.equal(payload['acr'], 'http://id.elegnamnden.se/loa/1.0/loa3');
    assert.equal(typeof payload['auth_time'], 'number');
    assert.match(String(payload['id_token']), /^eyJ/);
    await citizen.get('/me/v1/profile');
    const next = world.fakeMe.last.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    assert.notEqual(decodeJwt(next).jti, payload.jti);
  });

  test('carry no assertion for a visitor, who gets no further than the catalogue', async () => {
    const visitor = world.browser();
    await visitor.get('/me/v1/eservices?lang=sv');
    assert.equal(world.fakeMe.last.headers.get('authorization'), null);
    world.fakeMe.requests.length = 0;
    const refused = await visitor.get('/me/v1/profile');
    assert.equal(refused.status, 401);
    assert.equal((await problemIn(refused)).code, 'login-required');
    assert.equal(world.fakeMe.requests.length, 0);
  });

  for (const [what, headers] of Object.entries({
    'another site': { origin: 'https://evil.example' },
    'another port of this host': { origin: 'https://localhost:8401' },
    'another scheme': { origin: 'http://localhost:8400' },
    'no origin': { origin: '' },
    'a page that hides its origin': { origin: 'null' },
    'a sibling site': { origin: portal, 'sec-fetch-site': 'same-site' },
  })) {
    test(`are not changed by ${what}`, async () => {
      world.fakeMe.answer = () => Response.json(ticket, { status: 201 });
      const refused = await createTicket(headers);
      assert.equal(refused.status, 403);
      assert.equal((await problemIn(refused)).code, 'cross-site');
      assert.equal(world.fakeMe.requests.length, 0);
      assert.equal((await citizen.form('/me/logout', {}, headers)).status, 403);
      assert.equal((await createTicket()).status, 201);
    });
  }

  test('are not read by another site, but by an address typed in and by the portal', async () => {
    for (const site of ['cross-site', 'same-site']) {
      assert.equal((await citizen.get('/me/v1/profile', { 'sec-fetch-site': site })).status, 403);
    }
    for (const site of ['none', 'same-origin']) {
      assert.equal((await citizen.get('/me/v1/profile', { 'sec-fetch-site': site })).status, 200);
    }
  });

  test('are those of the contract alone', async () => {
    for (const path of ['/me/v1/openapi.json', '/me/v1/../../eservice/v1/tickets/redeem', '/me/v1/eservices/x/y/z']) {
      assert.equal((await citizen.get(path)).status, 404, path);
    }
    const wrongMethod = await citizen.json('POST', '/me/v1/profile', {});
    assert.equal(wrongMethod.status, 405);
    assert.equal((await problemIn(wrongMethod)).code, 'method-not-allowed');
    assert.equal(world.fakeMe.requests.length, 0);
  });

  test('name the parameter that is wrong, without repeating it', async () => {
    const answer = await citizen.get('/me/v1/eservices?lang=sv&limit=1000&q=bygglov');
    assert.equal(answer.status, 400);
    const { code, errors } = await problemIn(answer);
    assert.equal(code, 'invalid-input');
    assert.deepEqual(
      errors?.map(({ pointer }) => pointer),
      ['/limit'],
    );
    const badId = await citizen.get('/me/v1/eservices/..%2Fprofile/start?lang=sv');
    assert.deepEqual((await problemIn(badId)).errors?.[0]?.pointer, '/id');
    const badKey = await createTicket({ 'idempotency-key': 'x' });
    assert.deepEqual((await problemIn(badKey)).errors?.[0]?.pointer, 'Idempotency-Key');
    assert.equal(world.fakeMe.requests.length, 0);
  });

  test('take JSON of a reasonable size, and nothing else', async () => {
    const text = await citizen.send('POST', ticketPath, { 'content-type': 'text/plain' }, '{}');
    assert.equal(text.status, 415);
    const broken = await citizen.send('POST', ticketPath, { 'content-type': 'application/json' }, '{');
    assert.equal((await problemIn(broken)).code, 'invalid-input');
    const large = await citizen.json('POST', ticketPath, { version: 1, lang: 'sv', more: 'x'.repeat(70_000) });
    assert.equal((await problemIn(large)).code, 'too-large');
    assert.equal(world.fakeMe.requests.length, 0);
  });

  test('let through only what the contract names', async () => {
    world.fakeMe.answer = () => Response.json({ ...profile, personalNumber });
    const answer = await citizen.get('/me/v1/profile');
    assert.deepEqual(await answer.json(), profile);
  });

  test("answer bad-answer when ME's answer is not what the contract says", async () => {
    const bad = [
      () => Response.json({ ...profile, revision: 'one' }),
      () => new Response('<h1>Hello</h1>'),
      () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
      () => Response.json({ code: 'made-up', type: 'x', title: 'x', status: 400 }, { status: 400 }),
    ];
    for (const answer of bad) {
      world.fakeMe.answer = answer;
      const response = await citizen.get('/me/v1/profile');
      assert.equal(response.status, 502);
      assert.equal((await problemIn(response)).code, 'bad-answer');
    }
  });

  test("pass on ME's problems, but not those between the portal and ME", async () => {
    world.fakeMe.answer = () => new Problem('login-too-weak', 'Too weak.', { level: 'high' }).toResponse();
    const weak = await citizen.get('/me/v1/profile');
    assert.equal(weak.status, 403);
    assert.equal((await problemIn(weak)).level, 'high');
    for (const code of ['bad-assertion', 'certificate-refused'] as const) {
      world.fakeMe.answer = () => new Problem(code, 'The certificate of portal-1 is revoked.').toResponse();
      const refused = await citizen.get('/me/v1/profile');
      assert.equal(refused.status, 503);
      assert.doesNotMatch(await refused.text(), /certificate|revoked/);
    }
  });

  test('say in words that ME is away or slow', async () => {
    const failures = {
      unavailable: new TypeError('fetch failed'),
      'upstream-timeout': new DOMException('', 'TimeoutError'),
    };
    for (const [code, error] of Object.entries(failures)) {
      world.fakeMe.answer = () => Promise.reject(error);
      const answer = await citizen.get('/me/v1/profile');
      const body = await problemIn(answer);
      assert.equal(body.code, code);
      assert.match(body.detail ?? '', /Try again in a while/);
    }
  });
});

describe('a file under /me/v1', () => {
  const path = `/me/v1/events/${eserviceId}/attachments/a`;
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());

  const pdf = () =>
    new Response('%PDF', {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="a.pdf"',
        'set-cookie': 'evil=1',
      },
    });

  test('comes as it is, and can do nothing in the portal’s name', async () => {
    const citizen = world.browser();
    await citizen.logIn();
    world.fakeMe.answer = pdf;
    const answer = await citizen.get(path);
    assert.deepEqual([answer.status, await answer.text()], [200, '%PDF']);
    assert.equal(world.fakeMe.last.url, `${me}/portal/v1/events/${eserviceId}/attachments/a`);
    assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="a.pdf"');
    assert.ok(!(answer.headers.get('set-cookie') ?? '').includes('evil'));
  });

  test('is for a citizen who has logged in, and none that ME refuses', async () => {
    world.fakeMe.answer = pdf;
    assert.equal((await problemIn(await world.browser().get(path))).code, 'login-required');
    const citizen = world.browser();
    await citizen.logIn();
    world.fakeMe.answer = () => new Problem('not-found', 'No such file.').toResponse();
    assert.equal((await problemIn(await citizen.get(path))).code, 'not-found');
  });

  test('takes its question along, as the contract has it', async () => {
    const citizen = world.browser();
    await citizen.logIn();
    world.fakeMe.answer = pdf;
    const answer = await citizen.get(`/me/v1/cases/${eserviceId}/case.pdf?lang=fi&evil=1`);
    assert.equal(answer.status, 200);
    assert.equal(world.fakeMe.last.url, `${me}/portal/v1/cases/${eserviceId}/case.pdf?lang=fi`);
  });

  test('that can’t be had is a page that says so and leads back, for who follows a link', async () => {
    const followed = {
      'sec-fetch-mode': 'navigate',
      'sec-fetch-site': 'same-origin',
      referer: `${portal}/arende?me-case=1`,
    };
    const visitor = await world.browser().get(`${path}?lang=sv`, followed);
    const page = await visitor.text();
    assert.equal(visitor.status, 403);
    assert.match(page, /<h1 lang="sv">Logga in för att öppna filen<\/h1>/);
    assert.ok(page.includes(`href="/me/login?return_to=${encodeURIComponent(`${path}?lang=sv`)}"`), page);
    const citizen = world.browser();
    await citizen.logIn();
    world.fakeMe.answer = () => new Problem('not-found', 'No such file.').toResponse();
    const missing = await citizen.get(path, { ...followed, 'accept-language': 'fi' });
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /Tiedostoa ei voi avata[^]*href="\/arende\?me-case=1"/);
  });
});
