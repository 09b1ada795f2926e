import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { message, numbers, openShs, textPart, type ShsWorld } from '../server/shs-world.ts';
import { anna, event, signal } from '../server/signals-world.ts';
import { check, ClientProcess } from './client-process.ts';

const organisation = { id: 'norrvik', name: 'Norrviks kommun', number: numbers.norrvik };

const xmlOf = (id: string, text: Parameters<typeof event>[0] = {}) =>
  signal(event({ number: `BYGG ${id}`, ...text }), { id, organisation, time: new Date().toISOString() });

const withFile = (file: string) => `<actions><attachment id="a" file="${file}" title="Bilaga"/></actions>`;

let world: ShsWorld;
let folder: string;
let client: ClientProcess;

before(async () => {
  world = await openShs();
  folder = await mkdtemp(join(tmpdir(), 'me-shs-client-'));
  await mkdir(join(folder, 'out'));
  client = await ClientProcess.prepare(folder, world.me);
});
after(async () => {
  await client.stop();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const path = (...names: string[]) => join(folder, ...names);
const namesIn = async (name: string) => (await readdir(path(name)).catch(() => [])).filter((it) => !it.startsWith('.'));

/** As a case system does: files first, then the signal under its name. */
async function drop(id: string, xml: string, files: Record<string, string | Uint8Array> = {}): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(path('out', name), content);
  await writeFile(path('out', `.${id}.tmp`), xml);
  await rename(path('out', `.${id}.tmp`), path('out', `${id}.xml`));
}

async function until(what: string, holds: () => Promise<boolean>, patience = 20_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, `${what} did not happen`);
    await pause(20);
  }
}

const reasonOf = async (id: string) => {
  await until(`the failing of ${id}`, async () => (await namesIn('failed')).includes(`${id}.xml`));
  return readFile(path('failed', `${id}.error.txt`), 'utf8');
};

const taken = () =>
  world.me.db.selectFrom('shs_message').select(['tx_id', 'signal_id']).where('state', '=', 'taken').execute();

describe('the SHS client', () => {
  it(
    'never sends one file as two messages, nor loses one, however often it is killed',
    { timeout: 300_000 },
    async () => {
      const files = 150;
      const kills = 15;
      for (let i = 0; i < files; i++)
        await drop(`f${i}`, xmlOf(`f${i}`, { more: withFile(`f${i}.pdf`) }), { [`f${i}.pdf`]: `file ${i}` });
      for (let kill = 0; kill < kills; kill++) {
        await client.start();
        await pause(Math.random() * 400);
        await client.kill();
      }
      await client.start();
      await until(
        'all sent',
        async () => (await namesIn('sent')).filter((it) => it.endsWith('.xml')).length === files,
        120_000,
      );
      const messages = await taken();
      assert.equal(messages.length, files);
      assert.equal(new Set(messages.map(({ signal_id }) => signal_id)).size, files);
      assert.equal((await namesIn('sent')).length, 2 * files);
      assert.deepEqual([await namesIn('out'), await namesIn('sending')], [[], []]);
    },
  );

  it('keeps the order within a case', async () => {
    const before = (await taken()).length;
    for (let i = 0; i < 20; i++) await drop(`order-${i}`, xmlOf(`order-${i}`, { number: 'ORDNING', heading: `${i}` }));
    await until('all sent', async () => (await taken()).length === before + 20);
    const events = await world.me.db
      .selectFrom('event')
      .select('heading')
      .where('case_number', '=', 'ORDNING')
      .orderBy('arrival')
      .execute();
    assert.deepEqual(
      events.map(({ heading }) => Number(heading)),
      Array.from({ length: 20 }, (_, i) => i),
    );
  });

  it('does not take a file that is still being written', async () => {
    const xml = xmlOf('half');
    await writeFile(path('out', 'half.xml'), xml.slice(0, 200));
    await pause(600);
    await writeFile(path('out', 'half.xml'), xml);
    await until('the sending', async () => (await namesIn('sent')).includes('half.xml'));
  });

  it('puts a wrong file beside its reason', async () => {
    await drop('missing', xmlOf('missing', { more: withFile('nowhere.pdf') }));
    assert.match(await reasonOf('missing'), /"nowhere\.pdf" is not there/);
    await drop('nobody', xmlOf('nobody', { to: ['198403159829'] }));
    const reason = await reasonOf('nobody');
    assert.match(reason, /nobody\.xml:\d+:\d+: The personal number of recipient 1 can't exist/);
    assert.ok(!reason.includes('19840315'));
  });

  it('sends nothing that a link leads to', async () => {
    await writeFile(path('secret.txt'), 'secret');
    await symlink(path('secret.txt'), path('out', 'link.txt'));
    await drop('link', xmlOf('link', { more: withFile('link.txt') }));
    assert.match(await reasonOf('link'), /no ordinary file/);
  });

  it('says what ME said, also when that comes afterwards', async () => {
    await drop('other', xmlOf('other').replace(numbers.norrvik, numbers.sjohamra));
    assert.match(await reasonOf('other'), /^IllegalSender: /);
    await drop('late', xmlOf('late', { about: 'eservice="okand"' }));
    assert.match(await reasonOf('late'), /^IllegalDatapartContent: .*"okand"/);
    await drop('large', xmlOf('large', { more: withFile('large.bin') }), { 'large.bin': Buffer.alloc(3_000_000) });
    assert.match(await reasonOf('large'), /2000000/);
  });

  it('tells the case system whom ME could not tell', async () => {
    await drop('letter', xmlOf('letter'));
    await until('the confirmation', async () => (await namesIn('in')).includes('letter.confirm.json'));
    const confirmation = JSON.parse(await readFile(path('in', 'letter.confirm.json'), 'utf8')) as object;
    assert.partialDeepStrictEqual(confirmation, { file: 'letter.xml', withoutContact: [1] });
  });

  it('keeps what another organisation sends, part by part', async () => {
    const body = message({
      from: numbers.sjohamra,
      to: numbers.norrvik,
      parts: [textPart('hej'), textPart('två', { filename: 'åäö.txt' })],
    });
    assert.equal((await world.post(body, 2)).status, 202);
    await until('its coming', async () => (await namesIn('in')).some((it) => !it.includes('.')));
    const [name = ''] = (await namesIn('in')).filter((it) => !it.includes('.'));
    assert.deepEqual((await readdir(path('in', name))).toSorted(), ['label.json', 'text.txt', 'åäö.txt']);
    assert.equal(await readFile(path('in', name, 'åäö.txt'), 'utf8'), 'två');
  });

  it('is alone in its folder', async () => {
    const second = await ClientProcess.prepare(folder, world.me);
    await assert.rejects(second.start(), /ended with 1/);
  });
});

describe('the check', () => {
  it('says file, line and how to mend it, and sends nothing', async () => {
    const before = (await taken()).length;
    await writeFile(path('good.xml'), xmlOf('good'));
    await writeFile(path('bad.xml'), xmlOf('bad').replace('kind="submitted"', 'kind="sent"'));
    await writeFile(path('cut.xml'), xmlOf('cut').slice(0, 300));
    assert.deepEqual(await check(path('good.xml')), { code: 0, output: `${path('good.xml')}: can be sent\n` });
    const { code, output } = await check(path('good.xml'), path('bad.xml'), path('cut.xml'), path('none.xml'));
    assert.equal(code, 1);
    assert.match(output, /bad\.xml:\d+:\d+: .*'status'.*waiting-for-completion/);
    assert.match(output, /cut\.xml:\d+:\d+: This is not well-formed XML/);
    assert.match(output, /none\.xml: .*none\.xml is not there/);
    assert.equal((await taken()).length, before);
    assert.ok(!output.includes(anna));
  });
});
