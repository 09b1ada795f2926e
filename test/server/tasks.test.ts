import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { anna, erik, signal, event, sjohamra } from './signals-world.ts';
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

type Tasks = Awaited<ReturnType<Awaited<ReturnType<TasksWorld['person']>>['list']>>;
const headings = ({ items }: Tasks) => items.map(({ heading, state }) => `${heading}: ${state}`);

describe('tasks', () => {
  it('say what is asked for, by when, in which case and where it is done', async () => {
    await world.ask('a', { until: '2026-12-01' });
    const { items, total, counts } = await (await world.person(anna)).list();
    const [task] = items;
    assert.deepEqual([total, counts.open], [1, 1]);
    assert.deepEqual(
      { ...task, event: '', eservice: task?.eservice.name, case: task?.case.number },
      {
        event: '',
        action: 'ritning',
        kind: 'url',
        state: 'open',
        lang: 'sv',
        organisation: { id: 'norrvik', name: 'Norrviks kommun' },
        heading: 'Begäran a',
        text: 'Skicka in en ritning.',
        until: '2026-12-01',
        eservice: 'Ansök om bygglov',
        askedAt: world.me.clock().toISOString(),
        changedAt: world.me.clock().toISOString(),
        case: 'NR a',
      },
    );
  });

  it('stand in order: what is open by its last day, then what was changed last', async () => {
    await world.ask('without-a-day');
    await world.ask('later', { until: '2026-12-24' });
    await world.ask('sooner', { until: '2026-12-01' });
    await world.ask('no-longer', { until: '2026-12-02' });
    await world.ask('over', { until: '2026-11-24' });
    world.pass(2 * day);
    await world.withdraw('<request of="no-longer" action="ritning"/><reason>Den har kommit med posten.</reason>');
    const anna_ = await world.person(anna);
    assert.deepEqual(headings(await anna_.list()), [
      'Begäran sooner: open',
      'Begäran later: open',
      'Begäran without-a-day: open',
      'Begäran no-longer: withdrawn',
      'Begäran over: too-late',
    ]);
    const [withdrawn] = (await anna_.list({ state: 'withdrawn' })).items;
    assert.equal(withdrawn?.reason, 'Den har kommit med posten.');
    const { items, total, counts, next } = await anna_.list({ state: 'open', limit: 2 });
    assert.deepEqual([items.length, total, counts.open], [2, 3, 3]);
    assert.deepEqual(headings(await anna_.list({ state: 'open', cursor: next })), ['Begäran without-a-day: open']);
  });

  it('are done with on the last day itself, in Sweden', async () => {
    await world.ask('a', { until: '2026-11-24' });
    const anna_ = await world.person(anna);
    world.pass((Date.parse('2026-11-24T22:59:00Z') - began) / 1000);
    assert.deepEqual(headings(await anna_.list()), ['Begäran a: open']);
    world.pass(120);
    assert.deepEqual(headings(await anna_.list()), ['Begäran a: too-late']);
  });

  it('tell nothing of an event or a case that has been taken back but that', async () => {
    await world.ask('a', { until: '2026-12-01' });
    await world.ask('b', { until: '2026-12-01' });
    await world.withdraw('<event of="a"/><reason>Den gällde någon annan.</reason>');
    await world.withdraw('<case number="NR b"/>');
    const { items, counts } = await (await world.person(anna)).list();
    assert.equal(counts.open, 0);
    assert.deepEqual(items.map(({ state, heading, text, reason }) => [state, heading, text, reason]).toSorted(), [
      ['withdrawn', undefined, undefined, undefined],
      ['withdrawn', undefined, undefined, 'Den gällde någon annan.'],
    ]);
    assert.ok(!JSON.stringify(items).includes('ritning.'));
  });

  it('are those of whoever asks, and of the organisations that the portal shows', async () => {
    await world.ask('a', { until: '2026-12-01' });
    await world.ask('of-both', { until: '2026-12-02', to: [anna, erik] });
    await world.ask('elsewhere', { until: '2026-12-03' }, sjohamra);
    await world.send(signal(event({ number: 'NR d' }), { id: 'd' }));
    const all = async (...who: Parameters<TasksWorld['person']>) => headings(await (await world.person(...who)).list());
    assert.deepEqual(await all(erik), ['Begäran of-both: open']);
    assert.deepEqual(await all(anna, { organisation: sjohamra }), ['Begäran elsewhere: open']);
    assert.equal((await all(anna, { everyOrganisation: true })).length, 3);
  });
});
