import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listUntold } from '../../mock-server/notifications/rules.ts';
import { startMe, type TestMe } from './support/me.ts';

const secret = 'a-secret-of-the-test-0123456789';

let me: TestMe;
let id: string;

before(async () => {
  me = await startMe({ reportSecret: secret });
});
after(() => me.close());

/** An SMS that was handed over. */
beforeEach(async () => {
  id = crypto.randomUUID();
  const now = new Date();
  await me.db.deleteFrom('notification').execute();
  await me.db
    .insertInto('notification')
    .values({
      id,
      citizen_id: 'anna',
      organisation_id: 'norrvik',
      kind: 'sms',
      state: 'sent',
      news: 1,
      created_at: now,
      due_at: now,
      sent_at: now,
    })
    .execute();
});

const report = (fields: Record<string, string>, { path = `/sms/46elks/${secret}`, reference = id } = {}) =>
  fetch(`${me.callbacks}${path}?reference=${reference}`, { method: 'POST', body: new URLSearchParams(fields) });

const state = async () =>
  (await me.db.selectFrom('notification').select('state').where('id', '=', id).executeTakeFirst())?.state;

const delivered = { id: 's1', status: 'delivered', delivered: '2026-11-23T09:00:00' };

describe('a delivery report', () => {
  it('is kept', async () => {
    assert.equal((await report(delivered)).status, 204);
    assert.equal(await state(), 'delivered');
  });

  it('of a failure leaves a trace that an operator sees', async () => {
    assert.equal((await report({ id: 's1', status: 'failed' })).status, 204);
    assert.equal(await state(), 'failed');
    const [untold] = await listUntold(me.db);
    assert.deepEqual([untold?.citizenId, untold?.reason], ['anna', 'reported as not delivered']);
    assert.match(me.logged.join(''), new RegExp(`${id}.*an SMS did not arrive`));
  });

  it('that comes late or again changes nothing', async () => {
    await report(delivered);
    for (const status of ['sent', 'failed', 'delivered'])
      assert.equal((await report({ id: 's1', status })).status, 204);
    assert.equal(await state(), 'delivered');
  });

  it('that comes before ME has marked the SMS as sent is not lost', async () => {
    await me.db.updateTable('notification').set({ state: 'waiting', sent_at: null }).execute();
    await report(delivered);
    assert.equal(await state(), 'delivered');
  });

  it('of an unknown SMS, or one that makes no sense, is answered so that it is not repeated', async () => {
    assert.equal((await report(delivered, { reference: crypto.randomUUID() })).status, 204);
    assert.equal((await report(delivered, { reference: 'x' })).status, 204);
    assert.equal((await report({ id: 's1', status: 'eaten' })).status, 204);
    assert.equal(await state(), 'sent');
  });

  it('is not taken from those who do not know the secret', async () => {
    for (const path of [`/sms/46elks/${secret}x`, '/sms/46elks/', '/sms/46elks']) {
      assert.equal((await report(delivered, { path })).status, 404);
    }
    assert.equal(await state(), 'sent');
    assert.doesNotMatch(me.logged.join(''), new RegExp(secret));
  });

  it('is not read when it is too large', async () => {
    assert.equal((await report({ ...delivered, more: 'x'.repeat(20_000) })).status, 413);
  });
});
