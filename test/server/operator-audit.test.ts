import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { operatorService } from '../../mock-server/operator/operator-service.ts';
import { codeOf } from './support/me.ts';
import { openOperators, type OperatorWorld } from './operator-world.ts';

let world: OperatorWorld;

before(async () => {
  world = await openOperators();
});
after(() => world.close());

interface Page {
  entries: { at: string; citizen?: string; operation: string; party?: string }[];
  next?: string;
}

const page = (query: string) => world.ask<Page>(`/audit?${query}`);

/** Entries a second apart, of two citizens in turn. */
async function happened(count: number, since: string): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => ({
    at: new Date(Date.parse(since) + Math.floor(n / 3) * 1000),
    citizen_id: citizens[n % 2] ?? null,
    organisation_id: 'norrvik',
    party_id: 'portal-1',
    certificate: 'thumbprint',
    operation: 'getProfile',
    subject: `subject-${n}`,
    outcome: 'done' as const,
    reason: null,
  }));
  await world.me.db.insertInto('audit_entry').values(rows).execute();
}
const citizens = ['0f5c3c2e-0000-4000-8000-000000000001', '0f5c3c2e-0000-4000-8000-000000000002'];

describe('the operator service', () => {
  it('opens for operators alone, whatever they ask for', async () => {
    const others = [
      'portal-1',
      'portal-2',
      'eservice-1',
      'eservice-2',
      'catalogue-1',
      'catalogue-2',
      'casesystem-1',
      'casesystem-2',
    ];
    for (const { method, path } of Object.values(operatorService)) {
      const address = `/operator/v1${path.replace('{id}', crypto.randomUUID())}`;
      for (const party of others) {
        const response = await (await world.me.as(party))(address, { method });
        assert.equal(response.status, 403, `${party} ${method} ${path}`);
        assert.equal(await codeOf(response), 'certificate-refused');
      }
      assert.notEqual((await world.operator(address, { method })).status, 403);
    }
  });

  it('gives operators nothing that is for others', async () => {
    for (const path of ['/portal/v1/profile', '/catalogue/v1/eservices', '/eservice/v1/tickets/redeem', '/shs/rs']) {
      assert.equal((await world.operator(path)).status, 403, path);
    }
  });

  it('says where nothing more can be found', async () => {
    const response = await world.operator('/operator/v1/audit', { method: 'DELETE' });
    assert.equal(response.headers.get('allow'), 'GET');
  });
});

describe('the audit', () => {
  it('is read page by page from one time on, nothing lost or doubled where times are the same', async () => {
    await happened(1201, '2026-03-01T00:00:00Z');
    const first = await page('since=2026-03-01T00:00:00Z&');
    assert.equal(first.entries.length, 500);
    const second = await page(`since=2026-03-01T00:00:00Z&cursor=${first.next ?? ''}`);
    const third = await page(`since=2026-03-01T00:00:00Z&cursor=${second.next ?? ''}`);
    const subjects = [first, second, third].flatMap(({ entries }) =>
      entries.flatMap((it) => ('subject' in it && it.operation === 'getProfile' ? [it.subject] : [])),
    );
    assert.equal(new Set(subjects).size, 1201);
    assert.equal(subjects.length, 1201);
    assert.equal(third.next, undefined);
    const times = first.entries.map(({ at }) => at);
    assert.deepEqual(times, times.toSorted());
  });

  it('is read for one citizen, and that it was read stands in it', async () => {
    const { entries } = await page(`citizen=${citizens[0] ?? ''}&since=2026-03-01T00:06:00Z`);
    assert.ok(entries.length > 0 && entries.every(({ citizen }) => citizen === citizens[0]));
    const again = await page(`citizen=${citizens[0] ?? ''}&since=2026-03-01T00:06:00Z`);
    const [last] = again.entries.slice(-1);
    assert.deepEqual([last?.operation, last?.party], ['listAudit', 'operator-1']);
  });

  it('refuses what is no id, time or cursor, and repeats no value', async () => {
    for (const query of ['citizen=198403159828', 'since=yesterday', 'cursor=bm90IG9uZQ']) {
      const response = await world.operator(`/operator/v1/audit?${query}`);
      const text = await response.text();
      assert.equal(response.status, 400, query);
      assert.match(text, new RegExp(`"pointer":"/${query.split('=')[0] ?? ''}"`));
      assert.ok(!text.includes('198403159828'));
    }
    assert.ok(!world.me.logged.join('').includes('198403159828'));
  });
});
