import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { problem } from '../../src/contract/schemas/problem.ts';
import { purge } from '../../mock-server/notifications/purge.ts';
import { openWorld, type World } from './contacts-world.ts';
import { number, until } from './notifications-world.ts';

const old = 'anna@epost.example';
const fresh = 'anna.ny@epost.example';
const email = '/contacts/channels/email';
const sms = '/contacts/channels/sms';

let world: World;
let anna: Awaited<ReturnType<World['citizen']>>;
before(async () => {
  world = await openWorld();
});
after(() => world.close());
beforeEach(async () => {
  await world.reset();
  anna = await world.citizen();
});

const refusal = async (answer: Promise<Response>) => {
  const { code, guessesLeft, errors } = problem.parse(await (await answer).json());
  return { code, guessesLeft, pointer: errors?.[0]?.pointer };
};

const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

const guess = (code: string) => refusal(anna.ask('POST', `${email}/verification`, { code }));

describe('an address', () => {
  it('is used once its code has been given', async () => {
    const before = await anna.contacts('PUT', email, { address: ' Anna@EPOST.example ' });
    assert.equal(before.channels[1]?.address, undefined);
    assert.equal(before.channels[1]?.waiting?.address, 'Anna@epost.example');
    assert.equal(before.channels[1].waiting.guessesLeft, 5);
    const code = await world.mailedCode('Anna@epost.example');
    const after = await anna.contacts('POST', `${email}/verification`, { code });
    const { confirmedAt = '', ...channel } = after.channels[1] ?? {};
    assert.ok(Math.abs(Date.parse(confirmedAt) - Date.now()) < 60_000);
    assert.deepEqual(channel, {
      kind: 'email',
      address: 'Anna@epost.example',
      matters: ['case', 'task', 'notice'],
    });
    assert.equal(after.revision, 1);
  });

  it('is a mobile telephone, which gets its code by SMS', async () => {
    await anna.contacts('PUT', sms, { address: '+46 70 174 06 05' });
    await until('the SMS', () => world.gateway.received.length === 1);
    const form = world.gateway.received[0]?.form;
    assert.equal(form?.get('to'), number);
    const code = /^(\d{6}) är din kod/.exec(form.get('message') ?? '')?.[1];
    assert.match(form.get('message') ?? '', new RegExp(`\n@localhost:8400 #${code}$`));
    const { channels } = await anna.contacts('POST', `${sms}/verification`, { code });
    assert.equal(channels[0]?.address, number);
  });

  it('that can take no message is refused, with what to do', async () => {
    for (const [path, address] of [
      [sms, '+4681234567'],
      [sms, '+46939123456'],
      [sms, '070'],
      [email, 'anna'],
      [email, 'a@b@c.example'],
    ]) {
      assert.deepEqual(await refusal(anna.ask('PUT', path ?? '', { address })), {
        code: 'invalid-input',
        guessesLeft: undefined,
        pointer: '/address',
      });
    }
  });

  it('is used on while another waits for its code, and is told when that takes its place', async () => {
    await anna.useMail(old);
    const waiting = await anna.contacts('PUT', email, { address: fresh });
    assert.equal(waiting.channels[1]?.address, old);
    const code = await world.mailedCode(fresh);
    const { channels } = await anna.contacts('POST', `${email}/verification`, { code });
    assert.equal(channels[1]?.address, fresh);
    await until('word to the former', () => world.mailsTo(old).length === 2);
    const { subject, text = '', headers } = world.mailsTo(old)[1] ?? {};
    assert.equal(subject, 'Din e-postadress används inte längre');
    assert.match(text, /har bytts ut/);
    assert.doesNotMatch(text, new RegExp(fresh));
    assert.equal(headers?.has('list'), false);
  });

  it('is told when it is removed, in the citizen’s language, and nothing more is sent there', async () => {
    const { revision, channels } = await anna.useMail(old);
    await anna.contacts('PUT', '/contacts/preferences', { revision, language: 'fi', channels });
    const after = await anna.contacts('DELETE', email);
    assert.equal(after.channels[1]?.address, undefined);
    await until('word to it', () => world.mailsTo(old).length === 2);
    assert.match(world.mailsTo(old)[1]?.text ?? '', /Se on poistettu/);
    assert.equal((await world.me.db.selectFrom('contact_channel').selectAll().execute()).length, 0);
  });

  it('of somebody else is answered no otherwise', async () => {
    await anna.useMail(old);
    const erik = await world.citizen('erik');
    const { channels } = await erik.contacts('PUT', email, { address: old });
    assert.deepEqual(Object.keys(channels[1]?.waiting ?? {}), ['address', 'expiresAt', 'guessesLeft', 'resendAt']);
    const code = await world.mailedCode(old, 2);
    assert.equal((await erik.contacts('POST', `${email}/verification`, { code })).channels[1]?.address, old);
    assert.equal((await anna.contacts('GET', '/contacts')).channels[1]?.address, old);
  });

  it('that is the verified one already needs no code, and ends the waiting of another', async () => {
    await anna.useMail(old);
    await anna.contacts('PUT', email, { address: fresh });
    await world.me.db
      .updateTable('contact_channel')
      .set({ verified_at: new Date(0) })
      .execute();
    const { channels } = await anna.contacts('PUT', email, { address: old });
    assert.deepEqual([channels[1]?.address, channels[1]?.waiting], [old, undefined]);
    assert.ok(Date.parse(channels[1]?.confirmedAt ?? '') > 0, 'it has been confirmed anew');
  });
});

describe('a code', () => {
  beforeEach(() => anna.contacts('PUT', email, { address: old }));

  it('stands five guesses, of which simultaneous ones count each', async () => {
    const code = await world.mailedCode(old);
    assert.deepEqual(await guess(other(code)), { code: 'code-wrong', guessesLeft: 4, pointer: undefined });
    const rest = await Promise.all([1, 2, 3, 4].map(() => guess(other(code))));
    assert.deepEqual(rest.map(({ guessesLeft }) => guessesLeft).toSorted(), [0, 1, 2, 3]);
    assert.equal((await guess(code)).code, 'code-expired');
    assert.equal((await anna.contacts('GET', '/contacts')).channels[1]?.waiting?.guessesLeft, 0);
  });

  it('lives ten minutes', async () => {
    const code = await world.mailedCode(old);
    await sql`update contact_verification set expires_at = expires_at - interval '10 minutes'`.execute(world.me.db);
    assert.equal((await guess(code)).code, 'code-expired');
  });

  it('is void as soon as another has been asked for, also before that is sent', async () => {
    const first = await world.mailedCode(old);
    await sql`update contact_verification set requested_at = requested_at - interval '1 minute'`.execute(world.me.db);
    await anna.contacts('POST', `${email}/code`);
    const second = await world.mailedCode(old, 2);
    if (first !== second) assert.equal((await guess(first)).code, 'code-wrong');
    assert.equal((await anna.contacts('POST', `${email}/verification`, { code: second })).channels[1]?.address, old);
  });

  it('is good once, and for who asked for it', async () => {
    const code = await world.mailedCode(old);
    const erik = await world.citizen('erik');
    assert.equal((await refusal(erik.ask('POST', `${email}/verification`, { code }))).code, 'code-expired');
    await anna.contacts('POST', `${email}/verification`, { code });
    assert.equal((await guess(code)).code, 'code-expired');
  });

  it('stands nowhere in the database, the log or the audit, and neither does the address in the last two', async () => {
    const code = await world.mailedCode(old);
    await until('it to be marked as sent', async () => (await anna.sent()).items[0]?.state === 'sent');
    for (const table of ['contact_verification', 'notification', 'audit_entry', 'pgboss.job'] as const) {
      const { rows } = await sql`select * from ${sql.raw(table)}`.execute(world.me.db);
      assert.ok(rows.length, table);
      const { [0]: text } = [JSON.stringify(rows)];
      assert.doesNotMatch(text.replaceAll(/[\w-]{20,}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, ''), new RegExp(code), table);
      if (table === 'audit_entry' || table === 'notification') assert.doesNotMatch(text, new RegExp(old), table);
    }
    assert.doesNotMatch(world.me.logged.join(''), new RegExp(`"${code}"|${old}`));
  });

  it('is not asked for again within a minute', async () => {
    assert.equal((await refusal(anna.ask('POST', `${email}/code`))).code, 'too-many-requests');
  });

  it('is let go of with its address', async () => {
    const code = await world.mailedCode(old);
    const { channels } = await anna.contacts('DELETE', `${email}/verification`);
    assert.equal(channels[1]?.waiting, undefined);
    assert.equal((await guess(code)).code, 'code-expired');
    assert.equal((await refusal(anna.ask('POST', `${email}/code`))).code, 'not-found');
  });
});

describe('codes', () => {
  const ask = (who: typeof anna, address: string) => who.ask('PUT', email, { address });
  const past = (hours: number) =>
    sql`update code_request set at = at - make_interval(hours => ${hours})`.execute(world.me.db);

  it('are five an hour and ten a day for a citizen', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await ask(anna, `a${i}@epost.example`)).status);
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429]);
    await past(2);
    for (let i = 0; i < 6; i += 1) statuses.push((await ask(anna, `b${i}@epost.example`)).status);
    assert.deepEqual(statuses.slice(6), [200, 200, 200, 200, 200, 429]);
    await past(2);
    assert.equal((await ask(anna, 'c@epost.example')).status, 429);
    await past(24);
    assert.equal((await ask(anna, 'c@epost.example')).status, 200);
  });

  it('are as many to an address, whoever asks, and the answer is the same', async () => {
    const erik = await world.citizen('erik');
    for (let i = 0; i < 5; i += 1) assert.equal((await ask(anna, old)).status, 200);
    const refused = await ask(erik, old);
    const own = await ask(anna, fresh);
    assert.deepEqual([refused.status, own.status], [429, 429]);
    assert.deepEqual(await refused.json(), await own.json());
    assert.equal((await ask(erik, fresh)).status, 200);
  });
});

describe('preferences', () => {
  it('say what goes where, and are refused when they come from what has changed since', async () => {
    const { revision, channels } = await anna.useMail(old);
    const choice = { revision, language: 'en', channels: [{ kind: 'email', matters: ['task'] }] };
    const chosen = await anna.contacts('PUT', '/contacts/preferences', choice);
    assert.deepEqual(chosen.channels[1]?.matters, ['task']);
    assert.deepEqual([chosen.language, chosen.revision], ['en', revision + 1]);
    assert.equal((await refusal(anna.ask('PUT', '/contacts/preferences', choice))).code, 'contacts-changed');
    assert.deepEqual((await anna.contacts('GET', '/contacts')).channels, chosen.channels);
    assert.notDeepEqual(channels, chosen.channels);
  });

  it('of two at once are taken from one', async () => {
    const { revision } = await anna.useMail(old);
    const choices = ['en', 'fi'].map((language) =>
      anna.ask('PUT', '/contacts/preferences', { revision, language, channels: [] }),
    );
    assert.deepEqual((await Promise.all(choices)).map(({ status }) => status).toSorted(), [200, 409]);
  });

  it('need a citizen, and a portal that is registered for them', async () => {
    const portal = await world.me.as('portal-1');
    for (const path of ['/contacts', '/sent']) assert.equal((await portal(`/portal/v1${path}`)).status, 401);
    const eservice = await world.me.as('eservice-1');
    assert.equal((await eservice('/portal/v1/contacts')).status, 403);
    await world.me.register(({ parties }) => parties[0]?.portal?.views.splice(0, 4));
    assert.equal((await refusal(anna.ask('GET', '/contacts'))).code, 'not-allowed');
    await world.me.register(({ parties }) => parties[0]?.portal?.views.push('contacts'));
  });

  it('leave an audit entry each, with what was refused', async () => {
    await anna.contacts('PUT', email, { address: old });
    await guess(other(await world.mailedCode(old)));
    const entries = await world.me.db
      .selectFrom('audit_entry')
      .select(['operation', 'subject', 'outcome', 'reason'])
      .orderBy('at')
      .execute();
    assert.deepEqual(
      entries.map((it) => Object.values(it)),
      [
        ['setChannel', 'email', 'done', null],
        ['verifyChannel', 'email', 'refused', 'code-wrong'],
      ],
    );
  });
});

describe('what was sent', () => {
  const plant = (change: object) =>
    world.me.db
      .insertInto('notification')
      .values({
        id: crypto.randomUUID(),
        citizen_id: '',
        organisation_id: 'norrvik',
        kind: 'sms',
        state: 'sent',
        news: 1,
        created_at: new Date(),
        due_at: new Date(),
        ...change,
      })
      .execute();
  const citizenId = async () =>
    (await world.me.db.selectFrom('contact_settings').select('citizen_id').executeTakeFirstOrThrow()).citizen_id;

  it('is listed with its channel, its masked address and what became of it', async () => {
    await anna.useMail(old);
    await until('it to be marked as sent', async () => (await anna.sent()).items[0]?.state === 'sent');
    const [item, ...others] = (await anna.sent()).items;
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...item, id: '', at: '' },
      {
        id: '',
        kind: 'email',
        organisation: { id: 'norrvik', name: 'Norrviks kommun' },
        about: 'code',
        matters: [],
        address: 'a•••@epost.example',
        at: '',
        state: 'sent',
      },
    );
  });

  it('of an address that was refused says so', async () => {
    world.gateway.answers.push((response) => void response.writeHead(400).end('Invalid to number'));
    await anna.contacts('PUT', sms, { address: number });
    await until('the refusal', async () => (await anna.sent()).items[0]?.state === 'failed');
    const { failure, address } = (await anna.sent()).items[0] ?? {};
    assert.deepEqual([failure, address], ['refused', '•••05']);
  });

  it('goes on at the cursor, and shows nobody else’s', async () => {
    await anna.contacts('DELETE', email);
    const citizen_id = await citizenId();
    for (let i = 0; i < 5; i += 1) await plant({ citizen_id, created_at: new Date(Date.now() - i * 1000) });
    await plant({ citizen_id: 'somebody-else' });
    const first = await anna.sent('?limit=3');
    const second = await anna.sent(`?limit=3&cursor=${first.next}`);
    assert.deepEqual([first.items.length, second.items.length, second.next], [3, 2, undefined]);
    assert.equal(new Set([...first.items, ...second.items].map(({ id }) => id)).size, 5);
    assert.equal((await refusal(anna.ask('GET', '/sent?cursor=x'))).code, 'invalid-input');
  });

  it('of another organisation is shown where it has agreed to have its cases shown', async () => {
    await anna.contacts('DELETE', email);
    await plant({ citizen_id: await citizenId(), organisation_id: 'sjohamra' });
    assert.deepEqual((await anna.sent()).items, []);
    await world.me.register((registry) => {
      registry.caseSharing = [{ organisation: 'sjohamra', shownBy: 'norrvik' }];
    });
    assert.deepEqual(
      (await anna.sent()).items.map(({ organisation }) => organisation.name),
      ['Sjöhamra stad'],
    );
    await world.me.register((registry) => delete registry.caseSharing);
  });

  it('is removed after a year, and codes after a day', async () => {
    await anna.contacts('PUT', email, { address: old });
    await world.mailedCode(old);
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    await plant({ citizen_id: 'old', created_at: ago(366) });
    await plant({ citizen_id: 'old', created_at: ago(364) });
    await purge(world.me.db, world.me.clock());
    const count = async (table: 'notification' | 'code_request' | 'contact_verification') =>
      (await world.me.db.selectFrom(table).selectAll().execute()).length;
    assert.deepEqual([await count('notification'), await count('code_request')], [2, 1]);
    await purge(world.me.db, ago(-2));
    assert.deepEqual([await count('code_request'), await count('contact_verification')], [0, 0]);
  });

  it('is purged by a job that is scheduled for every night', async () => {
    const { rows } = await sql<{ name: string; cron: string }>`select name, cron from pgboss.schedule`.execute(
      world.me.db,
    );
    assert.deepEqual(
      rows.filter(({ name }) => name === 'notification-purge').map(({ cron }) => cron),
      ['20 3 * * *'],
    );
  });
});
