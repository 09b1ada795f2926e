import assert from 'node:assert/strict';
import { createServer, type Server, type Socket } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { listUntold } from '../../mock-server/notifications/rules.ts';
import { carriersFrom } from '../../mock-server/notifications/settings.ts';
import {
  address,
  number,
  openWorld,
  say,
  startGateway,
  startMailServer,
  until,
  type MailServer,
  type TestGateway,
  type World,
} from './notifications-world.ts';

let world: World;
const ends: (() => Promise<unknown>)[] = [];

before(async () => {
  world = await openWorld();
});
after(() => world.close());
afterEach(async () => {
  await world.reset();
  await Promise.all(ends.splice(0).map((end) => end()));
});

const mailBy = (mail: MailServer['settings']) =>
  carriersFrom({ mail, sms: undefined, reportSecret: undefined, contacts: undefined });
const smsBy = (sms: TestGateway['settings']) =>
  carriersFrom({ mail: undefined, sms, reportSecret: undefined, contacts: undefined });

async function withMail(...options: Parameters<typeof startMailServer>): Promise<MailServer> {
  const server = await startMailServer(...options);
  ends.push(server.stop);
  return server;
}

async function withGateway(port?: number): Promise<TestGateway> {
  const gateway = await startGateway(port);
  ends.push(gateway.stop);
  return gateway;
}

/** An attempt has failed, and the job waits for the next. */
const attempted = (reason: RegExp) =>
  until(`a failed attempt: ${reason}`, async () => {
    const { rows } = await sql`select from pgboss.job where state = 'retry'`.execute(world.db);
    const messages = await world.db.selectFrom('notification').select('reason').execute();
    return rows.length === 1 && messages.some((it) => reason.test(it.reason ?? ''));
  });
const state = async (wanted: string) =>
  until(`the state ${wanted}`, async () => (await world.states()).join() === wanted);

describe('a mail server', () => {
  beforeEach(() => world.reachable('anna', { email: address }));

  it('that is away is tried again until it is back; what happens meanwhile is told by the same message', async () => {
    const away = await startMailServer();
    await away.stop();
    await world.begin(mailBy(away.settings));
    await world.tell(['anna']);
    await attempted(/ECONNREFUSED|ESOCKET/);
    for (let i = 0; i < 3; i += 1) {
      await world.tell(['anna']);
      await world.pass(600);
    }
    const back = await withMail({}, away.port);
    await world.pass(600);
    await until('the e-mail', () => back.mails.length === 1);
    await state('email sent');
    await world.pass(600);
    assert.equal(back.mails.length, 1);
  });

  it('that is busy for now is tried again, with the same Message-ID', async () => {
    const mail = await withMail();
    const busy = () => Promise.resolve(Object.assign(new Error('Busy'), { responseCode: 451 }));
    mail.answers.push(busy, busy);
    await world.begin(mailBy(mail.settings));
    await world.tell(['anna']);
    for (const n of [2, 3]) {
      await attempted(/^SMTP 451$/);
      await world.pass(600);
      await until(`attempt ${n}`, () => mail.mails.length === n);
    }
    await state('email sent');
    assert.equal(new Set(mail.mails.map(({ messageId }) => messageId)).size, 1);
  });

  it('that refuses the recipient for good is not tried again, and an operator sees it', async () => {
    let asked = 0;
    const mail = await withMail({
      onRcptTo: (_address, _session, callback) => {
        asked += 1;
        callback(Object.assign(new Error(`No such user: ${address}`), { responseCode: 550 }));
      },
    });
    await world.begin(mailBy(mail.settings));
    await world.tell(['anna']);
    await state('email failed');
    const [untold, ...others] = await listUntold(world.db);
    assert.deepEqual(
      [untold?.citizenId, untold?.organisationId, untold?.kind, untold?.reason, others],
      ['anna', 'norrvik', 'email', 'SMTP 550', []],
    );
    await world.pass(3600);
    assert.equal(asked, 1);
    assert.doesNotMatch(world.logged.join(''), /lindqvist/);
  });

  it('that talks nonsense is tried again', async () => {
    const [server, port] = await talker((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    ends.push(() => new Promise((resolve) => server.close(resolve)));
    await world.begin(mailBy({ url: `smtp://127.0.0.1:${port}`, from: 'me@me.example' }));
    await world.tell(['anna']);
    await attempted(/\w/);
    await state('email waiting');
  });

  it('that never answers is let go of', { timeout: 60_000 }, async () => {
    const sockets: Socket[] = [];
    const [server, port] = await talker((socket) => void sockets.push(socket));
    ends.push(() => new Promise((resolve) => server.close(resolve)));
    ends.push(async () => sockets.forEach((socket) => socket.destroy()));
    await world.begin(mailBy({ url: `smtp://127.0.0.1:${port}`, from: 'me@me.example' }));
    await world.tell(['anna']);
    await attempted(/ETIMEDOUT|SMTP/);
    await state('email waiting');
  });
});

async function talker(talk: (socket: Socket) => void): Promise<[Server, number]> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  return [server, typeof place === 'object' ? (place?.port ?? 0) : 0];
}

describe('an SMS gateway', () => {
  beforeEach(() => world.reachable('anna', { sms: number }));

  for (const [fault, answer, reason] of [
    ['reports failure', say(500, 'Sorry'), /^HTTP 500$/],
    ['has too much to do', say(429), /^HTTP 429$/],
    ['does not know our account', say(401), /^HTTP 401$/],
    ['answers something else', say(200, '<html>Welcome</html>'), /makes no sense/],
    ['breaks off', (response) => void response.destroy(), /^(UND_ERR_SOCKET|ECONNRESET)$/],
  ] as [string, ReturnType<typeof say>, RegExp][]) {
    it(`that ${fault} is tried again, with the same reference`, async () => {
      const gateway = await withGateway();
      gateway.answers.push(answer);
      await world.begin(smsBy(gateway.settings));
      await world.tell(['anna']);
      await attempted(reason);
      await world.pass(600);
      await state('sms sent');
      const [first, second, ...others] = gateway.received.map(({ form }) => form.get('whendelivered'));
      assert.ok(first);
      assert.deepEqual([second, others], [first, []]);
    });
  }

  it('that is slow is let go of, and tried again', { timeout: 60_000 }, async () => {
    const gateway = await withGateway();
    gateway.answers.push(() => undefined);
    await world.begin(smsBy(gateway.settings));
    await world.tell(['anna']);
    await attempted(/^TimeoutError$/);
    await world.pass(600);
    await state('sms sent');
  });

  it('that refuses the number is not tried again, and an operator sees it', async () => {
    const gateway = await withGateway();
    gateway.answers.push(say(400, `Invalid to number ${number}`));
    await world.begin(smsBy(gateway.settings));
    await world.tell(['anna']);
    await state('sms failed');
    assert.deepEqual(
      (await listUntold(world.db)).map(({ citizenId, reason }) => [citizenId, reason]),
      [['anna', 'HTTP 400 about the number']],
    );
    assert.doesNotMatch(world.logged.join(''), /740605/);
  });

  it('that stays away is at last given up, and an operator sees it all the time', async () => {
    await world.begin(smsBy({ ...(await withGateway()).settings, url: 'http://127.0.0.1:1' }));
    await world.tell(['anna']);
    await attempted(/./);
    assert.deepEqual(await listUntold(world.db), []);
    await world.db
      .updateTable('notification')
      .set({ due_at: new Date(Date.now() - 11 * 60_000) })
      .execute();
    assert.equal((await listUntold(world.db))[0]?.citizenId, 'anna');
    await sql`update pgboss.job set retry_count = retry_limit where name = 'notification-sms'`.execute(world.db);
    await world.pass(600);
    await state('sms failed');
    await until('a word to the operator', () => world.logged.join('').includes('a notification was given up'));
    assert.equal((await listUntold(world.db))[0]?.citizenId, 'anna');
  });
});

describe('who has not been told', () => {
  it('is not listed any more when told of something later', async () => {
    await world.reachable('anna', { sms: number });
    const gateway = await withGateway();
    gateway.answers.push(say(400, 'Invalid to number'));
    await world.begin(smsBy(gateway.settings));
    await world.tell(['anna']);
    await state('sms failed');
    assert.equal((await listUntold(world.db)).length, 1);
    await world.pass(600);
    await world.tell(['anna']);
    await state('sms failed,sms sent');
    assert.deepEqual(await listUntold(world.db), []);
  });
});
