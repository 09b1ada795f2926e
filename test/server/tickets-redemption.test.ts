import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  anna,
  erik,
  eservice,
  kept,
  openWorld,
  portal,
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

describe('redeeming', () => {
  it('hands over the declared fields that the citizen keeps, and nothing else', async () => {
    const { id, ticket, citizen } = await started(world);
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
    const { ticket } = await started(world);
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
    const { id, ticket } = await started(world);
    world.pass(299);
    assert.ok(await world.redeem(ticket));
    world.pass(1);
    await assert.rejects(world.redeem(ticket), refused('ticket-expired', restart(id)));
  });

  it('tells another e-service nothing, and burns nothing', async () => {
    const { id, citizen, ticket } = await started(world);
    await assert.rejects(world.redeem(ticket, eservice('eservice-2')), refused('ticket-not-yours'));
    assert.ok(await world.redeem(ticket));
    await world.press(citizen, id, { key: 'one' });
    world.pass(301);
    await assert.rejects(world.redeem(ticket, eservice('eservice-2')), refused('ticket-not-yours'));
  });

  it('refuses when another citizen is logged in at the e-service, and burns nothing', async () => {
    const { id, ticket } = await started(world);
    await assert.rejects(world.redeem(ticket, eservice(), erik), refused('ticket-other-citizen', restart(id)));
    assert.ok(await world.redeem(ticket, eservice(), anna));
  });

  it('knows no ticket that ME did not make', async () => {
    await started(world);
    await assert.rejects(world.redeem('A'.repeat(43)), refused('ticket-unknown'));
    const [entry] = await world.audit('redeemTicket');
    assert.deepEqual([entry?.outcome, entry?.reason, entry?.citizen_id], ['refused', 'ticket-unknown', null]);
  });

  it('keeps to the version that was shown, after a new one and after a withdrawal', async () => {
    const { id, ticket } = await started(world);
    await world.publish({
      name: { sv: 'Nytt namn', en: 'New name' },
      personalData: [{ field: 'email', required: true }],
    });
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
    const { ticket } = await started(world);
    assert.equal((await world.redeem(ticket)).citizen.phone, kept.phone);
    await world.login(anna, { protectedIdentity: true });
    const { citizen } = await world.redeem(ticket);
    assert.deepEqual([citizen.phone, citizen.addresses, citizen.protectedIdentity], [undefined, undefined, true]);
  });
});

describe('what is left behind', () => {
  it('audits every attempt by certificate and citizen, with no value and no ticket in audit, log or problem', async () => {
    const { id, citizen, ticket } = await started(world);
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
