import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ProfileData } from '../../src/contract/types.ts';
import { Problem } from '../../mock-server/http/problem.ts';
import { readablePhone } from '../../mock-server/profile/normalise.ts';
import { anna, erik, home, kept, openWorld, portalFor, problemOf, type World } from './tickets-world.ts';

let world: World;

before(async () => {
  world = await openWorld();
});
after(() => world.close());

type Citizen = Awaited<ReturnType<World['login']>>;

const read = (citizen: Citizen) =>
  world.handlers.getProfile({
    caller: portalFor(citizen),
    params: undefined,
    query: undefined,
    body: undefined,
    idempotencyKey: undefined,
  });

const wrongAt = (pointer: string) => (error: unknown) => {
  assert.ok(error instanceof Problem && error.code === 'invalid-input', String(error));
  assert.deepEqual(
    error.extra.errors?.map((each) => each.pointer),
    [pointer],
  );
  return true;
};

describe('the profile', () => {
  it('is empty at first, with the login’s name to propose', async () => {
    assert.deepEqual(await read(await world.login(anna)), {
      addresses: [],
      revision: 0,
      protectedIdentity: false,
      proposedName: { given: 'Anna', family: 'Lindqvist' },
    });
  });

  it('keeps what the citizen chose, and is theirs alone', async () => {
    const citizen = await world.login(anna);
    const stored = await world.keep(citizen);
    assert.deepEqual(stored, { ...kept, revision: 1, updatedAt: '2026-11-23T09:00:00.000Z', protectedIdentity: false });
    assert.deepEqual(await read(citizen), stored);
    assert.equal((await read(await world.login(erik))).revision, 0);
  });

  it('keeps nothing of what the citizen takes away', async () => {
    const citizen = await world.login(anna);
    assert.equal((await world.keep(citizen, {}, 1)).revision, 2);
    const row = await world.db
      .selectFrom('profile')
      .selectAll()
      .where('citizen_id', '=', citizen.id)
      .executeTakeFirst();
    assert.deepEqual(row?.data, { addresses: [] });
    assert.deepEqual((await read(citizen)).proposedName, { given: 'Anna', family: 'Lindqvist' });
  });

  it('refuses a change made from an older profile, of simultaneous ones all but one', async () => {
    const citizen = await world.login(erik);
    for (const revision of [0, 1]) {
      const attempts = [1, 2, 3].map(() => world.keep(citizen, kept, revision));
      const settled = await Promise.allSettled(attempts);
      const lost = attempts.filter((_, index) => settled[index]?.status === 'rejected');
      const codes = await Promise.all(lost.map(async (attempt) => (await problemOf(attempt)).code));
      assert.deepEqual(codes, ['profile-changed', 'profile-changed']);
    }
    assert.equal((await read(citizen)).revision, 2);
  });

  it('tells a person with protected identity so, and shows them their own', async () => {
    const citizen = await world.login({ ...anna, personalNumber: '197811179840' }, { protectedIdentity: true });
    await world.keep(citizen);
    const profile = await read(citizen);
    assert.deepEqual([profile.protectedIdentity, profile.phone], [true, kept.phone]);
  });

  it('audits every read and write, with no value', async () => {
    const citizen = await world.login({ ...anna, personalNumber: '196903109913' });
    await read(citizen);
    await world.keep(citizen);
    await assert.rejects(world.keep(citizen));
    const entries = await world.db.selectFrom('audit_entry').selectAll().where('citizen_id', '=', citizen.id).execute();
    assert.deepEqual(
      entries.map(({ operation, outcome, reason }) => [operation, outcome, reason]),
      [
        ['getProfile', 'done', null],
        ['replaceProfile', 'done', null],
        ['replaceProfile', 'refused', 'profile-changed'],
      ],
    );
    const audit = JSON.stringify(await world.db.selectFrom('audit_entry').selectAll().execute());
    for (const value of [kept.phone, kept.email, 'Lindqvist', 'Skogsvägen', anna.personalNumber]) {
      assert.ok(!audit.includes(value), `${value} stands in the audit`);
    }
  });
});

describe('one way of writing', () => {
  let citizen: Citizen;
  before(async () => {
    citizen = await world.login({ ...anna, personalNumber: '198705309824' });
  });

  it('mends what can be written in several ways', async () => {
    const stored = await world.keep(citizen, {
      name: { given: 'A\u030Asa', family: 'von  Berg' },
      addresses: [{ ...home, postalCode: '99991' }],
      phone: '+460701740605',
      email: 'Anna@Example.SE',
    });
    assert.deepEqual(stored.name, { given: 'Åsa', family: 'von Berg' });
    assert.equal(stored.addresses[0]?.postalCode, '999 91');
    assert.equal(stored.phone, '+46701740605');
    assert.equal(stored.email, 'Anna@example.se');
  });

  it('says where it can’t be right, and stores nothing', async () => {
    const attempts: [string, Partial<ProfileData>][] = [
      ['/phone', { phone: '+4670174060' }],
      ['/addresses/0/postalCode', { addresses: [{ ...home, postalCode: '9999' }] }],
      ['/addresses/1/kind', { addresses: [home, home] }],
    ];
    for (const [pointer, change] of attempts) {
      await assert.rejects(world.keep(citizen, { ...kept, ...change }, 1), wrongAt(pointer));
    }
    assert.equal((await read(citizen)).revision, 1);
  });
});

describe('a telephone number', () => {
  for (const [kept, shown] of [
    ['+46701740605', '070-174 06 05'],
    ['+4681234567', '08-123 45 67'],
    ['+358401234567', '+358 40 1234567'],
  ] as const) {
    it(`is shown as people write it: ${shown}`, () => assert.equal(readablePhone(kept), shown));
  }
});
