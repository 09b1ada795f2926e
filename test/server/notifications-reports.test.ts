import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listUntold } from '../../mock-server/notifications/rules.ts';
import { reportShapeFrom } from '../../mock-server/notifications/sms/json-report.ts';
import { startMe, type TestMe } from './support/me.ts';

const secret = 'a-secret-of-the-test-0123456789';

const reportShape = {
  id: '/Report/MessageId',
  status: '/Report/Status~1Code',
  delivered: ['Delivered', '102'],
  failed: ['Expired'],
};

let me: TestMe;
let id: string;

before(async () => {
  me = await startMe({ reportSecret: secret, reportShape });
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
      gateway_id: 'm-17',
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

describe('a delivery report in JSON', () => {
  const gatewaysReport = (status: string | number, gatewayId = 'm-17') => ({
    Report: { MessageId: gatewayId, 'Status/Code': status },
    To: '+46701740605',
  });
  const send = (body: unknown, path = `/sms/json/${secret}`) =>
    fetch(`${me.callbacks}${path}`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });

  it('is read as the operator has registered it, with codes as text or as numbers', async () => {
    assert.equal((await send(gatewaysReport('Queued'))).status, 204);
    assert.equal(await state(), 'sent');
    assert.equal((await send(gatewaysReport(102))).status, 204);
    assert.equal(await state(), 'delivered');
  });

  it('may be one of a list', async () => {
    await send([gatewaysReport('Queued', 'another'), gatewaysReport('Expired')]);
    assert.equal(await state(), 'failed');
    assert.match(me.logged.join(''), new RegExp(`${id}.*an SMS did not arrive`));
  });

  it('that comes before ME has written down what the gateway calls the SMS is not lost', async () => {
    await me.db.updateTable('notification').set({ gateway_id: null }).execute();
    const answer = send(gatewaysReport('Delivered'));
    setTimeout(() => void me.db.updateTable('notification').set({ gateway_id: 'm-17' }).execute(), 500);
    assert.equal((await answer).status, 204);
    assert.equal(await state(), 'delivered');
  });

  it('that makes no sense, or is about an unknown SMS, is answered so that it is not repeated', async () => {
    for (const body of ['no JSON', 'null', { Report: 'x' }, gatewaysReport('Delivered', 'unknown')]) {
      me.logged.length = 0;
      assert.equal((await send(body)).status, 204);
      assert.match(me.logged.join(''), /a delivery report made no sense/);
    }
    assert.equal(await state(), 'sent');
  });

  it('is not taken from those who do not know the secret', async () => {
    assert.equal((await send(gatewaysReport('Delivered'), `/sms/json/${secret}x`)).status, 404);
    assert.equal(await state(), 'sent');
  });
});

describe('what is registered of reports in JSON', () => {
  const right = {
    ME_SMS_GATEWAY: 'generic-mobile',
    ME_SMS_REPORT_SECRET: secret,
    ME_SMS_REPORT_ID: '/MessageId',
    ME_SMS_REPORT_STATUS: '/Status',
    ME_SMS_REPORT_DELIVERED: 'Delivered, Read',
    ME_SMS_REPORT_FAILED: 'Expired',
  };

  it('may be left out', () => {
    assert.equal(reportShapeFrom({ ME_SMS_GATEWAY: '46elks', ME_SMS_REPORT_SECRET: secret }), undefined);
  });

  it('is read at start', () => {
    assert.deepEqual(reportShapeFrom(right), {
      id: '/MessageId',
      status: '/Status',
      delivered: ['Delivered', 'Read'],
      failed: ['Expired'],
    });
  });

  it('is refused at start where no report could be read by it, with how to mend it', () => {
    const wrong: [NodeJS.ProcessEnv, RegExp][] = [
      [{ ME_SMS_REPORT_STATUS: '', ME_SMS_REPORT_FAILED: '' }, /^ME_SMS_REPORT_STATUS and ME_SMS_REPORT_FAILED must/],
      [{ ME_SMS_GATEWAY: '46elks' }, /^ME_SMS_REPORT_ID is for generic-mobile alone/],
      [{ ME_SMS_REPORT_SECRET: '' }, /^ME_SMS_REPORT_SECRET is missing/],
      [{ ME_SMS_REPORT_ID: 'MessageId' }, /^ME_SMS_REPORT_ID is "MessageId"\. Give a JSON Pointer/],
      [{ ME_SMS_REPORT_DELIVERED: 'Delivered,' }, /^ME_SMS_REPORT_DELIVERED is "Delivered,"/],
      [{ ME_SMS_REPORT_FAILED: 'Expired,Read' }, /^"Read" is in ME_SMS_REPORT_DELIVERED and in/],
    ];
    for (const [change, message] of wrong) {
      assert.throws(() => reportShapeFrom({ ...right, ...change }), { message });
    }
  });
});
