import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { MessageView, Quarantined, Retried } from '../../mock-server/operator/operator-service.ts';
import { operatorClient, pagesOf } from '../../mock-server/operator/client.ts';
import { openOperators, type OperatorWorld } from './operator-world.ts';
import { message, numbers, products, textPart } from './shs-world.ts';
import { anna, event, notice, resend, signal } from './signals-world.ts';

let world: OperatorWorld;

before(async () => {
  world = await openOperators();
});
after(() => world.close());
beforeEach(() => world.me.db.deleteFrom('shs_quarantine').execute());

const norrvik = { id: 'norrvik', name: 'Norrviks kommun', number: numbers.norrvik };
const now = () => new Date().toISOString();

/** A message with a signal of Norrvik's. */
const carrying = (xml: string, txId: string = crypto.randomUUID()) =>
  message({
    txId,
    to: numbers.me,
    product: products.signal,
    parts: [textPart(xml, { type: 'signal', filename: 'signal.xml', contentType: 'text/xml' })],
  });

const about = (id: string) => ({ id, time: now(), organisation: norrvik });

const list = async () => (await world.ask<{ messages: Quarantined[]; next?: string }>('/quarantine')).messages;
const only = async () => {
  const [first, ...rest] = await list();
  assert.ok(first && rest.length === 0);
  return first;
};
const read = (id: string) => world.ask<Quarantined & { message: MessageView }>(`/quarantine/${id}`);
const retry = (id: string) => world.ask<Retried>(`/quarantine/${id}/retry`, { method: 'POST' });

describe('the quarantine', () => {
  it('lists what could not be taken, newest first, with what is wrong and how to mend it', async () => {
    await world.post('Hej!');
    await world.post(carrying(signal(event({ heading: '' }), about('q-1'))));
    const [newer, older] = await list();
    assert.deepEqual(
      [newer?.code, newer?.organisation, newer?.party],
      ['IllegalDatapartContent', 'norrvik', 'casesystem-1'],
    );
    assert.match(newer?.text ?? '', /line \d+.*heading/);
    assert.deepEqual([older?.code, older?.answered, older?.size], ['IllegalMessageStructure', 'refused', 4]);
  });

  it('gives every message once, page by page', async () => {
    const row = {
      organisation_id: 'norrvik',
      party_id: 'casesystem-1',
      certificate: 'c',
      answered: 'refused' as const,
    };
    const rows = Array.from({ length: 701 }, (_, n) => ({
      ...row,
      id: crypto.randomUUID(),
      digest: `digest-${n}`,
      tx_id: null,
      product: null,
      code: 'OtherError' as const,
      text: `${n}`,
      received_at: new Date(Date.parse('2026-03-01T00:00:00Z') + Math.floor(n / 4) * 1000),
      times: 1,
      bytes: Buffer.from('x'),
    }));
    await world.me.db.insertInto('shs_quarantine').values(rows).execute();
    type Page = { messages: Quarantined[]; next?: string };
    const first = await world.ask<Page>('/quarantine');
    const second = await world.ask<Page>(`/quarantine?cursor=${first.next ?? ''}`);
    const all = [...first.messages, ...second.messages];
    assert.deepEqual([first.messages.length, second.messages.length, second.next], [500, 201, undefined]);
    assert.equal(new Set(all.map(({ id }) => id)).size, 701);
    assert.deepEqual(
      all.map(({ receivedAt }) => receivedAt),
      all.map(({ receivedAt }) => receivedAt).toSorted((a, b) => (a < b ? 1 : -1)),
    );
  });

  it('shows a message: its label, its parts, the signal as it came; it is audited, and not logged', async () => {
    const xml = signal(event({ heading: '', to: [anna] }), about('q-2'));
    await world.post(carrying(xml, 'tx-q-2'));
    const { id } = await only();
    const shown = await read(id);
    assert.equal(shown.message.label?.txId, 'tx-q-2');
    assert.equal(shown.message.label.from, numbers.norrvik);
    assert.equal(shown.message.content, xml);
    assert.deepEqual(
      shown.message.parts.map(({ type, filename, size }) => [type, filename, size]),
      [['signal', 'signal.xml', Buffer.byteLength(xml)]],
    );
    const [entry] = (await world.audited('readQuarantined')).slice(-1);
    assert.deepEqual([entry?.party_id, entry?.subject, entry?.outcome], ['operator-1', id, 'done']);
    const kept =
      world.me.logged.join('') + JSON.stringify(await world.me.db.selectFrom('audit_entry').selectAll().execute());
    assert.ok(!kept.includes(anna));
  });

  it('shows the text of what is no message at all', async () => {
    await world.post('Hej på dig');
    const { message: shown } = await read((await only()).id);
    assert.deepEqual(shown, { parts: [], content: 'Hej på dig' });
  });

  it('reads the signal in the charset that it declares', async () => {
    const xml = signal(event({ heading: 'Åäö', number: '' }), about('q-3')).replace('UTF-8', 'ISO-8859-1');
    const part = textPart('', {
      type: 'signal',
      filename: 's.xml',
      contentType: 'text/xml',
      bytes: Buffer.from(xml, 'latin1'),
    });
    await world.post(message({ to: numbers.me, product: products.signal, parts: [part] }));
    assert.match((await read((await only()).id)).message.content ?? '', /<heading>Åäö</);
  });

  it('runs a message again, which leaves when what was missing is there', async () => {
    const answer = await world.post(carrying(signal(resend('q-4-event', [anna]), about('q-4'))));
    assert.equal(answer.status, 202);
    const { id, answered } = await only();
    assert.equal(answered, 'accepted');
    const again = await retry(id);
    assert.deepEqual([again.state, again.code], ['refused', 'IllegalDatapartContent']);
    assert.match(again.text ?? '', /no event or notice with the id "q-4-event"/);
    await world.post(carrying(signal(notice(), about('q-4-event'))));
    assert.deepEqual(await retry(id), { state: 'taken' });
    assert.deepEqual(await list(), []);
    const entries = (await world.audited('retryQuarantined')).filter(({ subject }) => subject === id);
    assert.deepEqual(
      entries.map(({ party_id }) => party_id),
      ['operator-1', 'operator-1'],
    );
  });

  it('knows no other id', async () => {
    for (const [path, method] of [
      ['', 'GET'],
      ['/retry', 'POST'],
    ] as const) {
      const unknown = await world.operator(`/operator/v1/quarantine/${crypto.randomUUID()}${path}`, { method });
      assert.equal(unknown.status, 404);
      assert.equal((await world.operator(`/operator/v1/quarantine/${anna}${path}`, { method })).status, 400);
    }
  });

  it('is whole, as everything else that a real ME has taken in', async () => {
    const checks = [];
    for await (const page of pagesOf(operatorClient(world.operator), 'verify')) checks.push(...page.checks);
    assert.deepEqual(
      checks.filter(({ amiss }) => amiss > 0).map(({ name }) => name),
      [],
    );
    assert.ok(checks.some(({ name, looked }) => name === 'signal-message' && looked > 1));
  });
});
