import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Registry } from '../../mock-server/access/registry-file.ts';
import { message, numbers, openShs, products, textPart, type Message, type ShsWorld } from './shs-world.ts';

let world: ShsWorld;
before(async () => {
  world = await openShs();
});
after(() => world.close());

const real = async (file: string, places: Record<string, string> = {}) => {
  const text = await readFile(new URL(`../fixtures/shs/${file}`, import.meta.url), 'latin1');
  return Buffer.from(
    text.replace(/\$\{(\w+)\}/g, (_, name: string) => places[name] ?? ''),
    'latin1',
  );
};

/** Lets Norrvik's case system be another organisation's, as in the real messages; and ME's registry be as it was after. */
async function asSender(number: string, receivers: string[], product: string, work: () => Promise<void>) {
  let before: Registry | undefined;
  await world.me.register((registry) => {
    before = structuredClone(registry);
    for (const party of registry.parties) if (party.id === 'casesystem-1') party.organisation = `o-${number}`;
    for (const it of new Set([number, ...receivers])) {
      registry.organisations.push({ id: `o-${it}`, number: it, name: `Organisation ${it}` });
    }
    if (registry.shs?.products.every(({ id }) => id !== product)) {
      registry.shs.products.push({ id: product, name: 'Verklig', kind: 'plain' });
    }
  });
  try {
    await work();
  } finally {
    await world.me.register((registry) => Object.assign(registry, before));
  }
}

describe('real SHS messages', () => {
  const taken = [
    {
      file: 'request-with-history.mime',
      from: '0000000000',
      to: '1111111111',
      product: products.open,
      txId: '981ead58-b2b1-4373-b3b8-d93e1594f359',
      contentId: '06c81c88-aa19-4f16-a2cf-a852de37f8d8',
    },
    {
      file: 'minimal-label.mime',
      from: '02020202',
      to: '0101010101',
      product: 'cee13995-88b8-4f3f-af2a-e5347b05c4c3',
      txId: 'cee13995-88b8-4f3f-af2a-e5347b05c4c2',
      contentId: 'cee13995-88b8-4f3f-af2a-e5347b05c4c1',
    },
    {
      file: 'asynch-request-body.mime',
      from: '0000000000',
      to: '1111111111',
      product: products.open,
      txId: 'b7a1b5f0-0000-4000-8000-000000000001',
      contentId: 'ea0aea60-c77e-4411-9d49-86c48f7fe042',
    },
  ];
  for (const { file, from, to, product, txId, contentId } of taken) {
    it(`${file} is taken, and known when it comes again`, async () => {
      const places = { txId, shsFrom: from, shsToLocal: to, timestamp: '2026-11-23T09:00:00' };
      const bytes = await real(file, places);
      await asSender(from, [to], product, async () => {
        const first = await world.post(bytes);
        assert.equal(first.status, 202, first.text);
        assert.equal(first.text, txId);
        assert.equal(first.header('content-type'), 'text/plain');
        assert.equal(first.header('x-shs-txid'), txId);
        assert.equal(first.header('x-shs-corrid'), txId);
        assert.equal(first.header('x-shs-contentid'), contentId);
        assert.equal(first.header('x-shs-duplicatemsg'), 'no');
        assert.match(first.header('x-shs-localid') ?? '', /^[0-9a-f-]{36}$/);
        assert.match(first.header('x-shs-arrivaldate') ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
        assert.equal(first.header('x-shs-errorcode'), null);

        const second = await world.post(bytes);
        assert.equal(second.status, 202);
        assert.equal(second.text, txId);
        assert.equal(second.header('x-shs-duplicatemsg'), 'yes');
        assert.equal(second.header('x-shs-arrivaldate'), first.header('x-shs-arrivaldate'));
        assert.equal(second.header('x-shs-contentid'), contentId);
        assert.equal(second.header('x-shs-localid'), null);
      });
      const kept = await world.me.db.selectFrom('shs_outbox').selectAll().where('tx_id', '=', txId).execute();
      assert.equal(kept.length, 1);
      assert.equal(kept[0]?.organisation_id, `o-${to}`);
      assert.deepEqual(Buffer.from(kept[0].bytes ?? []), bytes);
    });
  }

  it('text-message.mime is refused as an administrative error, each time', async () => {
    const bytes = await real('text-message.mime');
    await asSender('5565317129', ['0000000000'], products.open, async () => {
      for (let time = 1; time <= 2; time++) {
        const { status, text, header } = await world.post(bytes);
        assert.equal(status, 400);
        assert.equal(header('x-shs-errorcode'), 'IllegalDatapartContent');
        assert.match(text, /administrative message/);
      }
    });
  });
});

describe('the schema of signals', () => {
  it('is served to those who send them', async () => {
    const { status, text, header } = await world.call[1]('/shs/signal-1.xsd');
    assert.deepEqual([status, header('content-type')], [200, 'application/xml']);
    assert.match(text, /targetNamespace="urn:x-mina-engagemang:signal:1"/);
  });
});

describe('the receive service', () => {
  it('counts tx.ids for each organisation by itself', async () => {
    const txId = crypto.randomUUID();
    const mine = await world.post(message({ txId }));
    const theirs = await world.post(message({ txId, from: numbers.sjohamra, to: numbers.norrvik }), 2);
    assert.equal(mine.header('x-shs-duplicatemsg'), 'no');
    assert.equal(theirs.header('x-shs-duplicatemsg'), 'no');
  });

  it('takes the same message once, also when it comes many times at once', async () => {
    const bytes = message();
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.post(bytes)));
    assert.deepEqual(
      answers.map(({ status }) => status),
      Array(8).fill(202),
    );
    assert.equal(answers.filter(({ header }) => header('x-shs-duplicatemsg') === 'no').length, 1);
  });

  it("takes a message without <from> as the certificate's organisation's", async () => {
    const txId = crypto.randomUUID();
    assert.equal((await world.post(message({ txId, from: undefined, originator: 'handläggare' }))).status, 202);
    assert.match((await world.get(2)).text, new RegExp(`tx\\.id="${txId}".*from="urn:X-shs:${numbers.norrvik}"`));
  });

  it('takes what an agreement allows', async () => {
    assert.equal((await world.post(message({ product: products.plain }))).status, 202);
  });

  const other = '2129990045';
  const refused: [string, Message & { system?: 1 | 2 }, string, RegExp][] = [
    ['from another organisation', { from: numbers.sjohamra }, 'IllegalSender', /own certificate/],
    ['from an organisation that is not registered', { from: other }, 'UnknownSender', /registered/],
    ['to an organisation that is not registered', { to: other }, 'UnknownReceiver', /<to>/],
    ['to nobody', { to: undefined }, 'UnresolvedReceiver', /no <to>/],
    ['of an unknown product', { product: crypto.randomUUID() }, 'UnknownProductType', /agreed on/],
    [
      'that no agreement allows',
      { product: products.plain, from: numbers.sjohamra, to: numbers.norrvik, system: 2 },
      'MissingAgreement',
      /registered/,
    ],
    [
      'by an agreement that is not there',
      { label: { agreement: crypto.randomUUID() } },
      'MissingAgreement',
      /shs\.agreement/,
    ],
    ['that is synchronous', { label: { transferType: 'synch' } }, 'IllegalMessageStructure', /asynch/],
    ['of signals, to another than ME', { product: products.signal }, 'UnknownReceiver', /Mina Engagemang/],
    [
      'that is administrative, of another product',
      { label: { sequenceType: 'adm' } },
      'IllegalProductType',
      /confirm or error/,
    ],
  ];
  for (const [what, { system = 1, ...it_ }, code, text] of refused) {
    it(`refuses a message ${what}, and keeps it in quarantine`, async () => {
      const txId = crypto.randomUUID();
      const answer = await world.post(message({ ...it_, txId }), system);
      assert.equal(answer.status, 400);
      assert.equal(answer.header('x-shs-errorcode'), code);
      assert.match(answer.text, text);
      const kept = await world.me.db.selectFrom('shs_quarantine').selectAll().where('tx_id', '=', txId).execute();
      assert.deepEqual(
        kept.map((row) => [row.code, row.answered]),
        [[code, 'refused']],
      );
      const mended = await world.post(
        message({ txId, ...(system === 2 && { from: numbers.sjohamra, to: numbers.norrvik }) }),
        system,
      );
      assert.equal(mended.header('x-shs-duplicatemsg'), 'no', 'what was refused may be sent again, mended');
    });
  }

  it('refuses what is no message, and keeps it once', async () => {
    for (let time = 1; time <= 3; time++) {
      const answer = await world.post('just a text');
      assert.equal(answer.header('x-shs-errorcode'), 'IllegalMessageStructure');
      assert.match(answer.text, /multipart/);
    }
    const kept = await world.me.db.selectFrom('shs_quarantine').selectAll().where('tx_id', 'is', null).execute();
    assert.deepEqual(
      kept.map(({ times }) => times),
      [3],
    );
  });

  it('refuses an empty body', async () => {
    assert.equal((await world.post('')).header('x-shs-errorcode'), 'IllegalMessageStructure');
  });

  it('answers only POST', async () => {
    const answer = await world.call[1]('/shs/rs');
    assert.equal(answer.status, 405);
    assert.equal(answer.header('allow'), 'POST');
  });

  it('names the limit to a message that is too large, and does not keep it', async () => {
    const large = message({ parts: [textPart('x'.repeat(2_000_001))] });
    const stream = () => new ReadableStream({ start: (it) => (it.enqueue(large), it.close()) });
    for (const body of [large, stream()]) {
      const answer = await world.call[1]('/shs/rs', { method: 'POST', body, duplex: 'half' });
      assert.equal(answer.status, 413);
      assert.match(answer.text, /2000000 bytes/);
    }
    assert.equal((await world.post(message({ parts: [textPart('x'.repeat(1_900_000))] }))).status, 202);
  });

  it('is closed to those who are no case systems', async () => {
    const portal = await world.me.as('portal-1');
    assert.equal((await portal('/shs/rs', { method: 'POST', body: 'x' })).status, 403);
  });
});
