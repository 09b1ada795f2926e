import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { toLocal } from '../../mock-server/shs/time.ts';
import { readMessage, writeMessage } from '../../mock-server/shs/message.ts';
import { writeManagement } from '../../mock-server/shs/management.ts';
import { sendMessage } from '../../mock-server/shs/rules.ts';
import { message, numbers, openShs, products, textPart, type Message, type ShsWorld } from './shs-world.ts';

let world: ShsWorld;
before(async () => {
  world = await openShs();
});
after(() => world.close());
beforeEach(async () => {
  await world.me.db.deleteFrom('shs_outbox').execute();
});

/** Sends a message from Norrvik to Sjöhamra, and gives its tx.id. */
async function send(it: Message = {}): Promise<string> {
  const txId = it.txId ?? crypto.randomUUID();
  const answer = await world.post(message({ ...it, txId }));
  assert.equal(answer.status, 202, answer.text);
  return txId;
}

/** The tx.ids in the list, in its order. */
async function listed(after = ''): Promise<(string | undefined)[]> {
  const { status, text } = await world.get(2, after);
  assert.equal(status, 200, text);
  return [...text.matchAll(/<message tx\.id="([^"]*)"/g)].map(([, txId]) => txId);
}

describe('the list of the delivery service', () => {
  it('describes what waits, in ISO-8859-1', async () => {
    const label = { subject: 'Ärende €', meta: [{ name: 'a', value: 'ö' }], endRecipient: 'orgno:5555555555' };
    const txId = await send({ label, parts: [textPart('tolv tecken!', { filename: 'å.txt' })] });
    const { text, header } = await world.get(2);
    assert.equal(header('content-type'), 'application/xml; charset=ISO-8859-1');
    assert.equal(header('cache-control'), 'no-store');
    assert.match(text, /^<\?xml version="1\.0" encoding="ISO-8859-1"\?>\n<!DOCTYPE shs\.message-list SYSTEM/);
    assert.match(
      text,
      new RegExp(
        `<message tx\\.id="${txId}" timestamp="\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d" corr\\.id="${txId}"`,
      ),
    );
    assert.match(text, new RegExp(`from="urn:X-shs:${numbers.norrvik}" to="urn:X-shs:${numbers.sjohamra}"`));
    assert.match(
      text,
      /end-recipient="orgno:5555555555" product="urn:X-shs:0{8}-.*sequence-type="event" status="production"/,
    );
    assert.match(text, /<meta name="a">ö<\/meta>\s*<subject>Ärende &#8364;<\/subject>/);
    assert.match(text, /<data datapartType="txt" filename="å\.txt" no-of-bytes="12"\/>/);
  });

  it('is empty where nothing waits, at an internal id of its own too', async () => {
    await send();
    assert.match((await world.get(2, '.inkorg')).text, /<shs\.message-list version="1\.2"\/>/);
    const txId = await send({ to: `${numbers.sjohamra}.inkorg` });
    assert.match((await world.get(2, '.inkorg')).text, new RegExp(txId));
  });

  it('is in the order of arrival, or in the order asked for', async () => {
    const b = await send({ label: { subject: 'b', meta: [{ name: 'nr', value: '2' }] } });
    const a = await send({ label: { subject: 'a', meta: [{ name: 'nr', value: '1' }] } });
    const c = await send({ label: { subject: 'c', meta: [{ name: 'nr', value: '3' }] } });
    assert.deepEqual(await listed(), [b, a, c]);
    assert.deepEqual(await listed('?arrivalorder=descending'), [c, a, b]);
    assert.deepEqual(await listed('?sortattribute=subject'), [a, b, c]);
    assert.deepEqual(await listed('?sortattribute=subject&sortorder=desc'), [c, b, a]);
    assert.deepEqual(await listed('?sortattribute=meta-nr&sortorder=descending'), [c, b, a]);
    assert.deepEqual(await listed('?sortattribute=transfertype&arrivalorder=descending'), [c, a, b]);
    assert.deepEqual(await listed('?maxhits=2'), [b, a]);
  });

  it('holds what fits every parameter', async () => {
    const one = await send({
      label: { contentId: 'c-1', originator: 'o', endRecipient: 'e', meta: [{ name: 'm', value: 'v' }] },
    });
    const two = await send({ product: products.plain, label: { corrId: 'corr-2' } });
    const tests: Record<string, (string | undefined)[]> = {
      [`?producttype=${products.plain}`]: [two],
      [`?producttype=urn:X-shs:${products.open},${products.plain.toUpperCase()}`]: [one, two],
      '/confirm': [],
      [`/urn:X-shs:${products.plain}`]: [two],
      '?contentid=c-1': [one],
      '?corrid=corr-2': [two],
      '?originator=o&endrecipient=e': [one],
      '?metaname=m': [one],
      '?metaname=m&metavalue=v': [one],
      '?metaname=m&metavalue=x': [],
      '?filter=noack': [one, two],
      '?status=production': [one, two],
      [`?since=${toLocal(new Date(Date.now() - 60_000))}`]: [one, two],
      [`?since=${toLocal(new Date(Date.now() + 60_000))}`]: [],
    };
    for (const [query, expected] of Object.entries(tests)) assert.deepEqual(await listed(query), expected, query);
  });

  it('shows a test message only when asked for', async () => {
    const txId = await send({ label: { status: 'test' } });
    assert.deepEqual(await listed(), []);
    assert.deepEqual(await listed('?status=test'), [txId]);
  });

  it('says which parameter is wrong, and how to mend it', async () => {
    for (const [query, text] of Object.entries({
      'maxhits=many': /maxhits: give a number/,
      'status=all': /status: give production or test/,
      'since=yesterday': /since: give a local time, as 2026/,
      'since=2026-02-30T25:00:00': /since: give a local time/,
      'sortattribute=size': /sortattribute: give one of originator/,
      'sortorder=up': /sortorder: give one of ascending/,
      'filter=all': /filter: the only filter is noack/,
    })) {
      const answer = await world.get(2, `?${query}`);
      assert.equal(answer.status, 400);
      assert.match(answer.header('content-type') ?? '', /^text\/plain/);
      assert.match(answer.text, text);
    }
  });
});

describe('a message in the delivery service', () => {
  it('is fetched byte for byte as it came, again and again until it is acknowledged', async () => {
    const txId = crypto.randomUUID();
    const bytes = message({ txId, parts: [textPart('\r\n--\n\0ÿ')] });
    await world.post(bytes);
    for (let time = 1; time <= 2; time++) {
      const fetched = await world.get(2, `/${txId}`);
      assert.equal(fetched.status, 200);
      assert.equal(fetched.header('content-type'), 'message/rfc822');
      assert.deepEqual(fetched.bytes, Buffer.from(bytes));
    }
    assert.deepEqual(await listed(), [txId], 'a client that ended before it acknowledged finds it again');

    const acknowledged = await world.acknowledge(2, txId);
    assert.deepEqual([acknowledged.status, acknowledged.text], [200, 'OK']);
    assert.equal((await world.get(2, `/${txId}`)).status, 404);
    assert.deepEqual(await listed(), []);
    const row = await world.me.db.selectFrom('shs_outbox').selectAll().where('tx_id', '=', txId).executeTakeFirst();
    assert.equal(row?.bytes, null, 'what has reached its receiver is not kept');
  });

  it('is confirmed to its sender once, when it is acknowledged', async () => {
    const txId = await send({ label: { originator: 'handläggare' } });
    await world.acknowledge(2, txId);
    assert.equal((await world.acknowledge(2, txId)).status, 200);
    const answers = await world.answers(1);
    assert.deepEqual(
      answers.map(({ corrId, error }) => [corrId, error]),
      [[txId, undefined]],
    );
    const { text } = await world.get(1, '/confirm');
    assert.match(
      text,
      new RegExp(`from="urn:X-shs:${numbers.sjohamra}".*end-recipient="handläggare".*sequence-type="adm"`),
    );
  });

  it('is not confirmed when it is administrative itself', async () => {
    await world.acknowledge(2, await send());
    const { text } = await world.get(1, '/confirm');
    const confirmation = /tx\.id="([^"]*)"/.exec(text)?.[1] ?? '';
    assert.equal((await world.acknowledge(1, confirmation)).status, 200);
    assert.deepEqual(await listed(), []);
  });

  it('is not there under another tx.id, address or certificate', async () => {
    const txId = await send();
    assert.equal((await world.get(2, `/${crypto.randomUUID()}`)).status, 404);
    assert.equal((await world.get(2, `.inkorg/${txId}`)).status, 404);
    assert.equal((await world.acknowledge(2, crypto.randomUUID())).status, 404);
    for (const path of [
      `/shs/ds/${numbers.sjohamra}`,
      `/shs/ds/${numbers.sjohamra}/${txId}`,
      `/shs/ds/${numbers.me}`,
    ]) {
      const answer = await world.call[1](path);
      assert.equal(answer.status, 403);
      assert.match(answer.text, /own organisation's addresses/);
    }
    const foreign = await world.call[1](`/shs/ds/${numbers.sjohamra}/${txId}?action=ack`, { method: 'POST' });
    assert.equal(foreign.status, 403);
    assert.deepEqual(await listed(), [txId]);
  });

  it('is reached by an address with its prefix, whatever its capitals', async () => {
    const txId = await send();
    const { text } = await world.call[2](`/shs/ds/urn:x-shs:${numbers.sjohamra}`);
    assert.match(text, new RegExp(txId));
  });

  it('is acknowledged by action=ack alone; other requests are told so', async () => {
    const txId = await send();
    const path = `/shs/ds/${numbers.sjohamra}/${txId}`;
    assert.equal((await world.call[2](path, { method: 'POST' })).status, 400);
    assert.equal((await world.call[2](path, { method: 'DELETE' })).status, 405);
    assert.equal((await world.call[2]('/shs/ds/sjohamra')).status, 400);
    assert.deepEqual(await listed(), [txId]);
  });

  it('leaves an audit entry when it is fetched and acknowledged', async () => {
    const txId = await send();
    await world.get(2, `/${txId}`);
    await world.acknowledge(2, txId);
    const entries = await world.me.db
      .selectFrom('audit_entry')
      .select(['operation', 'party_id'])
      .where('party_id', '=', 'casesystem-2')
      .orderBy('at', 'desc')
      .limit(2)
      .execute();
    assert.deepEqual(entries.map(({ operation }) => operation).toSorted(), ['acknowledgeMessage', 'fetchMessage']);
  });
});

describe('a message by ME', () => {
  const sendOwn = () =>
    world.me.db.transaction().execute((db) =>
      sendMessage(db, {
        organisationId: 'norrvik',
        product: products.signal,
        subject: 'Komplettering',
        parts: [textPart('<svar/>', { type: 'supplement', contentType: 'text/xml' })],
        at: new Date(),
      }),
    );
  const rowOf = (txId: string) =>
    world.me.db.selectFrom('shs_outbox').selectAll().where('tx_id', '=', txId).executeTakeFirstOrThrow();
  const reply = async (txId: string, error?: { code: 'OtherError'; info: string }) => {
    const { contentId, corrId } = (await readMessage((await world.get(1, `/${txId}`)).bytes)).label;
    const about = { contentId, corrId, datetime: '2026-11-23T09:00:00', appinfo: [], ...(error && { error }) };
    const parts = [textPart('', { type: 'x', contentType: 'text/xml', bytes: writeManagement(about) })];
    return message({
      to: numbers.me,
      product: error ? 'error' : 'confirm',
      label: { sequenceType: 'adm', corrId },
      parts,
    });
  };

  it('waits for the organisation, and is acknowledged without a word to ME', async () => {
    const txId = await sendOwn();
    const { label, parts } = await readMessage((await world.get(1, `/${txId}`)).bytes);
    assert.equal(label.subject, 'Komplettering');
    assert.deepEqual(label.from, { address: numbers.me, name: 'Mina Engagemang' });
    assert.equal(Buffer.from(parts[0]?.bytes ?? []).toString(), '<svar/>');
    assert.equal((await world.acknowledge(1, txId)).status, 200);
    assert.equal((await world.me.db.selectFrom('shs_outbox').selectAll().execute()).length, 1);
  });

  it('is known to be confirmed, or to have failed, when an administrative message says so', async () => {
    const confirmed = await sendOwn();
    assert.equal((await world.post(await reply(confirmed))).status, 202);
    assert.ok((await rowOf(confirmed)).confirmed_at);
    const failed = await sendOwn();
    assert.equal((await world.post(await reply(failed, { code: 'OtherError', info: 'Trasig' }))).status, 202);
    const row = await rowOf(failed);
    assert.deepEqual([row.error_code, row.error_text, row.confirmed_at], ['OtherError', 'Trasig', null]);
  });

  it('is not known by another organisation', async () => {
    const txId = await sendOwn();
    const { label, parts } = await readMessage(await reply(txId));
    const forged = writeMessage({ label: { ...label, from: { address: numbers.sjohamra } }, parts });
    assert.equal((await world.post(forged, 2)).status, 202);
    assert.equal((await rowOf(txId)).confirmed_at, null);
  });

  it('is refused an administrative message that contradicts itself', async () => {
    const { label, parts } = await readMessage(await reply(await sendOwn()));
    const answer = await world.post(writeMessage({ label: { ...label, product: 'error' }, parts }));
    assert.equal(answer.header('x-shs-errorcode'), 'IllegalDatapartContent');
  });
});
