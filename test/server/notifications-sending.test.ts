import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { carriersFrom } from '../../mock-server/notifications/settings.ts';
import {
  address,
  number,
  openWorld,
  startGateway,
  startMailServer,
  until,
  type MailServer,
  type TestGateway,
  type World,
} from './notifications-world.ts';

let world: World;
let mail: MailServer;
let gateway: TestGateway;

before(async () => {
  world = await openWorld();
  mail = await startMailServer();
  gateway = await startGateway();
  const sms = { ...gateway.settings, reports: 'http://127.0.0.1:8406/sms/46elks/secret' };
  await world.begin(carriersFrom({ mail: mail.settings, sms, reportSecret: undefined, contacts: undefined }));
});
after(async () => {
  await world.close();
  await mail.stop();
  await gateway.stop();
});

describe('a citizen with SMS and e-mail', () => {
  it('is told on both, well within a second', async () => {
    await world.reachable('anna', { sms: number, email: address });
    const started = Date.now();
    assert.deepEqual(await world.tell(['anna']), [true]);
    await until('the SMS', () => gateway.received.length === 1);
    await until('the e-mail', () => mail.mails.length === 1);
    const [sms, letter] = [gateway.received[0], mail.mails[0]];
    assert.ok(sms && letter);
    console.log(`from commit: SMS after ${sms.at - started} ms, e-mail after ${letter.at - started} ms`);
    assert.ok(Math.max(sms.at, letter.at) - started < 1000);
    await until('both to be marked', async () => (await world.states()).join() === 'email sent,sms sent');
  });
});
