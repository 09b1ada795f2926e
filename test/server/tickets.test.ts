import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Problem } from '../../mock-server/http/problem.ts';
import { anna, erik, eservice, kept, openWorld, portal, portalFor, problemOf, type World } from './tickets-world.ts';

let world: World;

before(async () => {
  world = await openWorld();
});
beforeEach(() => world.begin());
after(() => world.close());

const refused =
  (code: string, extra: object = {}) =>
  (error: unknown) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.code, code);
    assert.deepEqual(error.extra, extra);
    return true;
  };

/** A citizen who has pressed the button. */
async function started() {
  const id = await world.publish();
  const citizen = await world.login(anna);
  await world.keep(citizen);
  return { id, citizen, ticket: await world.press(citizen, id) };
}

const restart = (id: string) => ({
  restartUrl: `http://localhost:8400/me/start/${id}?return_to=%2Fbygga%3Fme-eservice%3D1`,
});

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
    const id = await world.publish({ loginLevel: 'none', startUrl: 'http://127.0.0.1:8402/eservice-1/felanmalan' });
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
    const { citizen, id } = await started();
    const ticket = await world.press(citizen, id, { body: { returnTo: '/..//evil.example/%2F?a=//b' } });
    assert.equal(new URL((await world.redeem(ticket)).returnUrl).origin, 'http://localhost:8400');
    const abroad = world.press(citizen, id, { body: { returnTo: '//evil.example/' } });
    assert.equal((await problemOf(abroad)).extra.errors?.[0]?.pointer, '/returnTo');
  });

  it('stops a citizen who starts without end, and nobody else', async () => {
    const { id, citizen } = await started();
    for (let made = 1; made < 60; made++) await world.press(citizen, id);
    await assert.rejects(world.press(citizen, id), refused('too-many-requests'));
    assert.ok(await world.press(await world.login(erik), id));
    world.pass(300);
    assert.ok(await world.press(citizen, id));
  });

  it('forgets tickets and keys after a day', async () => {
    const { id, citizen } = await started();
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
    const { id, citizen } = await started();
    const former = await world.press(citizen, id, { key: 'one' });
    const newer = await world.press(citizen, id, { key: 'one' });
    await assert.rejects(world.redeem(former), refused('ticket-used', restart(id)));
    assert.equal((await world.redeem(newer)).eservice.id, id);
  });

  it('refuses another request with the same key, which leaves the ticket good', async () => {
    const { id, citizen } = await started();
    const ticket = await world.press(citizen, id, { key: 'one' });
    const other = world.press(citizen, id, { key: 'one', body: { lang: 'en' } });
    await assert.rejects(other, refused('idempotency-key-reused'));
    assert.ok(await world.redeem(ticket));
  });

  it('counts keys per citizen', async () => {
    const { id, citizen } = await started();
    const ticket = await world.press(citizen, id, { key: 'one' });
    await world.press(await world.login(erik), id, { key: 'one', body: { lang: 'en' } });
    assert.ok(await world.redeem(ticket));
  });

  it('leaves one living ticket after simultaneous repeats', async () => {
    const { id, citizen } = await started();
    const times = [1, 2, 3, 4, 5, 6, 7, 8];
    // Every connection is open before the race, or the first to have one would win it alone.
    await Promise.all(times.map((key) => world.press(citizen, id, { key: `other-${key}` })));
    const tickets = await Promise.all(times.map(() => world.press(citizen, id, { key: 'one' })));
    const redeemed = await Promise.allSettled(tickets.map((ticket) => world.redeem(ticket)));
    assert.equal(new Set(tickets).size, times.length);
    assert.equal(redeemed.filter(({ status }) => status === 'fulfilled').length, 1);
  });
});

describe('redeeming', () => {
  it('hands over the declared fields that the citizen keeps, and nothing else', async () => {
    const { id, ticket, citizen } = await started();
    assert.deepEqual(await world.redeem(ticket), {
      purpose: 'start',
      eservice: { id, version: 1, name: 'Ansök om bygglov' },
      lang: 'sv',
      level: 'substantial',
      loggedInAt: citizen.loggedInAt.toISOString(),
      citizen: {
        personalNumber: anna.personalNumber,
        name: kept.name,
        addresses: kept.addresses,
        phone: kept.phone,
        protectedIdentity: false,
      },
      returnUrl: 'http://localhost:8400/bygga?me-eservice=1',
    });
  });

  it('gives no personal number to an e-service that did not declare it', async () => {
    const id = await world.publish({ personalData: [{ field: 'email', required: true }] });
    const citizen = await world.login(anna);
    await world.keep(citizen);
    const redeemed = await world.redeem(await world.press(citizen, id));
    assert.deepEqual(redeemed.citizen, { email: kept.email, protectedIdentity: false });
  });

  it('may be repeated by the same e-service while the ticket lives, also at once and with a renewed certificate', async () => {
    const { ticket } = await started();
    const renewed = eservice('eservice-1', 'renewed-certificate');
    const [first, second, third] = await Promise.all([
      world.redeem(ticket),
      world.redeem(ticket),
      world.redeem(ticket, renewed, anna),
    ]);
    assert.deepEqual([second, third], [first, first]);
    const entries = await world.audit('redeemTicket');
    assert.deepEqual(new Set(entries.map(({ certificate }) => certificate)).size, 2);
    assert.equal(entries.length, 3);
  });

  it('ends after five minutes', async () => {
    const { id, ticket } = await started();
    world.pass(299);
    assert.ok(await world.redeem(ticket));
    world.pass(1);
    await assert.rejects(world.redeem(ticket), refused('ticket-expired', restart(id)));
  });

  it('tells another e-service nothing, and burns nothing', async () => {
    const { id, citizen, ticket } = await started();
    await assert.rejects(world.redeem(ticket, eservice('eservice-2')), refused('ticket-not-yours'));
    assert.ok(await world.redeem(ticket));
    await world.press(citizen, id, { key: 'one' });
    world.pass(301);
    await assert.rejects(world.redeem(ticket, eservice('eservice-2')), refused('ticket-not-yours'));
  });

  it('refuses when another citizen is logged in at the e-service, and burns nothing', async () => {
    const { id, ticket } = await started();
    await assert.rejects(world.redeem(ticket, eservice(), erik), refused('ticket-other-citizen', restart(id)));
    assert.ok(await world.redeem(ticket, eservice(), anna));
  });

  it('knows no ticket that ME did not make', async () => {
    await started();
    await assert.rejects(world.redeem('A'.repeat(43)), refused('ticket-unknown'));
    const [entry] = await world.audit('redeemTicket');
    assert.deepEqual([entry?.outcome, entry?.reason, entry?.citizen_id], ['refused', 'ticket-unknown', null]);
  });

  it('keeps to the version that was shown, after a new one and after a withdrawal', async () => {
    const { id, ticket } = await started();
    await world.publish({ name: { sv: 'Nytt namn' }, personalData: [{ field: 'email', required: true }] });
    const before = await world.redeem(ticket);
    await world.withdraw();
    const after = await world.redeem(ticket);
    assert.deepEqual(
      [before.eservice, before.citizen.email],
      [{ id, version: 1, name: 'Ansök om bygglov' }, undefined],
    );
    assert.deepEqual(after, before);
  });
});

describe('protected identity', () => {
  it('keeps back address and phone, and says so to the citizen', async () => {
    const id = await world.publish();
    const citizen = await world.login(anna, { protectedIdentity: true });
    await world.keep(citizen);
    const { personalData } = await world.getStart(portal(citizen), id);
    assert.deepEqual(
      personalData.map(({ state }) => state),
      ['goes-along', 'goes-along', 'protected', 'protected'],
    );
    assert.ok(!JSON.stringify(personalData).includes(kept.phone));
    const redeemed = await world.redeem(await world.press(citizen, id));
    assert.deepEqual(redeemed.citizen, {
      personalNumber: anna.personalNumber,
      name: kept.name,
      protectedIdentity: true,
    });
  });

  it('counts also when it came after the ticket', async () => {
    const { ticket } = await started();
    assert.equal((await world.redeem(ticket)).citizen.phone, kept.phone);
    await world.login(anna, { protectedIdentity: true });
    const { citizen } = await world.redeem(ticket);
    assert.deepEqual([citizen.phone, citizen.addresses, citizen.protectedIdentity], [undefined, undefined, true]);
  });
});

describe('what is left behind', () => {
  it('audits every attempt by certificate and citizen, with no value and no ticket in audit, log or problem', async () => {
    const { id, citizen, ticket } = await started();
    await world.redeem(ticket);
    const problems = await Promise.all(
      [
        world.redeem(ticket, eservice('eservice-2')),
        world.redeem(ticket, eservice(), erik),
        world.redeem('unknown'),
      ].map((attempt) => problemOf(attempt).then((problem) => problem.toResponse().text())),
    );
    const entries = await world.audit('redeemTicket');
    assert.deepEqual(
      entries
        .map(({ certificate, subject, outcome, reason, citizen_id }) => [
          certificate,
          subject,
          outcome,
          reason,
          citizen_id,
        ])
        .sort(),
      [
        ['certificate-of-eservice-1', id, 'done', null, citizen.id],
        ['certificate-of-eservice-1', id, 'refused', 'ticket-other-citizen', citizen.id],
        ['certificate-of-eservice-1', null, 'refused', 'ticket-unknown', null],
        ['certificate-of-eservice-2', id, 'refused', 'ticket-not-yours', citizen.id],
      ].sort(),
    );
    const left = JSON.stringify([
      problems,
      world.logged,
      await world.db.selectFrom('audit_entry').selectAll().execute(),
    ]);
    for (const secret of [anna.personalNumber, erik.personalNumber, ticket, kept.phone, 'Skogsvägen', 'Lindqvist']) {
      assert.ok(!left.includes(secret), `${secret} was left behind`);
    }
  });
});
