import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { ShsFault, type ErrorCode } from '../../mock-server/shs/fault.ts';
import { readLabel, writeLabel, type Label } from '../../mock-server/shs/label.ts';
import { readManagement, writeManagement, type Management } from '../../mock-server/shs/management.ts';
import { readMessage, writeMessage, type DataPart } from '../../mock-server/shs/message.ts';

const real = (file: string) => readFile(new URL(`../fixtures/shs/${file}`, import.meta.url));

const label: Label = {
  txId: '981ead58-b2b1-4373-b3b8-d93e1594f359',
  corrId: '981ead58-b2b1-4373-b3b8-d93e1594f359',
  transferType: 'asynch',
  sequenceType: 'event',
  status: 'production',
  from: { address: '2120009903', name: 'Norrviks kommun' },
  to: { address: '2020009904.signaler' },
  product: '6f0a5d4e-2b5e-4c57-9d0e-5d0b7c1f4a10',
  meta: [{ name: 'källa', value: 'å & "ä" <ö> €' }],
  subject: 'Bygglov 😀',
  datetime: '2026-11-23T09:00:00',
  contentId: '06c81c88-aa19-4f16-a2cf-a852de37f8d8',
  data: [],
};

const part = (bytes: Uint8Array, more: Partial<DataPart> = {}): DataPart => ({
  type: 'signal',
  filename: 'signal.xml',
  contentType: 'application/octet-stream',
  bytes,
  ...more,
});

const labelXml = (inner: string, attributes = 'tx.id="a" corr.id="a" sequence-type="event"') =>
  Buffer.from(`<?xml version="1.0"?><shs.label ${attributes}>${inner}</shs.label>`);
const from = '<from>urn:X-shs:2120009903</from>';
const product = '<product>urn:X-shs:6f0a5d4e-2b5e-4c57-9d0e-5d0b7c1f4a10</product>';
const content = '<content content.id="c"><data datapartType="signal"/></content>';

/** A message in lines of one's own, with LF unless said. */
function handWritten({
  label = labelXml(from + product + content),
  headers = 'Content-Type: multipart/mixed; boundary=b',
  labelType = 'text/xml',
  data = ['Content-Type: text/plain\n\nhej'],
  end = '\n--b--\n',
}: {
  label?: Uint8Array;
  headers?: string;
  labelType?: string;
  data?: (string | Buffer)[];
  end?: string;
} = {}): Buffer {
  const parts = data.flatMap((it) => [Buffer.from('\n--b\n'), Buffer.from(it)]);
  return Buffer.concat([
    Buffer.from(`${headers}\n\n--b\nContent-Type: ${labelType}\n\n`),
    label,
    ...parts,
    Buffer.from(end),
  ]);
}

const fault = (code: ErrorCode, text: RegExp) => (error: unknown) => {
  assert.ok(error instanceof ShsFault, String(error));
  assert.equal(error.code, code);
  assert.match(error.message, text);
  return true;
};

describe('a real SHS message', () => {
  it('with a base64 part of the type */* and two history lines is read', async () => {
    const { label, parts } = await readMessage(await real('request-with-history.mime'));
    assert.equal(label.txId, '981ead58-b2b1-4373-b3b8-d93e1594f359');
    assert.equal(label.sequenceType, 'request');
    assert.deepEqual(label.to, { address: '1111111111', name: 'Referensnod' });
    assert.equal(parts[0]?.filename, '98config.properties');
    assert.equal(parts[0].contentType, '*/*');
    assert.match(Buffer.from(parts[0].bytes).toString(), /^#{80}\n#\n# {4}Licensed to the Apache/);
  });

  it('with a wrong no-of-bytes, an empty name and no version is read', async () => {
    const { label, parts } = await readMessage(await real('minimal-label.mime'));
    assert.deepEqual(label.from, { address: '02020202' });
    assert.deepEqual(label.data, [{ type: 'txt', filename: 'testfile.txt', size: 20 }]);
    assert.equal(Buffer.from(parts[0]?.bytes ?? []).toString(), 'Message body');
  });

  it('with CRLF and a line break inside of an attribute is read', async () => {
    const text = (await real('asynch-request-body.mime')).toString('latin1');
    const filled = text.replace(/\$\{(\w+)\}/g, (_, name: string) => (name.startsWith('shs') ? '0000000000' : name));
    const { label, parts } = await readMessage(Buffer.from(filled, 'latin1'));
    assert.equal(label.status, 'test');
    assert.match(Buffer.from(parts[0]?.bytes ?? []).toString(), /karaf\.name=axel/);
  });

  it('with a wrapped history attribute and charsets that disagree is read', async () => {
    const { label, parts } = await readMessage(await real('text-message.mime'));
    assert.equal(label.product, 'error');
    assert.equal(label.corrId, '5a01ff87-e641-486e-8521-8e82d1ee1052');
    assert.match(Buffer.from(parts[0]?.bytes ?? []).toString(), /^Lorem[^]*est laborum\.\n$/);
  });
});

describe('a written message', () => {
  it('says the same when it is read again', async () => {
    const parts = [part(Buffer.from('<a/>'), { contentType: 'text/xml; charset=UTF-8' }), part(randomBytes(3000))];
    const read = await readMessage(writeMessage({ label, parts }));
    assert.deepEqual(read.parts, parts);
    const data = parts.map(({ type, bytes }) => ({ type, filename: 'signal.xml', size: bytes.length }));
    assert.deepEqual(read.label, { ...label, data });
  });

  it('keeps every byte of a part, also what looks like line ends and boundaries', async () => {
    for (const bytes of ['', '\r', '\n', '\r\n', 'a\r\n\r\n', '\r\r', '--', '\r\n--b\r\n', '--=_shs_\r\n--\r\n']) {
      const read = await readMessage(writeMessage({ label, parts: [part(Buffer.from(bytes))] }));
      assert.equal(Buffer.from(read.parts[0]?.bytes ?? []).toString(), bytes);
    }
  });

  it('is in ISO-8859-1, with its label first and within 4 KiB', () => {
    const written = Buffer.from(writeMessage({ label, parts: [part(Buffer.from('x'))] }));
    const text = written.toString('latin1');
    assert.match(text, /^Subject: SHS Message\r\nMIME-Version: 1\.0\r\n/);
    assert.match(text, /<meta name="källa">å &amp; "ä" &lt;ö&gt; &#8364;<\/meta>/);
    assert.match(text, /<!DOCTYPE shs\.label SYSTEM "shs-label-1\.2\.dtd">/);
    assert.ok(text.indexOf('</shs.label>') < 4096);
    assert.throws(() => writeMessage({ label: { ...label, subject: 'x'.repeat(4000) }, parts: [] }), /shorten subject/);
  });

  it('keeps file names, in raw ISO-8859-1 where they fit', async () => {
    for (const filename of ['filnamn-med-åäö.xml', 'hand"ling; 1.pdf', 'żółć.pdf', "bil'aga\n1.pdf"]) {
      const written = writeMessage({ label, parts: [part(Buffer.from('x'), { filename })] });
      assert.equal((await readMessage(written)).parts[0]?.filename, filename);
    }
    const written = Buffer.from(writeMessage({ label, parts: [part(Buffer.from('x'), { filename: 'å.xml' })] }));
    assert.ok(written.includes(Buffer.from('filename="å.xml"', 'latin1')));
  });

  it('cuts a content id to 36 characters, and writes the label in the order of the DTD', () => {
    const xml = writeLabel({ ...label, originator: 'a', endRecipient: 'b', contentId: 'x'.repeat(40) }).toString(
      'latin1',
    );
    assert.match(xml, new RegExp(`content\\.id="x{36}"`));
    const order = [...xml.matchAll(/<([a-z][\w.-]*)/g)].map(([, name]) => name);
    const expected = 'shs.label originator from to end-recipient product meta subject datetime content';
    assert.deepEqual(order, expected.split(' '));
  });
});

describe('reading is lenient', () => {
  it('about file names in raw bytes, unquoted', async () => {
    for (const charset of ['latin1', 'utf8'] as const) {
      const data = [Buffer.from('Content-Type: */*; name=filnamn-med-åäö.xml\n\nx', charset)];
      assert.equal((await readMessage(handWritten({ data }))).parts[0]?.filename, 'filnamn-med-åäö.xml');
    }
  });

  it('about encodings', async () => {
    const encoded = {
      '7bit': 'h=E5',
      '8bit': 'h=E5',
      binary: 'h=E5',
      base64: 'aD1F\nNQ==',
      'quoted-printable': 'h=3DE=\n5',
    };
    for (const [encoding, text] of Object.entries(encoded)) {
      const data = [`Content-Type: */*;\nContent-Transfer-Encoding: ${encoding}\n\n${text}`];
      assert.equal(Buffer.from((await readMessage(handWritten({ data }))).parts[0]?.bytes ?? []).toString(), 'h=E5');
    }
  });

  it('about what stands around the boundaries, and surplus parts', async () => {
    const text = handWritten({ data: ['\n-- \n--bb\n --b\n', '\nsurplus'], end: '\n--b--  \nepilogue' }).toString();
    const { parts } = await readMessage(Buffer.from(text.replace('\n\n--b\n', '\n\npreamble --b\n--b \t\n')));
    assert.deepEqual(
      parts.map(({ bytes }) => Buffer.from(bytes).toString()),
      ['-- \n--bb\n --b\n'],
    );
  });

  it('about a data part that is a multipart itself: it is left whole', async () => {
    const inner = '--i\n\nx\n--i--\n';
    const data = [`Content-Type: multipart/signed; boundary=i\n\n${inner}`];
    assert.equal(Buffer.from((await readMessage(handWritten({ data }))).parts[0]?.bytes ?? []).toString(), inner);
  });

  it('about the charset: what the XML declares goes before what the part says', () => {
    const xml = (declared: string, charset: BufferEncoding) =>
      Buffer.from(
        `<?xml version="1.0"${declared}?>${String(labelXml(`${from}${product}<subject>å</subject>${content}`)).slice(21)}`,
        charset,
      );
    assert.equal(readLabel(xml(' encoding="ISO-8859-1"', 'latin1'), 'UTF-8').subject, 'å');
    assert.equal(readLabel(xml(' encoding="UTF-8"', 'utf8'), 'ISO-8859-1').subject, 'å');
    assert.equal(readLabel(xml('', 'latin1'), 'ISO-8859-1').subject, 'å');
    assert.equal(readLabel(xml('', 'utf8')).subject, 'å');
  });

  it('about prefixes and their capitals', () => {
    const lenient = `<from>urn:x-shs:2120009903</from><to>2020009904</to>${product.replace('X-shs', 'x-SHS').toUpperCase().replaceAll('PRODUCT', 'product')}${content}`;
    const read = readLabel(labelXml(lenient));
    assert.equal(read.to?.address, '2020009904');
    assert.equal(read.product, label.product);
  });
});

describe('a message is refused', () => {
  const cases: [string, Buffer, ErrorCode, RegExp][] = [
    ['that is no multipart', Buffer.from('hello'), 'IllegalMessageStructure', /no multipart.*Begin it with/],
    ['that is text', handWritten({ headers: 'Content-Type: text/plain' }), 'IllegalMessageStructure', /no multipart/],
    ['that is cut off', handWritten({ end: '' }), 'IllegalMessageStructure', /cut off.*closing boundary/],
    ['that is cut in its boundary', handWritten({ end: '\n--b' }), 'IllegalMessageStructure', /cut off/],
    ['without a data part', handWritten({ data: [] }), 'IllegalMessageStructure', /no data part/],
    ['without the label first', handWritten({ labelType: 'text/plain' }), 'IllegalMessageStructure', /not text\/xml/],
    [
      'with something else for label',
      handWritten({ label: Buffer.from('<a/>') }),
      'IllegalMessageStructure',
      /<shs.label>/,
    ],
    [
      'with fewer parts than the label names',
      handWritten({ label: labelXml(from + product + content.replace('</', '<data datapartType="x"/></')) }),
      'IllegalMessageStructure',
      /names 2 data parts, and 1 came/,
    ],
    [
      'in an encoding that is not known',
      handWritten({ data: ['Content-Transfer-Encoding: gzip\n\nx'] }),
      'IllegalMessageStructure',
      /Part 2 .*binary or base64/,
    ],
    [
      'with a label that is not well-formed',
      handWritten({ label: Buffer.from('<shs.label>\n</a>') }),
      'IllegalMessageStructure',
      /line 2, column \d+/,
    ],
    [
      'with a label that is not in its charset',
      handWritten({ label: Buffer.from('<?xml version="1.0" encoding="UTF-8"?><shs.label>å</shs.label>', 'latin1') }),
      'IllegalMessageStructure',
      /not in the charset that it declares/,
    ],
    [
      'with an external entity',
      handWritten({ label: Buffer.from('<!DOCTYPE a [\n<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>') }),
      'IllegalMessageStructure',
      /entity on line 2/,
    ],
    [
      'with an entity, hidden in UTF-16',
      handWritten({ label: Buffer.from('\ufeff<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'utf16le') }),
      'IllegalMessageStructure',
      /NUL bytes/,
    ],
  ];
  for (const [what, bytes, code, text] of cases) {
    it(what, () => assert.rejects(readMessage(bytes), fault(code, text)));
  }

  const labels: [string, string, string | undefined, ErrorCode, RegExp][] = [
    ['without a sender', product + content, undefined, 'IllegalSender', /nobody's/],
    ['with two senders', from + from + product + content, undefined, 'IllegalSender', /several/],
    [
      'with a sender that is no address',
      `<from>kommunen</from>${product}${content}`,
      undefined,
      'IllegalSender',
      /<from> \(line 1\)/,
    ],
    [
      'with a receiver that is no address',
      `${from}<to>198403159828</to>${product}${content}`,
      undefined,
      'IllegalReceiver',
      /<to>/,
    ],
    ['without a product', from + content, undefined, 'IllegalProductType', /product/],
    [
      'with a product that is no UUID',
      from + product.replace('6f0a', '6f0 a') + content,
      undefined,
      'IllegalProductType',
      /UUID/,
    ],
    ['without content', from + product, undefined, 'IllegalMessageStructure', /<content>/],
    [
      'without a sequence type',
      from + product + content,
      'tx.id="a"',
      'IllegalMessageStructure',
      /event, request, reply, adm/,
    ],
    ['without a tx.id', from + product + content, 'sequence-type="event"', 'IllegalMessageStructure', /tx\.id/],
    [
      'of a compound message',
      from + product + content,
      'tx.id="a" sequence-type="event" message-type="compound"',
      'IllegalMessageStructure',
      /compound/,
    ],
  ];
  for (const [what, inner, attributes, code, text] of labels) {
    it(`with a label ${what}`, () => {
      assert.throws(() => readLabel(labelXml(inner, attributes)), fault(code, text));
    });
  }
});

describe('an administrative message', () => {
  const about = { corrId: 'a', contentId: 'b', datetime: '2026-11-23T09:00:00' };

  it('says the same when it is read again', () => {
    const confirmed = { ...about, appinfo: [{ name: 'no-contact-settings', value: '2' }] };
    assert.deepEqual(readManagement(writeManagement(confirmed)), confirmed);
    const failed: Management = { ...about, appinfo: [], error: { code: 'UnknownReceiver', info: 'Rad 1 "å" & <b>' } };
    assert.deepEqual(readManagement(writeManagement(failed)), failed);
  });

  it('is read as others write it: no version, no confirmation, a bare date, a code in other capitals', () => {
    const bare = '<shs.management corr.id="a" content.id="b"><datetime>2013-06-17</datetime></shs.management>';
    assert.deepEqual(readManagement(Buffer.from(bare)), { ...about, datetime: '2013-06-17', appinfo: [] });
    const error = bare.replace('</shs', '<error errorcode="unknownreceiver" errorinfo="x"/></shs');
    assert.equal(readManagement(Buffer.from(error)).error?.code, 'UnknownReceiver');
    assert.equal(readManagement(Buffer.from(error.replace('unknownr', 'r'))).error?.code, 'OtherError');
  });

  it('is refused when it is something else, or says nothing of which message', () => {
    assert.throws(() => readManagement(Buffer.from('<a/>')), fault('IllegalDatapartContent', /<shs.management>/));
    const nameless = Buffer.from('<shs.management corr.id="a"/>');
    assert.throws(() => readManagement(nameless), fault('IllegalDatapartContent', /content\.id/));
  });
});
