import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { messageRequest } from '../../src/contract/schemas/message.ts';
import { openMessages, problemOf, writable, type MessagesWorld } from './messages-world.ts';
import { anna, erik, event, sjohamra, type SignalText } from './signals-world.ts';

let world: MessagesWorld;

before(async () => {
  world = await openMessages();
});
after(() => world.close());
afterEach(() => world.reset());

const closing = (about: SignalText) =>
  world.say(event().replace('kind="submitted"', 'kind="closed"'), { id: 's-9', ...about });

const codeOf = async (refused: Promise<unknown>) => (await problemOf(refused)).code;

describe('writing to the officer', () => {
  it('keeps message, job and audit entry together, and shows the message at once', async () => {
    const { id, caseId } = await world.happens(writable());
    const person = await world.person();
    const sent = await person.write(id, 'Hej!\r\n\r\nNär kommer beslutet?');
    assert.deepEqual([sent.text, sent.state], ['Hej!\n\nNär kommer beslutet?', 'sent']);
    assert.deepEqual((await person.look(id)).messages, [sent]);
    const [shown] = (await person.open(caseId)).events[0]?.actions ?? [];
    assert.deepEqual(shown?.kind === 'message' && shown.messages, [sent]);
    const { rows } = await sql<{
      id: string;
    }>`select data ->> 'id' as id from pgboss.job where name = 'message'`.execute(world.db);
    assert.deepEqual(rows, [{ id: sent.id }]);
    const entries = await world.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('operation', '=', 'sendMessage')
      .execute();
    assert.deepEqual(
      entries.map(({ citizen_id, subject, outcome }) => [citizen_id, subject, outcome]),
      [[person.citizen.id, `${id}/m`, 'done']],
    );
  });

  it('leaves nothing when it is rolled back', async () => {
    const { id } = await world.happens(writable());
    const person = await world.person();
    await sql`alter table audit_entry rename to audit_entry_away`.execute(world.db);
    await assert.rejects(person.write(id, 'Hej'));
    await sql`alter table audit_entry_away rename to audit_entry`.execute(world.db);
    const { rows } = await sql`select from pgboss.job where name = 'message'`.execute(world.db);
    assert.deepEqual([(await world.rows()).length, rows.length], [0, 0]);
  });

  it('says where and to whom, and never the address', async () => {
    const { id, caseId } = await world.happens(writable({ until: '2026-12-01' }));
    const person = await world.person();
    await person.write(id, 'Hej');
    const seen = await person.look(id);
    assert.deepEqual(
      [seen.organisation.name, seen.sender, seen.state, seen.until],
      ['Norrviks kommun', { role: 'Bygglovshandläggare', phone: '+46 980 31 92 10' }, 'open', '2026-12-01'],
    );
    assert.doesNotMatch(JSON.stringify([seen, await person.open(caseId)]), /@|bygglov@/);
  });

  it('takes plain text of at most 10,000 characters', () => {
    const taken = (text: unknown) => messageRequest.safeParse({ text }).success;
    assert.ok(taken('å'.repeat(10_000)) && taken('Rad 1\nRad 2\r\n\tIndragen <b>inte HTML</b> 🙂'));
    for (const text of ['', ' \n ', 'å'.repeat(10_001), 'a\0b', 'a\u0007', 'a\u001b[31m', 'a\u0085b', 1, undefined])
      assert.ok(!taken(text), JSON.stringify(text));
  });

  it('is one message, however often it is sent with the same key', async () => {
    const { id } = await world.happens(writable());
    const person = await world.person();
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => person.write(id, 'Hej', key)));
    assert.equal(new Set(answers.map((it) => it.id)).size, 1);
    assert.equal((await world.rows()).length, 1);
    assert.equal(await codeOf(person.write(id, 'Något annat', key)), 'idempotency-key-reused');
    world.pass(40 * 86_400);
    assert.equal((await person.write(id, 'Hej', key)).id, answers[0]?.id);
    assert.equal(await codeOf(person.writeWithoutKey(id)), 'invalid-input');
  });
});

describe('an offer to write', () => {
  it('holds through its last day in Sweden, and then gives the number to call', async () => {
    const { id } = await world.happens(writable({ until: '2026-11-24' }));
    const person = await world.person();
    world.pass(86_400 + 13 * 3600 + 59 * 60);
    await person.write(id, 'I sista minuten');
    world.pass(120);
    assert.equal((await person.look(id)).state, 'closed');
    const { code, extra } = await problemOf(person.write(id, 'För sent'));
    assert.deepEqual([code, extra.phone], ['message-closed', '+46 980 31 92 10']);
  });

  it('holds for 15 days after the newest event of a closed case, or to its own last day if that is earlier', async () => {
    const one = await world.happens(writable());
    const person = await world.person();
    assert.equal((await person.look(one.id)).until, undefined);
    await closing({ time: '2026-11-23T09:00:00+01:00', order: 1 });
    assert.deepEqual([(await person.look(one.id)).state, (await person.look(one.id)).until], ['open', '2026-12-08']);
    const early = await world.happens(writable({ until: '2026-11-30' }), { id: 's-2', time: '2026-11-01T09:00:00Z' });
    assert.equal((await person.look(early.id)).until, '2026-11-30');
    world.pass(16 * 86_400);
    assert.equal(await codeOf(person.write(one.id, 'Hej')), 'message-closed');
    const [event] = (await person.open(one.caseId)).events.filter(({ id }) => id === one.id);
    assert.equal(event?.actions[0]?.kind === 'message' && event.actions[0].state, 'closed');
  });

  it('ends when it is taken back, or its event or case is', async () => {
    const { id } = await world.happens(writable());
    const person = await world.person();
    await world.say('<withdrawal><request of="s-1" action="m"/></withdrawal>', { id: 'w-1' });
    assert.equal((await person.look(id)).state, 'withdrawn');
    assert.equal(await codeOf(person.write(id, 'Hej')), 'message-closed');
    const other = await world.happens(writable({ number: 'BYGG 2' }), { id: 's-2' });
    await world.say('<withdrawal><event of="s-2"/></withdrawal>', { id: 'w-2' });
    assert.equal(await codeOf(person.write(other.id, 'Hej')), 'not-found');
    const third = await world.happens(writable({ number: 'BYGG 3' }), { id: 's-3' });
    await world.say('<withdrawal><case number="BYGG 3"/></withdrawal>', { id: 'w-3' });
    assert.equal(await codeOf(person.write(third.id, 'Hej')), 'not-found');
  });
});

describe('whose it is', () => {
  it('is refused to everybody else as what does not exist, and each recipient sees their own', async () => {
    const { id } = await world.happens(writable({ to: [anna, erik] }));
    const hers = await world.happens(writable({ number: 'BYGG 2' }), { id: 's-2' });
    const [one, other] = [await world.person(), await world.person(erik)];
    await one.write(id, 'Från Anna');
    assert.deepEqual((await other.look(id)).messages, []);
    const elsewhere = await world.person(anna, { organisation: sjohamra });
    const gone = [
      other.look(hers.id),
      other.write(hers.id, 'Hej'),
      elsewhere.look(id),
      elsewhere.write(id, 'Hej'),
      one.look(crypto.randomUUID()),
      one.look(id, 'x'),
      one.write(id, 'Hej', undefined, 'x'),
    ];
    const problems = await Promise.all(gone.map(problemOf));
    assert.deepEqual(new Set(problems.map(({ code, message }) => `${code} ${message}`)).size, 1);
    assert.equal(problems[0]?.code, 'not-found');
    const central = await world.person(anna, { organisation: sjohamra, everyOrganisation: true });
    assert.equal((await central.look(id)).messages.length, 1);
  });

  it('lets nobody use another’s key', async () => {
    const { id } = await world.happens(writable({ to: [anna, erik] }));
    const key = crypto.randomUUID();
    const one = await (await world.person()).write(id, 'Hej', key);
    const other = await (await world.person(erik)).write(id, 'Hej', key);
    assert.notEqual(one.id, other.id);
  });
});

describe('too much', () => {
  it('is more than five messages in ten minutes, or twenty in a day, of one citizen in one case', async () => {
    const { id } = await world.happens(writable({ to: [anna, erik] }));
    const elsewhere = await world.happens(writable({ number: 'BYGG 2' }), { id: 's-2' });
    const person = await world.person();
    for (let n = 1; n <= 5; n += 1) await person.write(id, `Nummer ${n}`);
    world.pass(60);
    const problem = await problemOf(person.write(id, 'Nummer 6'));
    assert.deepEqual([problem.code, problem.extra.retryAfter], ['too-many-requests', 540]);
    const response = problem.toResponse();
    assert.deepEqual([response.status, response.headers.get('retry-after')], [429, '540']);
    await person.write(elsewhere.id, 'I ett annat ärende');
    await (await world.person(erik)).write(id, 'Från en annan');
    for (let round = 1; round < 4; round += 1) {
      world.pass(600);
      for (let n = 1; n <= 5; n += 1) await person.write(id, `Nummer ${round * 5 + n}`);
    }
    world.pass(601);
    const daily = await problemOf(person.write(id, 'Nummer 21'));
    assert.ok((daily.extra.retryAfter ?? 0) > 82_000, String(daily.extra.retryAfter));
  });

  it('is not to be had by sending at once', async () => {
    const { id } = await world.happens(writable());
    const person = await world.person();
    const tries = Array.from({ length: 9 }, (_, n) => person.write(id, `Nummer ${n}`));
    const sent = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
    assert.equal(sent.length, 5);
  });
});

describe('a receipt', () => {
  it('by the case system says that it has come in, and that it has been read', async () => {
    const { id } = await world.happens(writable());
    const person = await world.person();
    const sent = await person.write(id, 'Hej');
    const say = (state: string, time: string) =>
      world.say(`<receipt of="${sent.id}" state="${state}"/>`, { id: `r-${state}`, time });
    await say('taken', '2026-11-23T09:00:00Z');
    assert.equal((await person.look(id)).messages[0]?.state, 'delivered');
    await say('read', '2026-11-23T08:00:00Z');
    const [read] = (await person.look(id)).messages;
    assert.deepEqual([read?.state, read?.stateAt], ['read', '2026-11-23T08:00:00.000Z']);
  });

  it('by another organisation says nothing', async () => {
    const { id } = await world.happens(writable());
    const person = await world.person();
    const sent = await person.write(id, 'Hej');
    await world.say(`<receipt of="${sent.id}" state="read"/>`, { id: 'r-1', organisation: sjohamra });
    assert.equal((await person.look(id)).messages[0]?.state, 'sent');
  });
});
