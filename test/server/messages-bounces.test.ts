import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { meet } from '../../mock-server/access/rules.ts';
import {
  deliver as deliverTo,
  domain,
  keepingEnvelopes,
  listenersCertificate,
  report as reportOn,
  type Envelope,
} from './bounces-world.ts';
import { openMessages, officer, writable, type MessagesWorld } from './messages-world.ts';
import { startMailServer, until } from './notifications-world.ts';
import { anna } from './signals-world.ts';

let world: MessagesWorld;
let certificate: { key: string; cert: string };
let reports: number;
const ends: (() => Promise<unknown>)[] = [];

before(async () => {
  world = await openMessages();
  certificate = await listenersCertificate();
});
beforeEach(async () => {
  reports = await world.listen(domain, certificate);
});
afterEach(async () => {
  await world.reset();
  await Promise.all(ends.splice(0).map((end) => end()));
});
after(() => world.close());

/** A message that a relay has, and the address that reports on it go to. */
async function relayed() {
  const envelopes: Envelope[] = [];
  const relay = await startMailServer(keepingEnvelopes(envelopes));
  ends.push(relay.stop);
  await world.start({ relay: relay.settings.url, bounces: { port: 0, domain } });
  const { id } = await world.happens(writable());
  const person = await world.person();
  const sent = await person.write(id, 'När kommer beslutet?');
  await until('the mail', async () => (await world.rows())[0]?.state === 'sent');
  const state = async () => (await person.look(id)).messages[0]?.state;
  return { relay, envelopes, sent, state, returnTo: envelopes[0]?.from ?? '' };
}

const report = (action: string, status: string) => reportOn(action, status, officer);

const deliver = (to: string | string[], raw: string) => deliverTo(reports, to, raw);

describe('a message that is sent on', () => {
  it('has a return address of its own, kept as a digest, and asks for reports without its text', async () => {
    const { envelopes, returnTo, relay, sent } = await relayed();
    assert.match(returnTo, /^retur-[0-9a-f]{40}@retur\.me\.example$/);
    assert.deepEqual(envelopes[0]?.dsn, { notify: ['SUCCESS', 'FAILURE'] });
    assert.deepEqual(envelopes[0].ret, { ret: 'HDRS', envid: sent.id });
    assert.equal(relay.mails[0]?.from?.value[0]?.address, 'meddelande@me.example');
    const kept = await world.db.selectFrom('return_path').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(kept), new RegExp(returnTo.slice(6, 46)));
  });

  it('has not arrived when it comes back', async () => {
    const { returnTo, state } = await relayed();
    assert.match(await deliver(returnTo, report('failed', '5.1.1')), /^250/);
    assert.equal(await state(), 'failed');
    assert.deepEqual(
      (await world.rows()).map(({ reason }) => reason),
      ['reported as failed, 5.1.1'],
    );
    assert.doesNotMatch(world.logged.join(''), new RegExp(`${officer}|${anna}`));
  });

  it('that comes back is told to its writer once, as the writer has chosen', async () => {
    const { returnTo } = await relayed();
    const { id } = await meet(world.db, { personalNumber: anna, protectedIdentity: false }, world.me.clock());
    const channel = { citizen_id: id, verified_at: world.me.clock(), changed_at: world.me.clock() };
    await world.db
      .insertInto('contact_channel')
      .values([
        { ...channel, kind: 'email', address: 'anna@example.com' },
        { ...channel, kind: 'sms', address: '+46701740605', refused: ['case'] },
      ])
      .execute();
    for (let times = 0; times < 2; times++) await deliver(returnTo, report('failed', '5.1.1'));
    const told = await world.db.selectFrom('notification').select(['citizen_id', 'kind', 'news']).execute();
    assert.deepEqual(told, [{ citizen_id: id, kind: 'email', news: 1 }]);
  });

  it('has arrived when the last mail server says so, and not when it was only passed on', async () => {
    const { returnTo, state } = await relayed();
    for (const action of ['relayed', 'delayed', 'expanded']) {
      assert.match(await deliver(returnTo, report(action, '2.0.0')), /^250/);
      assert.equal(await state(), 'sent', action);
    }
    await deliver(returnTo.toUpperCase(), report('Delivered', '2.1.5'));
    assert.equal(await state(), 'delivered');
    await deliver(returnTo, report('failed', '5.2.2'));
    assert.equal(await state(), 'failed');
    await deliver(returnTo, report('delivered', '2.1.5'));
    assert.equal(await state(), 'failed');
  });

  it('is not touched by a mail that is no report, whatever it says', async () => {
    const { returnTo, state } = await relayed();
    const greeting = 'Subject: Semester\r\n\r\nReporting-MTA: x\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n';
    assert.match(await deliver(returnTo, greeting), /^250/);
    await deliver(returnTo, report('failed', '5.1.1').replaceAll('multipart/report', 'multipart/mixed'));
    await deliver(returnTo, report('failed', '5.1.1').replaceAll('message/delivery-status', 'text/plain'));
    await deliver(returnTo, 'Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n');
    assert.equal(await state(), 'sent');
  });
});

describe('the listener for reports', () => {
  it('takes mail for no other address, and relays nothing', async () => {
    const { returnTo, state } = await relayed();
    const guess = `retur-${'0'.repeat(40)}@${domain}`;
    const others = [guess, `postmaster@${domain}`, officer, returnTo.replace(domain, 'annan.example')];
    for (const to of others) assert.match(await deliver(to, report('failed', '5.1.1')), /^550 5\.1\.1/, to);
    assert.match(await deliver([returnTo, guess], report('delayed', '4.0.0')), /^250/);
    assert.equal(await state(), 'sent');
  });

  it('takes nothing large', async () => {
    const { returnTo, state } = await relayed();
    const large = report('failed', '5.1.1').replace('Your message.', 'x\r\n'.repeat(120_000));
    assert.match(await deliver(returnTo, large), /^552/);
    assert.equal(await state(), 'sent');
  });
});
