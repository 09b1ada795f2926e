import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { pino } from 'pino';
import { readMessage, type DataPart } from '../../mock-server/shs/message.ts';
import { listQuarantined, readQuarantined, retryQuarantined } from '../../mock-server/shs/rules.ts';
import { message, numbers, openShs, products, textPart, type Message, type ShsWorld } from './shs-world.ts';
import { anna, event, signal } from './signals-world.ts';

let world: ShsWorld;
before(async () => {
  world = await openShs();
});
after(() => world.close());
beforeEach(async () => {
  for (const table of [
    'shs_outbox',
    'shs_quarantine',
    'shs_message',
    'signal',
    'event',
    'event_recipient',
    'audit_entry',
  ] as const) {
    await world.me.db.deleteFrom(table).execute();
  }
});

const norrvik = { id: 'norrvik', name: 'Norrviks kommun', number: numbers.norrvik };
const time = '2026-01-02T09:00:00+01:00';

const xmlPart = (xml: string, more: Partial<DataPart> = {}): DataPart =>
  textPart(xml, { type: 'signal', filename: 'signal.xml', contentType: 'text/xml; charset=UTF-8', ...more });

const aSignal = (more = '', id = 's-1') => signal(event({ more }), { organisation: norrvik, time, id });

const signalMessage = (it: Message = {}) =>
  message({ to: numbers.me, product: products.signal, parts: [xmlPart(aSignal())], ...it });

const count = async (table: 'event' | 'signal' | 'shs_outbox' | 'shs_message' | 'shs_quarantine') =>
  (await world.me.db.selectFrom(table).selectAll().execute()).length;

const withFile = '<actions><attachment id="a" file="beslut.pdf" title="Beslut"/></actions>';
const file = textPart('%PDF', { type: 'attachment', filename: 'beslut.pdf', contentType: 'application/pdf' });

describe('a signal in an SHS message', () => {
  it('is taken in with its attachments before it is answered, and confirmed', async () => {
    const txId = crypto.randomUUID();
    const answer = await world.post(signalMessage({ txId, parts: [file, xmlPart(aSignal(withFile))] }));
    assert.equal(answer.status, 202, answer.text);
    assert.equal(await count('event'), 1);
    const row = await world.me.db.selectFrom('shs_message').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([row.state, row.signal_id], ['taken', 's-1']);
    const attachment = await world.me.db.selectFrom('attachment').selectAll().executeTakeFirstOrThrow();
    assert.equal(Buffer.from(attachment.bytes).toString(), '%PDF');
    const answers = await world.answers(1);
    assert.deepEqual(
      answers.map(({ corrId, error }) => [corrId, error]),
      [[txId, undefined]],
    );
  });

  it('is confirmed with the places of those who can not be told, and no number', async () => {
    await world.post(signalMessage());
    const { text } = await world.get(1, '/confirm');
    const txId = /tx\.id="([^"]*)"/.exec(text)?.[1] ?? '';
    const confirmation = await world.get(1, `/${txId}`);
    assert.match(confirmation.text, /<appinfo name="no-contact-settings">1<\/appinfo>/);
    assert.ok(!confirmation.text.includes(anna));
  });

  it('is for ME also when its label has no <to>', async () => {
    assert.equal((await world.post(signalMessage({ to: undefined }))).status, 202);
    assert.equal((await world.post(signalMessage({ to: `${numbers.me}.signaler` }))).status, 202);
  });

  it('changes nothing when its message comes again, and nothing when it comes in another message', async () => {
    const bytes = signalMessage();
    const answers = await Promise.all(Array.from({ length: 6 }, () => world.post(bytes)));
    assert.ok(answers.every(({ status }) => status === 202));
    assert.equal(answers.filter(({ header }) => header('x-shs-duplicatemsg') === 'no').length, 1);
    assert.equal((await world.post(signalMessage())).header('x-shs-duplicatemsg'), 'no');
    assert.equal(await count('event'), 1);
  });

  it('is in the charset that its part names, where the XML names none', async () => {
    const xml = aSignal().replace(/^<\?xml.*\n/, '');
    for (const charset of ['latin1', 'utf8'] as const) {
      const contentType = `text/xml; charset=${charset === 'utf8' ? 'UTF-8' : 'ISO-8859-1'}`;
      const part = { ...xmlPart('', { contentType }), bytes: Buffer.from(xml, charset) };
      assert.equal((await world.post(signalMessage({ parts: [part] }))).status, 202);
    }
    const { heading } = await world.me.db.selectFrom('event').select('heading').executeTakeFirstOrThrow();
    assert.equal(heading, 'Vi har tagit emot din ansökan');
  });

  it('is tried out and undone when it is a test', async () => {
    const answer = await world.post(signalMessage({ label: { status: 'test' } }));
    assert.equal(answer.status, 202);
    assert.equal(await count('event'), 0);
    assert.equal(await count('signal'), 0);
    assert.match((await world.get(1, '?status=test')).text, /product="urn:X-shs:confirm"/);
    assert.deepEqual(await world.answers(1), [], 'not among what is real');
  });
});

describe('a signal that can not be taken', () => {
  const at = (line: number) => new RegExp(`line ${line}`);
  const cases: [string, Partial<Message>, string, RegExp][] = [
    [
      'does not fit the schema',
      { parts: [xmlPart(aSignal().replace('<heading>', '<rubrik>').replace('</heading>', '</rubrik>'))] },
      'IllegalDatapartContent',
      at(8),
    ],
    ['is not well-formed', { parts: [xmlPart(`${aSignal()}<`)] }, 'IllegalDatapartContent', at(12)],
    ['is no XML', { parts: [textPart('hej')] }, 'IllegalDatapartContent', /The signal/],
    [
      'has an external entity',
      {
        parts: [
          xmlPart(aSignal().replace('<signal', '<!DOCTYPE signal [<!ENTITY x SYSTEM "file:///etc/passwd">]><signal')),
        ],
      },
      'IllegalDatapartContent',
      /document type/,
    ],
    [
      'has an entity bomb',
      {
        parts: [
          xmlPart(
            aSignal().replace(
              '<signal',
              `<!DOCTYPE signal [<!ENTITY a0 "aaaaaaaaaa">${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]><signal`,
            ),
          ),
        ],
      },
      'IllegalDatapartContent',
      /document type|well-formed/,
    ],
    [
      'is in another charset than it says',
      { parts: [{ ...xmlPart(''), bytes: Buffer.from(aSignal(), 'latin1') }] },
      'IllegalDatapartContent',
      at(8),
    ],
    [
      'names an attachment that has not come',
      { parts: [xmlPart(aSignal(withFile))] },
      'IllegalDatapartContent',
      /beslut\.pdf/,
    ],
    [
      "has a personal number in a file's name",
      { parts: [xmlPart(aSignal(withFile.replace('beslut', `beslut-${anna}`)))] },
      'IllegalDatapartContent',
      /beslut-…\.pdf/,
    ],
    [
      'has an attachment without name',
      { parts: [xmlPart(aSignal()), { type: 'x', contentType: 'x/y', bytes: Buffer.from('x') }] },
      'IllegalDatapartContent',
      /no file name/,
    ],
    [
      'is signed by S/MIME',
      { parts: [xmlPart(aSignal(), { contentType: 'application/pkcs7-mime' })] },
      'IllegalDatapartContent',
      /S\/MIME/,
    ],
    [
      'has a personal number that can not exist',
      { parts: [xmlPart(aSignal().replace(anna, '198403159829'))] },
      'IllegalDatapartContent',
      at(6),
    ],
    [
      "is another organisation's",
      { parts: [xmlPart(aSignal().replace(numbers.norrvik, numbers.sjohamra))] },
      'IllegalSender',
      /signal's organisation/,
    ],
  ];
  for (const [what, it_, code, text] of cases) {
    it(`because it ${what} is refused at once, without a personal number`, async () => {
      const answer = await world.post(signalMessage(it_));
      assert.equal(answer.status, 400);
      assert.equal(answer.header('x-shs-errorcode'), code);
      assert.match(answer.bytes.toString(), text);
      assert.doesNotMatch(answer.text, /\d{6}[-+]?\d{4}/);
      assert.equal(await count('signal'), 0);
      assert.equal(await count('shs_message'), 0);
      assert.equal(await count('shs_quarantine'), 1);
      assert.deepEqual(await world.answers(1), []);
    });
  }

  const late = () =>
    signalMessage({
      txId: crypto.randomUUID(),
      parts: [xmlPart(aSignal('<actions><message id="m" to="a@elsewhere.example"/></actions>'))],
    });

  it('because of what only ME knows is accepted, and the sender gets an error', async () => {
    const bytes = late();
    const answer = await world.post(bytes);
    assert.equal(answer.status, 202);
    assert.equal(answer.header('x-shs-errorcode'), null);
    assert.equal(await count('signal'), 0);
    const [error] = await world.answers(1);
    assert.equal(error?.error?.code, 'IllegalDatapartContent');
    assert.match(error.error.info, /mail domain|elsewhere\.example|domain/i);
    assert.equal(error.corrId, answer.text);
    assert.equal((await world.post(bytes)).header('x-shs-duplicatemsg'), 'yes');
    assert.equal((await world.answers(1)).length, 1);
  });

  it('says nothing of the person in log or audit', async () => {
    await world.post(late());
    await world.post(signalMessage({ parts: [xmlPart(aSignal().replace(anna, '198403159829'))] }));
    assert.ok(world.me.logged.every((line) => !line.includes(anna) && !line.includes('198403159829')));
    const entries = await world.me.db.selectFrom('audit_entry').selectAll().execute();
    assert.deepEqual(
      entries.map(({ outcome, reason }) => [outcome, reason]),
      Array(2).fill(['refused', 'IllegalDatapartContent']),
    );
  });

  it('can be seen by an operator, and run again when what was wrong has been mended', async () => {
    const { text: txId } = await world.post(late());
    const [kept] = await listQuarantined(world.me.db, { limit: 100 });
    assert.ok(kept);
    assert.deepEqual([kept.txId, kept.answered, kept.organisationId], [txId, 'accepted', 'norrvik']);
    const whole = await readQuarantined(world.me.db, kept.id);
    assert.equal((await readMessage(whole?.bytes ?? new Uint8Array())).label.txId, txId);
    assert.equal((await retry(kept.id)).state, 'refused');
    assert.equal((await world.answers(1)).length, 1, 'no second error');

    await world.me.register((registry) => {
      for (const it of registry.organisations) if (it.id === 'norrvik') it.mailDomains = ['elsewhere.example'];
    });
    assert.deepEqual(await retry(kept.id), { state: 'taken' });
    assert.equal(await count('event'), 1);
    assert.equal(await count('shs_quarantine'), 0);
    assert.deepEqual(await retry(kept.id), { state: 'unknown' });
    const row = await world.me.db.selectFrom('shs_message').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([row.state, row.signal_id], ['taken', 's-1']);
    await world.me.register((registry) => {
      for (const it of registry.organisations) if (it.id === 'norrvik') it.mailDomains = [];
    });
  });
});

const retry = (id: string) =>
  retryQuarantined({ db: world.me.db, clock: world.me.clock, url: '', log: pino({ level: 'silent' }) }, id);

describe('a refused message in quarantine', () => {
  const withoutAgreement = async () => {
    const txId = crypto.randomUUID();
    const bytes = message({ txId, product: products.plain, from: numbers.sjohamra, to: numbers.norrvik });
    await world.post(bytes, 2);
    const [kept] = await listQuarantined(world.me.db, { limit: 100 });
    assert.ok(kept);
    return { txId, bytes, id: kept.id };
  };
  const agree = (from: string[] | undefined) =>
    world.me.register((registry) => {
      const [, agreement] = registry.shs?.agreements ?? [];
      if (agreement && from) Object.assign(agreement, { from, to: [numbers.norrvik, numbers.sjohamra] });
    });

  it('is delivered when it is run again and the agreement has been added', async () => {
    const { id, txId } = await withoutAgreement();
    const refused = await retry(id);
    assert.deepEqual([refused.state, 'code' in refused && refused.code], ['refused', 'MissingAgreement']);
    await agree([numbers.norrvik, numbers.sjohamra]);
    assert.deepEqual(await retry(id), { state: 'delivered' });
    assert.match((await world.get(1)).text, new RegExp(txId));
    await agree([numbers.norrvik]);
  });

  it('is not run when its sender has sent it again meanwhile', async () => {
    const { id, bytes } = await withoutAgreement();
    await agree([numbers.norrvik, numbers.sjohamra]);
    await world.post(bytes, 2);
    assert.deepEqual(await retry(id), { state: 'repeated' });
    assert.equal(await count('shs_outbox'), 1);
    assert.equal(await count('shs_quarantine'), 0);
    await agree([numbers.norrvik]);
  });
});
