import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { readSettings } from '../../mock-server/shs/client/settings.ts';
import { message, numbers, textPart } from './shs-world.ts';
import { administrative, openClient, until, type ClientWorld } from './shs-client-world.ts';
import { event, resend, signal } from './signals-world.ts';

const organisation = { id: 'norrvik', name: 'Norrviks kommun', number: numbers.norrvik };
const about = (id: string) => ({ id, organisation, time: new Date().toISOString() });
const xmlOf = (id: string, text: Parameters<typeof event>[0] = {}) =>
  signal(event({ number: `BYGG ${id}`, ...text }), about(id));
const withFiles = (...files: string[]) =>
  `<actions>${files.map((file, i) => `<attachment id="a${i}" file="${file}" title="Bilaga"/>`).join('')}</actions>`;

let client: ClientWorld;
beforeEach(async () => {
  client = await openClient();
});
afterEach(() => client.close());

const cameAs = () => client.came.map(({ parts }) => parts[0]?.filename);
const sent = async (count: number) =>
  until(
    `the sending of ${count}`,
    async () => (await client.names('sent')).filter((it) => it.endsWith('.xml')).length === count,
  );

describe('sending', () => {
  it('moves nothing while ME is away, and sends it all in its order when it is back', async () => {
    await client.goAway();
    for (let i = 0; i < 30; i++) await client.drop(`s${i}`, xmlOf(`s${i}`, { number: 'ETT' }));
    client.start();
    await pause(1500);
    assert.ok((await client.names('out')).length >= 29);
    assert.deepEqual([await client.names('sent'), await client.names('failed')], [[], []]);
    await client.comeBack();
    await sent(30);
    assert.deepEqual(
      cameAs(),
      Array.from({ length: 30 }, (_, i) => `s${i}.xml`),
    );
  });

  it('goes on in their order, under the same tx.ids, with what a killed client had claimed', async () => {
    const ids = Array.from({ length: 6 }, () => crypto.randomUUID());
    for (const [i, txId] of ids.entries()) {
      await mkdir(client.place('sending', txId), { recursive: true });
      const file = client.place('sending', txId, `k${i}.xml`);
      await writeFile(file, xmlOf(`k${i}`, { number: 'ETT' }));
      await utimes(file, 1000 + i, 1000 + i);
    }
    client.start();
    await sent(6);
    assert.deepEqual(
      client.came.map(({ label }) => label.txId),
      ids,
    );
  });

  it('fetches the attachments of a claim that was killed before they were moved', async () => {
    const folder = client.place('sending', crypto.randomUUID());
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'k.xml'), xmlOf('k', { more: withFiles('a.pdf') }));
    await writeFile(client.place('out', 'a.pdf'), 'a');
    client.start();
    await sent(1);
    assert.equal(client.came[0]?.parts.length, 2);
    assert.deepEqual((await client.names('sent')).toSorted(), ['a.pdf', 'k.xml']);
  });

  it('is not stopped by a claim that can never be sent', async () => {
    const folder = client.place('sending', crypto.randomUUID());
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'wrong.xml'), '<wrong/>');
    await client.drop('right', xmlOf('right'));
    client.start();
    await sent(1);
    await until('the failing', async () => (await client.names('failed')).includes('wrong.error.txt'));
  });

  it('lets trouble with one case hold up no other', async () => {
    client.world.answer = ({ parts }) => ({ status: /^bad/.test(parts[0]?.filename ?? '') ? 500 : 202 });
    for (let i = 0; i < 12; i++) await client.drop(`bad${i}`, xmlOf(`bad${i}`));
    client.start();
    await until('the trouble', () => client.came.length >= 12);
    await client.drop('good', xmlOf('good'));
    await sent(1);
    const [first] = client.came.filter(({ parts }) => parts[0]?.filename === 'bad0.xml');
    client.world.answer = () => ({ status: 202 });
    await sent(13);
    const again = client.came.filter(({ parts }) => parts[0]?.filename === 'bad0.xml');
    assert.ok(again.length > 1 && again.every(({ label }) => label.txId === first?.label.txId));
  });

  it('sends an event before it is sent again to others, whatever is slow', async () => {
    await client.drop('first', xmlOf('first'));
    await client.drop('second', signal(resend('first', ['197109229893']), about('second')));
    let times = 0;
    client.world.answer = ({ parts }) =>
      parts[0]?.filename === 'first.xml' && times++ < 2 ? { status: 500 } : { status: 202 };
    client.start();
    await sent(2);
    assert.deepEqual(cameAs(), ['first.xml', 'first.xml', 'first.xml', 'second.xml']);
  });

  it('keeps every file when several have the same name', async () => {
    client.start();
    for (let i = 0; i < 5; i++) {
      await client.drop(`same${i}`, xmlOf(`same${i}`, { more: withFiles('beslut.pdf') }), {
        'beslut.pdf': `file ${i}`,
      });
      await sent(i + 1);
    }
    const files = (await client.names('sent')).filter((it) => it.endsWith('.pdf'));
    const contents = await Promise.all(files.map((it) => readFile(client.place('sent', it), 'utf8')));
    assert.deepEqual(contents.toSorted(), ['file 0', 'file 1', 'file 2', 'file 3', 'file 4']);
  });

  it('says what ME said to what it refuses, with its place, and how to send it again', async () => {
    client.world.answer = ({ parts }) =>
      parts[0]?.filename === 'large.xml'
        ? { status: 413, text: 'The message is larger than 50000000 bytes.' }
        : { status: 400, text: 'No.' };
    client.start();
    await client.drop('large', xmlOf('large'));
    await client.drop('other', xmlOf('other', { more: withFiles('o.pdf') }), { 'o.pdf': 'o' });
    await until('both failing', async () => (await client.names('failed')).length === 5);
    assert.match(await readFile(client.place('failed', 'large.error.txt'), 'utf8'), /^413: .*50000000 bytes/);
    assert.match(await readFile(client.place('failed', 'other.error.txt'), 'utf8'), /^OtherError: No\.[^]*o\.pdf/);
  });

  it('refuses more attachments than an SHS label holds, and goes on', async () => {
    const files = Array.from({ length: 45 }, (_, i) => `${'lang-'.repeat(10)}${i}.pdf`);
    client.start();
    await client.drop(
      'many',
      xmlOf('many', { more: withFiles(...files) }),
      Object.fromEntries(files.map((it) => [it, 'x'])),
    );
    await client.drop('after', xmlOf('after'));
    await sent(1);
    await until('the failing', async () => (await client.names('failed')).includes('many.xml'));
    assert.match(await readFile(client.place('failed', 'many.error.txt'), 'utf8'), /too many attachments/);
    assert.equal((await client.names('failed')).length, 47);
  });

  it('logs no names of files', async () => {
    client.start();
    await client.drop('198403159828', xmlOf('p'));
    await sent(1);
    assert.ok(!client.lines.join('\n').includes('198403159828'));
  });
});

describe('what comes back', () => {
  const sendOne = async (name: string, files: Record<string, string> = {}) => {
    await client.drop(
      name,
      xmlOf(name, { more: Object.keys(files).length ? withFiles(...Object.keys(files)) : '' }),
      files,
    );
    client.start();
    await sent(1);
    return client.came[0]?.label.txId ?? '';
  };
  const error = { code: 'IllegalDatapartContent', info: 'Nej.' } as const;

  it('moves a signal and its files to failed when ME refuses it afterwards', async () => {
    const txId = await sendOne('late', { 'l.pdf': 'l' });
    client.waiting.set('e-1', administrative({ corrId: txId, contentId: txId, error }));
    await until('the acknowledgement', () => client.acknowledged.includes('e-1'));
    assert.deepEqual((await client.names('failed')).toSorted(), ['l.pdf', 'late.error.txt', 'late.xml']);
    assert.deepEqual(await client.names('sent'), []);
  });

  it('takes no word from anybody but ME about what was sent to ME', async () => {
    const txId = await sendOne('mine');
    client.waiting.set('e-2', administrative({ corrId: txId, contentId: txId, error }, numbers.sjohamra));
    await until('the acknowledgement', () => client.acknowledged.includes('e-2'));
    assert.deepEqual(await client.names('sent'), ['mine.xml']);
    assert.deepEqual(await client.names('failed'), []);
  });

  it('lets nothing that others write lead out of the folder, and loses no part', async () => {
    const parts = [
      textPart('1', { filename: '../../../evil.txt' }),
      textPart('2', { filename: 'a.txt' }),
      textPart('3', { filename: 'a.txt' }),
      textPart('4', { filename: 'label.json' }),
      textPart('5', { filename: '..' }),
    ];
    client.waiting.set('m-1', message({ from: numbers.sjohamra, to: numbers.norrvik, label: { txId: 'm-1' }, parts }));
    client.waiting.set('m-2', message({ from: numbers.sjohamra, to: numbers.norrvik, label: { txId: '..' }, parts }));
    client.waiting.set('m-3', administrative({ corrId: '../../../evil', contentId: '../../../evil', error }));
    client.start();
    await until('the acknowledgements', () => client.acknowledged.length === 3);
    const folders = await client.names('in');
    assert.equal(folders.length, 3);
    const read = async (folder: string) =>
      Promise.all(
        (await readdir(client.place('in', folder)))
          .filter((it) => it !== 'label.json')
          .map((it) => readFile(client.place('in', folder, it), 'utf8')),
      );
    assert.deepEqual((await read('m-1')).toSorted(), ['1', '2', '3', '4', '5']);
    assert.ok(!(await readdir(client.place('..'))).some((it) => it.includes('evil')));
    assert.deepEqual(await client.names('failed'), []);
  });

  it('keeps what it can not read, and goes on', async () => {
    client.waiting.set('broken', Buffer.from('no message'));
    client.waiting.set('whole', message({ from: numbers.sjohamra, to: numbers.norrvik, label: { txId: 'whole' } }));
    client.start();
    await until('the acknowledgements', () => client.acknowledged.length === 2);
    assert.equal(await readFile(client.place('in', 'broken', 'message.mime'), 'utf8'), 'no message');
    assert.match(await readFile(client.place('in', 'broken', 'label.json'), 'utf8'), /IllegalMessageStructure/);
  });

  it('brings nothing twice when it is fetched again, also when it has been taken away', async () => {
    client.world.acknowledges = false;
    client.waiting.set('once', message({ from: numbers.sjohamra, to: numbers.norrvik, label: { txId: 'once' } }));
    client.start();
    await until('its coming', async () => (await client.names('in')).length === 1);
    await rm(client.place('in', 'once'), { recursive: true });
    await pause(1500);
    await client.stop();
    client.world.acknowledges = true;
    client.start();
    await until('the acknowledgement', () => client.acknowledged.includes('once'));
    assert.deepEqual(await client.names('in'), []);
  });
});

describe('the settings', () => {
  it('say everything that is missing or wrong, and what to give', async () => {
    const file = client.place('wrong.json');
    await writeFile(file, JSON.stringify({ me: 'http://me.example', organisation: '12', folders: 'x' }));
    await assert.rejects(readSettings(file), (error: Error) => {
      for (const text of [
        /\/me: give ME's address, which begins with https:\/\//,
        /\/certificate: name the file with your organisation's certificate/,
        /\/key: name the file/,
        /\/organisation: give your organisation's number: ten digits/,
        /\/to: give ME's number/,
        /\/product: give the product type/,
        /\/folder: name the folder/,
        /folders/,
      ]) {
        assert.match(error.message, text);
      }
      return true;
    });
  });
});
