import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { verify } from '../../mock-server/operator/verify.ts';
import { anna, erik, event, notice, openSignals, resend, signal, type SignalsWorld } from './signals-world.ts';

let world: SignalsWorld;

before(async () => {
  world = await openSignals();
});
after(() => world.close());
beforeEach(async () => {
  await world.begin();
  await plant('delete from notification; delete from contact_channel; delete from pgboss.job');
  await plant(`insert into citizen values ('anna', '${anna}', false, '2026-01-01')`);
  await plant(`insert into contact_channel values
    ('anna', 'sms', '+46701740605', '2026-01-01', '{}', '2026-01-01')`);
  const more = '<actions><attachment id="a" file="a.pdf" title="A"/></actions>';
  const file = { file: 'a.pdf', type: 'application/pdf', bytes: new Uint8Array(40) };
  const day = (n: number) => ({ id: `s-${n}`, time: `2026-11-2${n}T08:00:00+01:00` });
  await world.send(signal(event({ about: 'title="Altan"' }), day(1)));
  await world.send(signal(event({ about: 'title="Altan med tak"', to: [anna, erik], more }), day(2)), [file]);
  await world.send(signal(event({ about: 'title="Äldre" keptUntil="2030-01-01"' }), { ...day(0), id: 's-late' }));
  await world.send(signal(resend('s-1', [erik]), { id: 's-again' }));
  await world.send(signal(notice(), { id: 's-notice' }));
  await plant('delete from shs_message');
  await plant(
    `insert into shs_message select organisation_id, 'tx-' || id, id, id, id, 'product', 'production', 'taken', id, received_at from signal`,
  );
});

/** What is amiss, by the names of the checks. */
async function amiss(): Promise<Record<string, string[]>> {
  const checks = await verify(world.db);
  return Object.fromEntries(checks.filter(({ amiss }) => amiss > 0).map(({ name, ids }) => [name, ids]));
}

/** Several statements are parted by semicolons. */
async function plant(statements: string): Promise<void> {
  for (const statement of statements.split(';')) await sql.raw(statement).execute(world.db);
}

describe('verify', () => {
  it('finds nothing amiss in what ME has taken in, and says how much it looked at', async () => {
    assert.deepEqual(await amiss(), {});
    const checks = await verify(world.db);
    assert.deepEqual(
      ['signal-event', 'case-newest', 'recipient-event', 'attachment-size'].map(
        (wanted) => checks.find(({ name }) => name === wanted)?.looked,
      ),
      [5, 1, 5, 1],
    );
    assert.ok((checks.find(({ name }) => name === 'personal-number')?.looked ?? 0) > 20);
  });

  it('finds nothing amiss in administrative messages, tests, and what waits in quarantine', async () => {
    const message = (values: string) =>
      plant(`insert into shs_message select 'norrvik', v.tx, v.tx, v.tx, v.tx, v.product, v.status, v.state, null, now()
        from (values ${values}) v (tx, product, status, state)`);
    await message(`('t1', 'confirm', 'production', 'taken'), ('t2', 'product', 'test', 'tried')`);
    await message(`('t3', 'plain', 'production', 'delivered'), ('t4', 'product', 'production', 'quarantined')`);
    await plant(`insert into shs_quarantine values
      ('norrvik', 'digest', 'id', 'casesystem-1', 'thumbprint', 'accepted', 't4', 'product', 'OtherError', 'text', now(), 1, '\\x00')`);
    assert.deepEqual(await amiss(), {});
    await plant('delete from shs_quarantine');
    assert.deepEqual(await amiss(), { 'message-quarantine': ['norrvik/t4'] });
  });

  const faults: [what: string, statement: string, name: string, id: string | RegExp][] = [
    ['a message whose signal is gone', `delete from signal where id = 's-1'`, 'message-signal', 'norrvik/tx-s-1'],
    [
      'a message that took nothing',
      `update shs_message set signal_id = null where signal_id = 's-1'`,
      'message-signal',
      'norrvik/tx-s-1',
    ],
    [
      'a signal of no message',
      `update shs_message set state = 'tried' where signal_id = 's-1'`,
      'signal-message',
      'norrvik/s-1',
    ],
    ['an event that is gone', `delete from event where signal_id = 's-1'`, 'signal-event', 'norrvik/s-1'],
    ['a signal that is gone', `delete from signal where id = 's-1'`, 'event-signal', 'norrvik/s-1'],
    [
      'an event that nobody may see',
      `delete from event_recipient where signal_id = 's-late'`,
      'event-recipients',
      'norrvik/s-late',
    ],
    [
      'a recipient in the wrong case',
      `update event_recipient set case_number = 'X' where signal_id = 's-late'`,
      'recipient-event',
      'anna/norrvik/s-late',
    ],
    [
      'a recipient who is nobody',
      `update event_recipient set citizen_id = 'nobody' where signal_id = 's-late'`,
      'recipient-event',
      'nobody/norrvik/s-late',
    ],
    ['an attachment that is gone', `delete from attachment`, 'attachment-action', 'norrvik/s-2/a'],
    [
      'an attachment that no action names',
      `insert into attachment select organisation_id, signal_id, 'b', file, type, size, bytes from attachment`,
      'attachment-action',
      'norrvik/s-2/b',
    ],
    ['another file', `update attachment set file = 'b.pdf'`, 'attachment-action', 'norrvik/s-2/a'],
    ['bytes cut off', `update attachment set bytes = '\\x00'`, 'attachment-size', 'norrvik/s-2/a'],
    ['a case that is gone', `delete from case_record`, 'event-case', 'norrvik/s-1'],
    [
      'a case with an older place in time',
      `update case_record set newest_time = '2026-11-21T08:00:00+01:00'`,
      'case-newest',
      'norrvik/BYGG 2026-1',
    ],
    [
      'another place within the time',
      `update case_record set newest_position = 7`,
      'case-newest',
      'norrvik/BYGG 2026-1',
    ],
    ['an older title', `update case_record set title = 'Altan'`, 'case-title', 'norrvik/BYGG 2026-1'],
    ['details that nobody gave', `update case_record set details = '[]'`, 'case-title', 'norrvik/BYGG 2026-1'],
    ['a day that is forgotten', `update case_record set kept_until = null`, 'case-title', 'norrvik/BYGG 2026-1'],
    ['a notice that is gone', `delete from notice`, 'signal-notice', 'norrvik/s-notice'],
    [
      'a notice of another kind of signal',
      `update signal set kind = 'receipt' where id = 's-notice'`,
      'notice-signal',
      'norrvik/s-notice',
    ],
    ['a notice that nobody may see', `delete from notice_recipient`, 'notice-signal', 'norrvik/s-notice'],
    [
      'a notice for nobody',
      `update notice_recipient set citizen_id = 'nobody'`,
      'recipient-notice',
      'nobody/norrvik/s-notice',
    ],
    [
      'a read receipt that nothing will send',
      `insert into read_receipt values ('anna', 'norrvik', 's-1', '', '5a0f3f0e-6a52-4a1b-8a56-0b6f1f6f2f11', 'BYGG 2026-1', now(), null)`,
      'read-receipt-job',
      '5a0f3f0e-6a52-4a1b-8a56-0b6f1f6f2f11',
    ],
    [
      'a personal number',
      `update audit_entry set reason = '${anna}' where subject = 's-1'`,
      'personal-number',
      /^audit_entry\//,
    ],
    [
      'a personal number in the middle of JSON, with a hyphen',
      `update event set details = jsonb_build_object('case', details -> 'case', 'meaning', 'för 840315-9828.') where signal_id = 's-1'`,
      'personal-number',
      'event/norrvik/s-1',
    ],
    [
      'a personal number of ten digits',
      `update notice set text = 'Personnummer:840315-9828'`,
      'personal-number',
      'notice/norrvik/s-notice',
    ],
  ];

  for (const [what, statement, name, id] of faults) {
    it(`finds ${what}`, async () => {
      await plant(statement);
      const found = await amiss();
      assert.ok(found[name], `${name} found nothing; others: ${Object.keys(found).join(', ')}`);
      assert.ok(
        found[name].some((it) => (typeof id === 'string' ? it === id : id.test(it))),
        found[name].join(', '),
      );
    });
  }

  it('names a row whose key holds a personal number without it', async () => {
    await plant(`update notice set signal_id = 'x-${anna}'`);
    assert.deepEqual((await amiss())['personal-number'], ['notice/norrvik/x-…']);
  });

  it('asks for nothing to be told on a channel that is told less, or was verified or turned on afterwards', async () => {
    await plant('delete from notification');
    await plant(`update contact_channel set refused = '{task}'`);
    assert.deepEqual(await amiss(), {});
    await plant(`update contact_channel set refused = '{}', changed_at = '2026-12-24'`);
    assert.deepEqual(await amiss(), {});
  });

  it('takes no other number for a personal number', async () => {
    await plant(
      `update event set text = 'Ring 0701234567, fakturan är 1984031598281, 8403159828, 19840315 9828 kr, id ab840315-9828-4000.'`,
    );
    assert.deepEqual(await amiss(), {});
  });

  it('names a hundred and counts the rest', async () => {
    await plant(
      `insert into signal select organisation_id, id || n, kind, digest, party_id, received_at
        from signal, generate_series(1, 250) n where id = 's-1'`,
    );
    const check = (await verify(world.db)).find(({ name }) => name === 'signal-event');
    assert.deepEqual([check?.looked, check?.amiss, check?.ids.length], [255, 250, 100]);
  });

  it('finds a message that was taken twice, should the key that forbids it be lost', async () => {
    const other = await openSignals();
    await sql`alter table shs_message drop constraint shs_message_key`.execute(other.db);
    const row = sql`('norrvik', 'twice', 'l', 'c', 'c', 'confirm', 'production', 'taken', null, now())`;
    await sql`insert into shs_message values ${row}, ${row}`.execute(other.db);
    const found = (await verify(other.db)).filter(({ amiss }) => amiss > 0);
    await other.close();
    assert.deepEqual(
      found.map(({ name, ids }) => [name, ids]),
      [['message-once', ['norrvik/twice']]],
    );
  });
});
