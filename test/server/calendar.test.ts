import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Problem } from '../../mock-server/http/problem.ts';
import { anna, erik, norrvik, sjohamra } from './signals-world.ts';
import { day, openTasks, type TasksWorld } from './tasks-world.ts';

let world: TasksWorld;
let began: number;

before(async () => {
  world = await openTasks();
  began = world.me.clock().getTime();
});
after(() => world.close());

beforeEach(async () => {
  await world.begin();
  world.pass((began - world.me.clock().getTime()) / 1000);
});

/** The lines of each entry, unfolded (RFC 5545, section 3.1). */
function entries(calendar: string): string[][] {
  const lines = calendar.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  return lines.flatMap((line, at) =>
    line === 'BEGIN:VEVENT' ? [lines.slice(at + 1, lines.indexOf('END:VEVENT', at))] : [],
  );
}

const value = (entry: string[] | undefined, name: string) =>
  entry?.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.replace(/^[^:]*:/, '');

const codeOf = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Problem ? error.code : undefined;
};

describe('the calendar', () => {
  it('has an entry for each last day: the organisation and where to log in, and nothing of the case', async () => {
    await world.ask('b', { until: '2026-12-24' });
    await world.ask('a', { until: '2026-12-01' });
    await world.ask('without-a-day');
    const citizen = await world.person(anna);
    const calendar = await citizen.read(await citizen.make());
    const [first, second, ...more] = entries(calendar);
    assert.deepEqual(more, []);
    assert.ok(first?.includes('DTSTART;VALUE=DATE:20261201'));
    assert.ok(second?.includes('DTSTART;VALUE=DATE:20261224'));
    assert.equal(value(first, 'SUMMARY'), 'Sista dag: Norrviks kommun');
    assert.equal(value(first, 'DESCRIPTION'), 'Logga in för att se vad det gäller.');
    assert.equal(value(first, 'URL'), 'https://www.norrvik.example/mina-sidor');
    assert.equal(value(first, 'STATUS'), 'CONFIRMED');
    assert.equal(value(first, 'CLASS'), 'PRIVATE');
    assert.match(calendar, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:.+\r\nNAME:/);
    const { items } = await citizen.list();
    for (const word of [
      'NR a',
      'Begäran',
      'ritning',
      'bygglov',
      anna,
      ...items.flatMap((it) => [it.event, it.case.id]),
    ])
      assert.ok(!calendar.includes(word), `it tells ${word}`);
  });

  it('knows an entry again, and cancels it when the request is taken back', async () => {
    await world.ask('a', { until: '2026-12-01' });
    const citizen = await world.person(anna);
    const secret = await citizen.make();
    const [before] = entries(await citizen.read(secret));
    world.pass(day);
    await world.ask('b', { until: '2026-11-30' });
    await world.withdraw('<request of="a" action="ritning"/>');
    const [other, after] = entries(await citizen.read(secret));
    assert.equal(value(after, 'UID'), value(before, 'UID'));
    assert.notEqual(value(other, 'UID'), value(before, 'UID'));
    assert.equal(value(after, 'STATUS'), 'CANCELLED');
    assert.equal(value(before, 'SEQUENCE'), '0');
    assert.ok(Number(value(after, 'SEQUENCE')) > 0);
    assert.ok(after?.includes('DTSTART;VALUE=DATE:20261201'));
  });

  it('lets go of a last day a month after it', async () => {
    await world.ask('a', { until: '2026-12-01' });
    const citizen = await world.person(anna);
    const secret = await citizen.make();
    world.pass(38 * day);
    assert.equal(entries(await citizen.read(secret)).length, 1);
    world.pass(day);
    assert.equal(entries(await citizen.read(secret)).length, 0);
  });

  it('speaks the language in which it was asked for', async () => {
    await world.ask('a', { until: '2026-12-01' });
    const citizen = await world.person(anna);
    const summary = async (lang: string) => value(entries(await citizen.read(await citizen.make(lang)))[0], 'SUMMARY');
    assert.equal(await summary('fi-FI'), 'Viimeinen päivä: Norrviks kommun');
    assert.equal(await summary('en'), 'Last day: Norrviks kommun');
    assert.equal(await summary('de'), 'Sista dag: Norrviks kommun');
  });
});

describe('its address', () => {
  it('is told once and kept nowhere, ends when another is made, and when it is revoked', async () => {
    const citizen = await world.person(anna);
    assert.deepEqual(await citizen.feed(), {});
    const first = await citizen.make();
    assert.ok(!JSON.stringify(await world.db.selectFrom('calendar_feed').selectAll().execute()).includes(first));
    await citizen.read(first);
    assert.deepEqual(await citizen.feed(), {
      createdAt: world.me.clock().toISOString(),
      readAt: world.me.clock().toISOString(),
    });
    const second = await citizen.make();
    assert.equal(await codeOf(citizen.read(first)), 'not-found');
    await citizen.read(second);
    assert.deepEqual(await citizen.revoke(), {});
    assert.equal(await codeOf(citizen.read(second)), 'not-found');
    assert.deepEqual(await citizen.feed(), {});
  });

  it('opens one citizen’s last days at one portal, and what that portal shows', async () => {
    await world.ask('a', { until: '2026-12-01', to: [anna] });
    await world.ask('b', { until: '2026-12-01', to: [anna] }, sjohamra);
    const here = await world.person(anna);
    const there = await world.person(anna, { organisation: sjohamra });
    const secret = await here.make();
    assert.deepEqual(
      entries(await here.read(secret)).map((it) => value(it, 'SUMMARY')),
      ['Sista dag: Norrviks kommun'],
    );
    assert.equal(await codeOf(there.read(secret)), 'not-found');
    assert.deepEqual(await there.feed(), {});
    const other = await world.person(erik);
    assert.deepEqual(entries(await other.read(await other.make())), []);
  });

  it('may be read sixty times an hour, and each time is audited', async () => {
    const citizen = await world.person(anna);
    const secret = await citizen.make();
    for (let time = 0; time < 60; time += 1) await citizen.read(secret);
    const error = await citizen.read(secret).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof Problem && error.code === 'too-many-requests');
    assert.equal(error.extra.retryAfter, 3600);
    world.pass(3601);
    await citizen.read(secret);
    const { id } = citizen.call.caller.citizen;
    const entriesOf = await world.db
      .selectFrom('audit_entry')
      .select(['outcome', 'citizen_id', 'party_id'])
      .where('operation', '=', 'openCalendar')
      .execute();
    assert.equal(entriesOf.length, 62);
    assert.ok(entriesOf.every((it) => it.citizen_id === id && it.party_id === `portal-${norrvik.id}`));
    assert.equal(entriesOf.filter(({ outcome }) => outcome === 'refused').length, 1);
  });
});
