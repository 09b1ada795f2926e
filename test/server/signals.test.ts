import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  anna,
  erik,
  event,
  faultOf,
  notice,
  norrvik,
  openSignals,
  resend,
  signal,
  sjohamra,
  type SignalsWorld,
} from './signals-world.ts';

let world: SignalsWorld;

before(async () => {
  world = await openSignals();
});
beforeEach(() => world.begin());
after(() => world.close());

const caseOf = (number = 'BYGG 2026-1') =>
  world.db.selectFrom('case_record').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
const count = async (table: 'event' | 'event_recipient' | 'signal' | 'attachment' | 'audit_entry' | 'case_record') =>
  (await world.db.selectFrom(table).selectAll().execute()).length;

describe('an event', () => {
  it('opens its case and is there for those it is addressed to', async () => {
    const outcome = await world.send(signal(event({ to: [anna, erik], about: 'title="Altan"' })));
    assert.deepEqual(outcome, { state: 'taken', withoutContact: [1, 2] });
    assert.equal((await caseOf()).title, 'Altan');
    assert.deepEqual(await world.eventsOf(anna), ['Vi har tagit emot din ansökan']);
    assert.deepEqual(await world.eventsOf(erik), ['Vi har tagit emot din ansökan']);
    const audited = await world.db.selectFrom('audit_entry').selectAll().execute();
    assert.deepEqual(
      audited.map(({ operation, subject }) => [operation, subject]),
      [
        ['signal:event', 's-1'],
        ['signal:event', 's-1'],
      ],
    );
  });

  it('keeps its attachments byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    const more = '<actions><attachment id="a" file="a.pdf" title="A"/></actions>';
    await world.send(signal(event({ more })), [{ file: 'a.pdf', type: 'application/pdf', bytes }]);
    const [kept] = await world.db.selectFrom('attachment').selectAll().execute();
    assert.deepEqual([kept?.action_id, kept?.size, kept?.type], ['a', 100_000, 'application/pdf']);
    assert.ok(kept && Buffer.from(bytes).equals(Buffer.from(kept.bytes)));
  });

  it('changes nothing when it is repeated', async () => {
    await world.send(signal(event()));
    assert.deepEqual(await world.send(signal(event())), { state: 'repeated', withoutContact: [] });
    assert.deepEqual([await count('event'), await count('signal'), await count('audit_entry')], [1, 1, 1]);
  });

  it('is refused under an id that was used for something else, also when only a file differs', async () => {
    const more = '<actions><attachment id="a" file="a.pdf" title="A"/></actions>';
    const file = (byte: number) => [{ file: 'a.pdf', type: 'application/pdf', bytes: new Uint8Array([byte]) }];
    await world.send(signal(event({ more })), file(1));
    assert.match((await faultOf(() => world.send(signal(event({ heading: 'Annat' }))))).message, /"s-1" has been used/);
    assert.match((await faultOf(() => world.send(signal(event({ more })), file(2)))).message, /"s-1" has been used/);
  });

  it('of another organisation may have the same id and case number, and is another', async () => {
    await world.send(signal(event()));
    await world.send(signal(event({ heading: 'Sjöhamras' }), { organisation: sjohamra }), [], sjohamra);
    assert.equal(await count('case_record'), 2);
    assert.deepEqual((await world.eventsOf(anna)).length, 2);
  });

  it('of the same second keeps the sender’s order, and the order of arrival after that', async () => {
    await world.send(signal(event({ heading: 'tredje' }), { id: 'c', order: 2 }));
    await world.send(signal(event({ heading: 'första' }), { id: 'a', order: 1 }));
    await world.send(signal(event({ heading: 'andra' }), { id: 'b', order: 1 }));
    await world.send(signal(event({ heading: 'tidigast' }), { id: 'd', time: '2026-11-23T08:59:59+01:00', order: 9 }));
    assert.deepEqual(await world.eventsOf(anna), ['tidigast', 'första', 'andra', 'tredje']);
  });

  it('that comes late does not take over what newer ones have said of the case', async () => {
    const at = (id: string, minute: number, about: string) =>
      world.send(signal(event({ about }), { id, time: `2026-11-23T09:0${minute}:00+01:00` }));
    await at('a', 1, 'title="Först" keptUntil="2030-01-01"');
    await at('c', 3, 'keptUntil="2031-01-01"');
    assert.deepEqual([(await caseOf()).title, (await caseOf()).kept_until], ['Först', '2031-01-01']);
    await at('b', 2, 'title="Sedan" keptUntil="2029-01-01"');
    assert.deepEqual([(await caseOf()).title, (await caseOf()).kept_until], ['Sedan', '2031-01-01']);
  });

  it('that gives details replaces all that were there, in whichever order they arrive; one that leaves them out keeps them', async () => {
    const detail = (label: string, value: string) => ({ label, value });
    const details = (...list: ReturnType<typeof detail>[]) =>
      `<details>${list.map(({ label, value }) => `<detail label="${label}">${value}</detail>`).join('')}</details>`;
    const at = (minute: number, given: string) =>
      world.send(signal(event({ details: given }), { id: `s-${minute}`, time: `2026-11-23T09:0${minute}:00+01:00` }));
    await at(1, details(detail('Fastighet', 'Björken 3'), detail('Yta', '24 m²')));
    await at(4, '');
    assert.deepEqual((await caseOf()).details, [detail('Fastighet', 'Björken 3'), detail('Yta', '24 m²')]);
    await at(3, details(detail('Fastighet', 'Björken 4')));
    assert.deepEqual((await caseOf()).details, [detail('Fastighet', 'Björken 4')]);
    await at(2, details(detail('Fastighet', 'Björken 5')));
    assert.deepEqual((await caseOf()).details, [detail('Fastighet', 'Björken 4')]);
    await at(5, details());
    assert.deepEqual((await caseOf()).details, []);
  });

  it('is refused when its time lies ahead', async () => {
    const fault = await faultOf(() => world.send(signal(event(), { time: '2026-11-23T10:11:00+01:00' })));
    assert.match(fault.message, /ahead of ME's clock/);
  });

  it('leaves nothing behind when it is refused', async () => {
    const more = '<actions><message id="m" to="chef@annan.example"/></actions>';
    const fault = await faultOf(() => world.send(signal(event({ more }))));
    assert.match(fault.message, /annan\.example.*norrvik\.example/);
    assert.deepEqual([await count('signal'), await count('case_record'), await count('event')], [0, 0, 0]);
  });

  it('names no e-service that the organisation neither owns nor shows', async () => {
    const fault = await faultOf(() => world.send(signal(event({ about: 'eservice="okand"' }))));
    assert.match(fault.message, /"okand".*Norrviks kommun neither publishes nor shows/);
  });
});

describe('a resend', () => {
  it('opens one earlier event to another citizen, and none else', async () => {
    await world.send(signal(event({ heading: 'ett' }), { id: 'a' }));
    await world.send(signal(event({ heading: 'två' }), { id: 'b', order: 1 }));
    await world.send(signal(event({ heading: 'tre', to: [anna, erik] }), { id: 'c', order: 2 }));
    assert.deepEqual(await world.eventsOf(erik), ['tre']);
    await world.send(signal(resend('a', [erik]), { id: 'd' }));
    assert.deepEqual(await world.eventsOf(erik), ['ett', 'tre']);
    assert.deepEqual(await world.eventsOf(anna), ['ett', 'två', 'tre']);
  });

  it('tells nobody who saw it before', async () => {
    await world.send(signal(event(), { id: 'a' }));
    assert.deepEqual((await world.send(signal(resend('a', [anna, erik]), { id: 'b' }))).withoutContact, [2]);
  });

  it('is refused for what was never sent, or by another organisation', async () => {
    await world.send(signal(event(), { id: 'a' }));
    await faultOf(() => world.send(signal(resend('x', [erik]), { id: 'b' })));
    await faultOf(() => world.send(signal(resend('a', [erik]), { id: 'b', organisation: sjohamra }), [], sjohamra));
    assert.deepEqual(await world.eventsOf(erik), []);
  });

  it('opens a notice too', async () => {
    await world.send(signal(notice(), { id: 'n' }));
    await world.send(signal(resend('n', [erik]), { id: 'm' }));
    assert.equal((await world.db.selectFrom('notice_recipient').selectAll().execute()).length, 2);
  });
});

describe('withdrawals and receipts', () => {
  it('may come before what they concern, and the first withdrawal counts', async () => {
    await world.send(signal('<withdrawal><event of="a"/><reason>Fel person.</reason></withdrawal>', { id: 'w1' }));
    await world.send(signal('<withdrawal><event of="a"/><reason>Annat.</reason></withdrawal>', { id: 'w2' }));
    const rows = await world.db.selectFrom('withdrawal').selectAll().execute();
    assert.deepEqual(
      rows.map(({ of, reason, organisation_id }) => [of, reason, organisation_id]),
      [['a', 'Fel person.', norrvik.id]],
    );
  });

  it('keeps the earliest time that something was taken or read', async () => {
    const receipt = (state: string) => `<receipt of="m-1" state="${state}"/>`;
    await world.send(signal(receipt('read'), { id: 'r1', time: '2026-11-23T09:00:00Z' }));
    await world.send(signal(receipt('taken'), { id: 'r2', time: '2026-11-23T08:30:00Z' }));
    await world.send(signal(receipt('taken'), { id: 'r3', time: '2026-11-23T08:00:00Z' }));
    const rows = await world.db.selectFrom('receipt').selectAll().orderBy('state').execute();
    assert.deepEqual(
      rows.map(({ state, time }) => [state, time.toISOString()]),
      [
        ['read', '2026-11-23T09:00:00.000Z'],
        ['taken', '2026-11-23T08:00:00.000Z'],
      ],
    );
  });
});
