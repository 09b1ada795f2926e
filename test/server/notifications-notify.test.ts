import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Writes } from '../../mock-server/database/writes.ts';
import { notify } from '../../mock-server/notifications/rules.ts';
import type { ChannelKind, Matter } from '../../mock-server/notifications/tables.ts';
import { address, number, openWorld, type World } from './notifications-world.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const messages = (citizen: string) =>
  world.db
    .selectFrom('notification')
    .select(['id', 'kind', 'organisation_id', 'matters', 'news', 'created_at', 'due_at'])
    .where('citizen_id', '=', citizen)
    .orderBy('due_at')
    .orderBy('kind')
    .execute();

const refuse = (citizen: string, kind: ChannelKind, refused: Matter[]) =>
  world.db
    .updateTable('contact_channel')
    .set({ refused })
    .where('citizen_id', '=', citizen)
    .where('kind', '=', kind)
    .execute();

const jobs = async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pgboss.job`.execute(world.db);
  return rows[0]?.n;
};

/** As when a worker has handed over what was due. */
const hand = (citizen: string) =>
  world.db
    .updateTable('notification')
    .set({ state: 'sent', attempted_at: world.me.clock(), sent_at: world.me.clock() })
    .where('citizen_id', '=', citizen)
    .where('due_at', '<=', world.me.clock())
    .execute();

const minutes = ({ created_at, due_at }: { created_at: Date; due_at: Date }) =>
  Math.round((due_at.getTime() - created_at.getTime()) / 60_000);

describe('who is told', () => {
  it('is told on every channel of what is not turned off there, and only there', async () => {
    await world.reachable('both', { sms: number, email: address });
    await world.reachable('choosy', { sms: number, email: address });
    await world.reachable('unwilling', { email: address });
    await refuse('choosy', 'email', ['case', 'notice']);
    await refuse('unwilling', 'email', ['case', 'task', 'notice']);
    const told = await world.tell(['choosy'], ['both'], ['unknown'], ['unwilling']);
    assert.deepEqual(told, [true, true, false, false]);
    const kinds = async (citizen: string) => (await messages(citizen)).map(({ kind }) => kind);
    assert.deepEqual(await kinds('both'), ['email', 'sms']);
    assert.deepEqual(await kinds('choosy'), ['sms']);
    for (const citizen of ['unwilling', 'unknown']) assert.deepEqual(await messages(citizen), []);
    assert.deepEqual(await world.tell(['choosy', 'norrvik', 'task']), [true]);
    assert.deepEqual((await kinds('choosy')).toSorted(), ['email', 'sms']);
  });

  it('is told of several matters in one message, which knows them all', async () => {
    await world.reachable('many', { sms: number, email: address });
    await refuse('many', 'email', ['notice']);
    await world.tell(['many', 'norrvik', 'notice'], ['many', 'norrvik', 'case']);
    await world.tell(['many', 'norrvik', 'task']);
    assert.deepEqual(
      (await messages('many')).map(({ kind, matters }) => [kind, matters]),
      [
        ['email', ['case', 'task']],
        ['sms', ['case', 'notice', 'task']],
      ],
    );
  });

  it('is found by one statement, since every signal waits for it', async () => {
    await world.reachable('counted', { sms: number, email: address });
    const statements: string[] = [];
    const counting = world.db.withPlugin({
      transformQuery: ({ node }) => {
        statements.push(node.kind);
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    const writes = new Writes();
    notify(world.me, writes, [
      { citizenId: 'counted', organisationId: 'norrvik', matter: 'case' },
      { citizenId: 'counted', organisationId: 'sjohamra', matter: 'task' },
    ]);
    await writes.send(counting);
    assert.equal(statements.length, 1);
    assert.equal((await messages('counted')).length, 4);
  });

  it('leaves nothing behind when the transaction is given up', async () => {
    await world.reachable('undone', { sms: number });
    const before = await jobs();
    await assert.rejects(
      world.db.transaction().execute(async (trx) => {
        const writes = new Writes();
        notify(world.me, writes, [{ citizenId: 'undone', organisationId: 'norrvik', matter: 'case' }]);
        await writes.send(trx);
        throw new Error('given up');
      }),
    );
    assert.deepEqual(await messages('undone'), []);
    assert.equal(await jobs(), before);
  });
});

describe('much news in a short time', () => {
  it('is one message before anything is sent, with one job', async () => {
    await world.reachable('busy', { sms: number });
    const before = (await jobs()) ?? 0;
    for (let i = 0; i < 5; i += 1) await world.tell(['busy'], ['busy']);
    const [message, ...others] = await messages('busy');
    assert.equal(message?.news, 5);
    assert.deepEqual(others, []);
    assert.equal(await jobs(), before + 1);
  });

  it('is one at once and one ten minutes after that', async () => {
    await world.reachable('gathered', { sms: number, email: address });
    await world.tell(['gathered']);
    await hand('gathered');
    await world.pass(60);
    for (let i = 0; i < 20; i += 1) await world.tell(['gathered']);
    const [first, second, ...rest] = (await messages('gathered')).filter(({ kind }) => kind === 'sms');
    assert.ok(first && second);
    assert.deepEqual([minutes(first), minutes(second), rest], [0, 9, []]);
    assert.equal(second.news, 20);
    await world.pass(10 * 60);
    await hand('gathered');
    await world.pass(11 * 60);
    await world.tell(['gathered']);
    const third = (await messages('gathered')).findLast(({ kind }) => kind === 'sms');
    assert.ok(third);
    assert.equal(minutes(third), 0);
  });

  it('counts for each organisation by itself', async () => {
    await world.reachable('two', { sms: number });
    await world.tell(['two', 'norrvik']);
    await hand('two');
    await world.tell(['two', 'sjohamra']);
    assert.deepEqual((await messages('two')).map(minutes), [0, 0]);
  });

  it('is one message when many transactions write it at once', async () => {
    await world.reachable('crowd', { sms: number });
    await world.reachable('crowd-2', { sms: number });
    const pairs: [string, string][] = [
      ['crowd', 'crowd-2'],
      ['crowd-2', 'crowd'],
    ];
    await Promise.all([...pairs, ...pairs, ...pairs, ...pairs].map(([a, b]) => world.tell([a], [b])));
    for (const citizen of ['crowd', 'crowd-2']) {
      assert.deepEqual(
        (await messages(citizen)).map(({ news }) => news),
        [8],
      );
    }
  });
});
