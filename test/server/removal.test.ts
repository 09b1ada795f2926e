import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { oweReadReceipt } from '../../mock-server/read-receipts/rules.ts';
import { removeExpired } from '../../mock-server/removal/worker.ts';
import { verify } from '../../mock-server/operator/verify.ts';
import {
  anna,
  erik,
  event,
  openSignals,
  resend,
  signal,
  sjohamra,
  faultOf,
  type SignalsWorld,
} from './signals-world.ts';

let world: SignalsWorld;
let began: number;

before(async () => {
  world = await openSignals();
  began = world.me.clock().getTime();
});
after(() => world.close());

beforeEach(async () => {
  await world.begin();
  world.pass((began - world.me.clock().getTime()) / 1000);
});

const days = (n: number) => world.pass(n * 86_400);
const keptUntil = async (number = 'BYGG 2026-1') =>
  (await world.db.selectFrom('case_record').select('kept_until').where('number', '=', number).executeTakeFirst())
    ?.kept_until;

const more = '<actions><attachment id="f" file="a.txt" title="A"/><archive id="x"/></actions>';
const file = { file: 'a.txt', type: 'text/plain', bytes: new Uint8Array(4) };

describe('the last day of a case', () => {
  it('is what the organisation has said, but no sooner than thirty days after it said so', async () => {
    await world.send(signal(event({ number: '1', about: 'keptUntil="2027-06-01"' }), { id: 'a' }));
    await world.send(signal(event({ number: '2', about: 'keptUntil="2026-11-24"' }), { id: 'b' }));
    await world.send(signal(event({ number: '3' }), { id: 'c' }));
    assert.deepEqual(await Promise.all(['1', '2', '3'].map(keptUntil)), ['2027-06-01', '2026-12-23', null]);
  });

  it('that is said again does not move; one that comes sooner gives its thirty days of warning', async () => {
    const said = (id: string, day: string, order: number) =>
      world.send(signal(event({ about: `keptUntil="${day}"` }), { id, order }));
    await said('a', '2026-12-30', 1);
    days(20);
    await said('b', '2026-12-30', 2);
    assert.equal(await keptUntil(), '2026-12-30');
    await said('c', '2027-06-01', 3);
    assert.equal(await keptUntil(), '2027-06-01');
    await said('d', '2026-12-14', 4);
    assert.equal(await keptUntil(), '2027-01-12');
    await said('late', '2026-01-01', 0);
    assert.equal(await keptUntil(), '2027-01-12');
  });
});

describe('a case whose last day has passed', () => {
  it('is removed with all that is in it the day after, and nothing else is', async () => {
    await world.send(signal(event({ about: 'keptUntil="2026-12-30"', more, to: [anna, erik] }), { id: 'a' }), [file]);
    await world.send(signal('<withdrawal><request of="a" action="x"/></withdrawal>', { id: 'w' }));
    await world.send(signal(event({ number: 'ANNAT', more }), { id: 'b' }), [file]);
    const other = signal(event({ more }), { id: 'a', organisation: sjohamra });
    await world.send(other, [file], sjohamra);
    const opened = { organisationId: 'norrvik', caseNumber: 'BYGG 2026-1', signalId: 'a', at: world.me.clock() };
    await world.db.transaction().execute((db) => oweReadReceipt(db, { ...opened, citizenId: 'somebody' }));
    days(37);
    assert.equal(await removeExpired(world.me), 0);
    days(1);
    assert.equal(await removeExpired(world.me), 1);
    const left = async (table: 'case_record' | 'event' | 'attachment' | 'event_recipient') =>
      (await world.db.selectFrom(table).select('organisation_id').orderBy('organisation_id').execute()).map(
        ({ organisation_id }) => organisation_id,
      );
    for (const table of ['case_record', 'event', 'attachment', 'event_recipient'] as const) {
      assert.deepEqual(await left(table), ['norrvik', 'sjohamra'], table);
    }
    for (const table of ['withdrawal', 'read_receipt'] as const) {
      assert.deepEqual(await world.db.selectFrom(table).selectAll().execute(), [], table);
    }
    const audit = await world.db
      .selectFrom('audit_entry')
      .select('certificate')
      .where('operation', '=', 'removeCase')
      .execute();
    assert.deepEqual(audit, [{ certificate: 'me' }, { certificate: 'me' }]);
    const amiss = (await verify(world.db)).filter(({ name, amiss }) => amiss > 0 && !/message|notification/.test(name));
    assert.deepEqual(amiss, []);
  });

  it('does not come back by a signal that comes again, but by a new one', async () => {
    const first = signal(event({ about: 'keptUntil="2026-12-30"' }), { id: 'a' });
    await world.send(first);
    days(40);
    assert.equal(await removeExpired(world.me), 1);
    assert.equal((await world.send(first)).state, 'repeated');
    assert.equal(await keptUntil(), undefined);
    assert.match(
      (await faultOf(() => world.send(signal(resend('a', [erik]), { id: 'r' })))).message,
      /no event or notice/,
    );
    await world.send(signal(event({ heading: 'Nytt' }), { id: 'b', time: '2027-01-01T09:00:00+01:00' }));
    assert.deepEqual(await world.eventsOf(anna), ['Nytt']);
  });

  it('is removed once, however many look for it; and all of them are, where there are many', async () => {
    for (let i = 0; i < 30; i++) {
      await world.send(signal(event({ number: `N${i}`, about: 'keptUntil="2026-12-30"' }), { id: `s${i}` }));
    }
    days(40);
    const removed = await Promise.all([1, 2, 3].map(() => removeExpired(world.me)));
    assert.equal(
      removed.reduce((sum, n) => sum + n, 0),
      30,
    );
  });
});
