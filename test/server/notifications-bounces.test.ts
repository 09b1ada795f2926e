import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Writes } from '../../mock-server/database/writes.ts';
import { listUntold, notify } from '../../mock-server/notifications/rules.ts';
import { purge } from '../../mock-server/notifications/purge.ts';
import { listSent } from '../../mock-server/notifications/sent.ts';
import { deliver, domain, keepingEnvelopes, report, type Envelope } from './bounces-world.ts';
import { address, startMailServer, until, type MailServer } from './notifications-world.ts';
import { startMe, type TestMe } from './support/me.ts';

const envelopes: Envelope[] = [];
const day = 24 * 60 * 60_000;

let relay: MailServer;
let me: TestMe;

before(async () => {
  relay = await startMailServer(keepingEnvelopes(envelopes));
  me = await startMe({ mail: relay.settings }, undefined, { port: 0, domain });
  const now = new Date();
  const channel = { citizen_id: 'anna', kind: 'email' as const, address, verified_at: now, changed_at: now };
  await me.db.insertInto('contact_channel').values(channel).execute();
});
after(async () => {
  await me.close();
  await relay.stop();
});

/** A mail that a relay has. */
beforeEach(async () => {
  envelopes.length = 0;
  await me.db.deleteFrom('notification').execute();
  const writes = new Writes();
  const told = { db: me.db, clock: me.clock, url: '', log: console as never };
  notify(told, writes, [{ citizenId: 'anna', organisationId: 'norrvik', matter: 'case' }]);
  await writes.send(me.db);
  await until('the mail', async () => (await rows())[0]?.state === 'sent', 60_000);
});

const rows = () => me.db.selectFrom('notification').selectAll().execute();
const returnTo = () => envelopes[0]?.from ?? '';
const bounce = (action: string, status: string) =>
  deliver(me.bouncePort ?? 0, returnTo(), report(action, status, address));

/** What the citizen sees of what was sent. */
async function shown() {
  const portal = {
    url: 'http://localhost:8400',
    views: [],
    level: 'low' as const,
    loginAge: 3600,
    everyOrganisation: true,
  };
  const party = { id: 'p', role: 'portal' as const, organisation: { id: 'norrvik', name: 'Norrvik' }, portal };
  const name = { given: 'Anna', family: 'Lindqvist' };
  const citizen = { id: 'anna', name, level: 'low' as const, loggedInAt: new Date(), protectedIdentity: false };
  const { items } = await listSent(me.db, { party, certificate: 'c', citizen }, {});
  return items.map(({ state, failure }) => [state, failure]);
}

describe('a notification by mail', () => {
  it('has a return address of its own, kept as a digest, and asks for reports', async () => {
    const [row] = await rows();
    assert.match(returnTo(), /^retur-[0-9a-f]{40}@retur\.me\.example$/);
    assert.deepEqual(envelopes[0]?.dsn, { notify: ['SUCCESS', 'FAILURE'] });
    assert.deepEqual(envelopes[0].ret, { ret: 'HDRS', envid: row?.id });
    const kept = await me.db.selectFrom('return_path').selectAll().execute();
    assert.deepEqual([kept.at(-1)?.kind, kept.at(-1)?.mail_id], ['notification', row?.id]);
    assert.doesNotMatch(JSON.stringify(kept), new RegExp(returnTo().slice(6, 46)));
  });

  it('that comes back is shown as not arrived, and an operator sees who was not told', async () => {
    assert.match(await bounce('failed', '5.1.1'), /^250/);
    assert.deepEqual(await shown(), [['failed', 'not-delivered']]);
    const [untold] = await listUntold(me.db);
    assert.deepEqual([untold?.citizenId, untold?.reason], ['anna', 'reported as not delivered, 5.1.1']);
    assert.match(me.logged.join(''), /a mail did not arrive/);
    assert.doesNotMatch(me.logged.join(''), new RegExp(`${address}|retur-`));
  });

  it('has arrived when the last mail server says so, and not when it was only passed on', async () => {
    for (const action of ['relayed', 'delayed']) await bounce(action, '2.0.0');
    assert.deepEqual(await shown(), [['sent', undefined]]);
    assert.match(await bounce('delivered', '2.1.5'), /^250/);
    assert.deepEqual(await shown(), [['delivered', undefined]]);
  });

  it('is reported on for sixty days', async () => {
    await purge(me.db, new Date(Date.now() + 59 * day));
    assert.match(await bounce('delayed', '4.0.0'), /^250/);
    await purge(me.db, new Date(Date.now() + 61 * day));
    assert.match(await bounce('failed', '5.1.1'), /^550 5\.1\.1/);
    assert.deepEqual(await shown(), [['sent', undefined]]);
  });
});
