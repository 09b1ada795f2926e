import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { removeExpired } from '../../mock-server/removal/worker.ts';
import { remind } from '../../mock-server/tasks/reminder.ts';
import { anna, erik, event, resend, signal } from './signals-world.ts';
import { openTasks, type TasksWorld } from './tasks-world.ts';

let world: TasksWorld;
let began: number;
let citizens: Record<'anna' | 'erik', string>;

before(async () => {
  world = await openTasks();
  began = world.me.clock().getTime();
});
after(() => world.close());

/** Eight in the morning of a day of the year, in Sweden. */
const at = (date: string) => world.pass((Date.parse(`${date}T07:00:00Z`) - world.me.clock().getTime()) / 1000);

beforeEach(async () => {
  await world.begin();
  for (const table of ['notification', 'contact_channel'] as const) await world.db.deleteFrom(table).execute();
  world.pass((began - world.me.clock().getTime()) / 1000);
  const [a, e] = [await world.person(anna), await world.person(erik)];
  citizens = { anna: a.call.caller.citizen.id, erik: e.call.caller.citizen.id };
  await reachable(citizens.anna);
});

const reachable = (citizen: string) =>
  world.db
    .insertInto('contact_channel')
    .values({
      citizen_id: citizen,
      kind: 'email',
      address: 'post@epost.example',
      verified_at: world.me.clock(),
      changed_at: world.me.clock(),
    })
    .execute();

/** What reminding on each of these mornings adds: how many reminders. */
async function mornings(...dates: string[]): Promise<number[]> {
  const reminded: number[] = [];
  for (const date of dates) {
    at(date);
    reminded.push(await remind(world.me));
  }
  return reminded;
}

const messages = async () =>
  (await world.db.selectFrom('notification').select(['citizen_id', 'created_at']).orderBy('created_at').execute()).map(
    (it) => [it.citizen_id, it.created_at.toISOString()],
  );

describe('a reminder', () => {
  it('comes once, three days before the last day, on the channel that the citizen has chosen', async () => {
    await world.ask('a', { until: '2026-12-10' });
    await world.db.deleteFrom('notification').execute();
    assert.deepEqual(
      await mornings('2026-12-06', '2026-12-07', '2026-12-08', '2026-12-10', '2026-12-11'),
      [0, 1, 0, 0, 0],
    );
    assert.deepEqual(await messages(), [[citizens.anna, '2026-12-07T07:00:00.000Z']]);
  });

  it('is not told where the citizen does not want to be told of what to do', async () => {
    await world.db
      .updateTable('contact_channel')
      .set({ refused: ['task'] })
      .execute();
    await world.ask('a', { until: '2026-12-10' });
    assert.deepEqual(await mornings('2026-12-07'), [1]);
    assert.deepEqual(await messages(), []);
  });

  it('is made up for when ME was away, until the last day has passed', async () => {
    await world.ask('a', { until: '2026-12-10' });
    await world.ask('b', { until: '2026-12-09' });
    assert.deepEqual(await mornings('2026-12-10'), [1]);
    assert.deepEqual(await mornings('2026-12-11'), [0]);
  });

  it('does not come of what has been taken back: the request, its event or its case', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await world.ask(id, { until: '2026-12-10' });
    await world.withdraw('<request of="a" action="ritning"/>');
    await world.withdraw('<event of="b"/>');
    await world.withdraw('<case number="NR c"/>');
    assert.deepEqual(await mornings('2026-12-08'), [1]);
  });

  it('does not come of what has been handed in, but of what did not get through', async () => {
    for (const id of ['a', 'b']) await world.ask(id, { until: '2026-12-10' });
    for (const [id, failed_at] of [
      ['a', null],
      ['b', world.me.clock()],
    ] as const) {
      const submission = {
        id: crypto.randomUUID(),
        organisation_id: 'norrvik',
        case_number: `NR ${id}`,
        signal_id: id,
        action_id: 'ritning',
        citizen_id: citizens.anna,
        eservice_party: 'eservice-norrvik',
        eservice_id: crypto.randomUUID(),
        created_at: world.me.clock(),
      };
      await world.db.insertInto('submission').values(submission).execute();
      const sent = { handed_in_at: world.me.clock(), failed_at };
      await world.db.updateTable('submission').set(sent).where('id', '=', submission.id).execute();
    }
    assert.deepEqual(await mornings('2026-12-08'), [1]);
    const [{ signal_id } = { signal_id: '' }] = await world.db
      .selectFrom('task_reminder')
      .select('signal_id')
      .execute();
    assert.equal(signal_id, 'b');
    await world.db.deleteFrom('submission').execute();
  });

  it('does not come of what has no last day, nor within a day of the request', async () => {
    await world.ask('a');
    await world.ask('b', { until: '2026-11-24' });
    assert.deepEqual(await mornings('2026-11-24', '2026-11-25'), [0, 0]);
    await world.ask('c', { until: '2026-11-27' });
    assert.deepEqual(await mornings('2026-11-25', '2026-11-26', '2026-11-27'), [0, 0, 1]);
  });

  it('comes to each who was asked, also later, and leaves an audit entry', async () => {
    await world.ask('a', { until: '2026-12-10' });
    assert.deepEqual(await mornings('2026-12-07'), [1]);
    await world.send(signal(resend('a', [erik]), { id: 'r' }));
    assert.deepEqual(await mornings('2026-12-09', '2026-12-10'), [1, 0]);
    const audited = await world.db
      .selectFrom('audit_entry')
      .select('citizen_id')
      .where('operation', '=', 'remind')
      .orderBy('at')
      .execute();
    assert.deepEqual(
      audited.map(({ citizen_id }) => citizen_id),
      [citizens.anna, citizens.erik],
    );
  });

  it('is forgotten with its case', async () => {
    await world.ask('a', { until: '2026-12-10' });
    const closing = event({ number: 'NR a', about: 'keptUntil="2026-12-24"', heading: 'Klart' });
    await world.send(signal(closing, { id: 'closing', order: 2 }));
    await mornings('2026-12-07');
    at('2026-12-31');
    assert.equal(await removeExpired(world.me), 1);
    assert.deepEqual(await world.db.selectFrom('task_reminder').selectAll().execute(), []);
  });
});
