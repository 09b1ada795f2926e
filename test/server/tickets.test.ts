import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  anna,
  erik,
  kept,
  openWorld,
  portal,
  portalFor,
  problemOf,
  refused,
  restart,
  started,
  type World,
} from './tickets-world.ts';

let world: World;

before(async () => {
  world = await openWorld();
});
beforeEach(() => world.begin());
after(() => world.close());

describe('what starting takes', () => {
  it('shows a citizen what goes along, and never the personal number', async () => {
    const id = await world.publish();
    const citizen = await world.login(anna);
    await world.keep(citizen, { addresses: kept.addresses, name: kept.name });
    const start = await world.getStart(portal(citizen), id);
    assert.deepEqual(start.login, { state: 'ok', level: 'substantial' });
    assert.deepEqual(start.personalData, [
      { field: 'personalNumber', purpose: 'För att veta vem som söker', required: true, state: 'goes-along' },
      { field: 'name', required: true, state: 'goes-along', value: 'Anna Karin Lindqvist' },
      { field: 'address', required: false, state: 'goes-along', value: 'Skogsvägen 4, 999 91 Norrvik' },
      { field: 'phone', required: false, state: 'missing' },
    ]);
    assert.equal((await world.audit('getStart'))[0]?.citizen_id, citizen.id);
  });

  it('says which address is which, in the language of the e-service’s text', async () => {
    const id = await world.publish();
    const citizen = await world.login(anna);
    const both = kept.addresses.flatMap((home) => [home, { ...home, kind: 'postal' as const, street: 'Box 12' }]);
    await world.keep(citizen, { ...kept, addresses: both });
    const shown = async (lang: string) =>
      (await world.getStart(portal(citizen), id, lang)).personalData.find(({ field }) => field === 'address')?.value;
    assert.equal(await shown('sv'), 'Hem: Skogsvägen 4, 999 91 Norrvik; Post: Box 12, 999 91 Norrvik');
    assert.equal(await shown('en'), 'Home: Skogsvägen 4, 999 91 Norrvik; Post: Box 12, 999 91 Norrvik');
  });

  it('tells a visitor which fields, without looking anything up', async () => {
    const start = await world.getStart(portal(), await world.publish(), 'en');
    assert.deepEqual(start.login, { state: 'needed', level: 'substantial' });
    assert.ok(start.personalData.every(({ state, value }) => state === 'unknown' && value === undefined));
    assert.equal(start.personalData[0]?.purpose, 'To know who applies');
    assert.deepEqual(await world.audit('getStart'), []);
  });

  for (const [what, state, citizen, settings] of [
    ['weaker than the e-service asks', 'too-weak', { level: 'low' }, {}],
    ['weaker than the portal asks', 'too-weak', { level: 'substantial' }, { level: 'high' }],
    ['older than the portal allows', 'too-old', { loggedInAt: new Date('2026-11-23T08:58:00Z') }, { loginAge: 60 }],
  ] as const) {
    it(`keeps the values closed to a login ${what}`, async () => {
      const id = await world.publish();
      const someone = await world.login(anna, citizen);
      await world.keep(someone);
      const start = await world.getStart(portal(someone, settings), id);
      assert.equal(start.login.state, state);
      assert.ok(start.personalData.every(({ state, value }) => state === 'unknown' && value === undefined));
      const level = start.login.level;
      const pressed = world.press(someone, id, { settings });
      await assert.rejects(pressed, refused(`login-${state}`, { level }));
      assert.ok(await world.press({ ...someone, level: 'high', loggedInAt: world.me.clock() }, id, { settings }));
    });
  }

  it('holds the e-service’s own limit of the login’s age', async () => {
    const id = await world.publish({ loginAge: 60 });
    const citizen = await world.login(anna);
    assert.equal((await world.getStart(portal(citizen), id)).login.state, 'ok');
    world.pass(61);
    assert.equal((await world.getStart(portal(citizen), id)).login.state, 'too-old');
  });

  it('gives a plain link where no login is asked for, and no ticket', async () => {
    const id = await world.publish({
      loginLevel: 'none',
      personalData: [],
      startUrl: 'http://127.0.0.1:8402/eservice-1/felanmalan',
    });
    const start = await world.getStart(portal(), id);
    assert.deepEqual([start.login, start.personalData], [{ state: 'not-needed' }, []]);
    assert.equal(start.href, 'http://127.0.0.1:8402/eservice-1/felanmalan');
    await assert.rejects(world.press(await world.login(anna), id), refused('not-allowed'));
  });

  it('knows no e-service that is not shown here', async () => {
    const missing = '00000000-0000-4000-8000-000000000000';
    await assert.rejects(world.getStart(portal(), missing), refused('not-found'));
    await assert.rejects(world.press(await world.login(anna), missing), refused('not-found'));
  });
});

describe('making a ticket', () => {
  it('adds it to the start address, and keeps only its hash', async () => {
    const id = await world.publish();
    const citizen = await world.login(anna);
    const { startUrl, expiresAt } = await world.handlers.createTicket({
      caller: portalFor(citizen),
      params: { id },
      query: undefined,
      body: { version: 1, lang: 'sv' },
      idempotencyKey: undefined,
    });
    assert.match(startUrl, /^http:\/\/127\.0\.0\.1:8402\/eservice-1\/bygglov\?from=me&ticket=[\w-]{43}$/);
    assert.equal(expiresAt, '2026-11-23T09:05:00.000Z');
    const ticket = new URL(startUrl).searchParams.get('ticket') ?? '';
    const rows = JSON.stringify(await world.db.selectFrom('ticket').selectAll().execute());
    assert.ok(!rows.includes(ticket) && !rows.includes(anna.personalNumber));
    assert.equal((await world.redeem(ticket)).returnUrl, 'http://localhost:8400/');
  });

  it('refuses another version than the one shown', async () => {
    const id = await world.publish();
    const citizen = await world.login(anna);
    await world.publish({ personalData: [{ field: 'email', required: true }] });
    await assert.rejects(world.press(citizen, id), refused('description-changed'));
    assert.ok(await world.press(citizen, id, { body: { version: 2 } }));
  });

  it('refuses a closed e-service', async () => {
    const id = await world.publish({ availability: { closesAt: '2026-11-23T09:00:00Z', maintenance: [] } });
    await assert.rejects(world.press(await world.login(anna), id), refused('eservice-closed'));
    const [entry] = await world.audit('createTicket');
    assert.deepEqual([entry?.outcome, entry?.reason, entry?.subject], ['refused', 'eservice-closed', id]);
  });

  it('leads back to the portal, whatever the path', async () => {
    const { citizen, id } = await started(world);
    const ticket = await world.press(citizen, id, { body: { returnTo: '/..//evil.example/%2F?a=//b' } });
    assert.equal(new URL((await world.redeem(ticket)).returnUrl).origin, 'http://localhost:8400');
    const abroad = world.press(citizen, id, { body: { returnTo: '//evil.example/' } });
    assert.equal((await problemOf(abroad)).extra.errors?.[0]?.pointer, '/returnTo');
  });

  it('stops a citizen who starts without end, and nobody else', async () => {
    const { id, citizen } = await started(world);
    for (let made = 1; made < 60; made++) await world.press(citizen, id);
    await assert.rejects(world.press(citizen, id), refused('too-many-requests'));
    assert.ok(await world.press(await world.login(erik), id));
    world.pass(300);
    assert.ok(await world.press(citizen, id));
  });

  it('forgets tickets and keys after a day', async () => {
    const { id, citizen } = await started(world);
    await world.press(citizen, id, { key: 'first' });
    world.pass(86_401);
    await world.press({ ...citizen, loggedInAt: world.me.clock() }, id);
    const counts = await Promise.all(
      (['ticket', 'ticket_request'] as const).map((table) => world.db.selectFrom(table).selectAll().execute()),
    );
    assert.deepEqual(
      counts.map(({ length }) => length),
      [1, 0],
    );
  });
});

describe('repeating the press with one idempotency key', () => {
  it('makes a new ticket and voids the former', async () => {
    const { id, citizen } = await started(world);
    const former = await world.press(citizen, id, { key: 'one' });
    const newer = await world.press(citizen, id, { key: 'one' });
    await assert.rejects(world.redeem(former), refused('ticket-used', restart(id)));
    assert.equal((await world.redeem(newer)).eservice.id, id);
  });

  it('refuses another request with the same key, which leaves the ticket good', async () => {
    const { id, citizen } = await started(world);
    const ticket = await world.press(citizen, id, { key: 'one' });
    const other = world.press(citizen, id, { key: 'one', body: { lang: 'en' } });
    await assert.rejects(other, refused('idempotency-key-reused'));
    assert.ok(await world.redeem(ticket));
  });

  it('counts keys per citizen', async () => {
    const { id, citizen } = await started(world);
    const ticket = await world.press(citizen, id, { key: 'one' });
    await world.press(await world.login(erik), id, { key: 'one', body: { lang: 'en' } });
    assert.ok(await world.redeem(ticket));
  });

  it('leaves one living ticket after simultaneous repeats', async () => {
    const { id, citizen } = await started(world);
    const times = [1, 2, 3, 4, 5, 6, 7, 8];
    // Every connection is open before the race, or the first to have one would win it alone.
    await Promise.all(times.map((key) => world.press(citizen, id, { key: `other-${key}` })));
    const tickets = await Promise.all(times.map(() => world.press(citizen, id, { key: 'one' })));
    const redeemed = await Promise.allSettled(tickets.map((ticket) => world.redeem(ticket)));
    assert.equal(new Set(tickets).size, times.length);
    assert.equal(redeemed.filter(({ status }) => status === 'fulfilled').length, 1);
  });
});
