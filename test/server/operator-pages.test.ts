import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { operatorClient, pagesOf, type Ask } from '../../mock-server/operator/client.ts';
import { verify } from '../../mock-server/operator/verify.ts';
import { openOperators, type OperatorWorld } from './operator-world.ts';

let world: OperatorWorld;
let ask: Ask;

before(async () => {
  world = await openOperators();
  ask = operatorClient(world.operator);
});
after(() => world.close());

describe('what operators ask for that may be much', () => {
  it('has those who were not told by five hundred, each once, the oldest first', async () => {
    await sql`insert into notification (id, citizen_id, organisation_id, kind, state, news, created_at, due_at, reason)
      select gen_random_uuid(), 'c' || n, 'norrvik', 'sms', 'failed', 1, now(), '2026-03-01'::timestamptz + (n / 3) * interval '1 s', 'x'
      from generate_series(1, 1100) n`.execute(world.me.db);
    const pages = [];
    for await (const { untold } of pagesOf(ask, 'listUntold')) pages.push(untold);
    assert.deepEqual(
      pages.map((it) => it.length),
      [500, 500, 100],
    );
    const all = pages.flat();
    assert.equal(new Set(all.map(({ citizen }) => citizen)).size, 1100);
    assert.deepEqual(
      all,
      all.toSorted((a, b) => a.since.localeCompare(b.since)),
    );
  });

  it('has the checks of the data one by one, all of them', async () => {
    const pages = [];
    for await (const { checks } of pagesOf(ask, 'verify')) pages.push(checks);
    assert.ok(pages.every((it) => it.length === 1));
    const names = (await verify(world.me.db)).map(({ name }) => name);
    assert.deepEqual(
      pages.flat().map(({ name }) => name),
      names,
    );
  });

  it('refuses a cursor that no answer has given', async () => {
    const wrong = Buffer.from(JSON.stringify({ check: 'none' })).toString('base64url');
    for (const path of [`/verify?cursor=${wrong}`, '/untold?cursor=x']) {
      assert.equal((await world.ask<{ code: string }>(path)).code, 'invalid-input', path);
    }
  });
});
