import assert from 'node:assert/strict';
import { chmod, chown, mkdir, readFile, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ensureCertificates } from '../../mock-server/demo/certificates/certificates.ts';
import { checkFile, describe as described } from '../../mock-server/shs/client/check.ts';
import { SignalFault } from '../../mock-server/signals/rules.ts';
import { administrative, openClient, until, type ClientWorld } from './shs-client-world.ts';
import { numbers } from './shs-world.ts';
import { event, signal } from './signals-world.ts';

const organisation = { id: 'norrvik', name: 'Norrviks kommun', number: numbers.norrvik };
const xmlOf = (id: string, text: Parameters<typeof event>[0] = {}) =>
  signal(event({ number: `BYGG ${id}`, ...text }), { id, organisation, time: new Date().toISOString() });
const naming = (...files: string[]) => ({
  more: `<actions>${files.map((file, i) => `<attachment id="a${i}" file="${file}" title="Bilaga"/>`).join('')}</actions>`,
});

let client: ClientWorld;
beforeEach(async () => {
  client = await openClient();
});
afterEach(() => client.close());

const errorOf = (name: string) => readFile(client.place('failed', `${name}.error.txt`), 'utf8');
const failing = (name: string) =>
  until('the failing', async () => (await client.names('failed')).includes(`${name}.xml`));

/** The checks of a file in `out`, a line for each thing that is wrong. */
async function findings(name: string, maxBytes = client.settings.maxBytes): Promise<string[]> {
  try {
    await checkFile(client.place('out', name), maxBytes);
    return [];
  } catch (error) {
    if (error instanceof SignalFault) return described(name, error).split('\n');
    throw error;
  }
}

/** Does the work as a user whom files may be kept from. The superuser may read everything. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a check', () => {
  it('tells of everything that is wrong with the form, each with its line and column', async () => {
    const wrong = xmlOf('w')
      .replace(/time="[^"]*"/, 'time="igår"')
      .replace(/<status kind="[^"]*"/, '<status kind="klart"');
    await client.drop('w', wrong);
    const lines = await findings('w.xml');
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? '', /^w\.xml:\d+:\d+: .*attribute 'time'/);
    assert.match(lines[1] ?? '', /^w\.xml:\d+:\d+: .*attribute 'kind'/);
  });

  it('tells of every impossible personal number and every file that is missing, at once', async () => {
    const two = { to: ['198403159829', '197109229894'], ...naming('ritning.pdf', 'beslut.pdf') };
    await client.drop('w', xmlOf('w', two));
    const lines = await findings('w.xml');
    assert.deepEqual(
      ['recipient 1', 'recipient 2', '"ritning.pdf" is not there', '"beslut.pdf" is not there'].map(
        (text) => lines.filter((it) => it.includes(text) && /^w\.xml:\d+:\d+: /.test(it)).length,
      ),
      [1, 1, 1, 1],
    );
    assert.ok(!lines.join().includes('1984'));
  });

  it('tells of missing files also where the form is wrong', async () => {
    await client.drop('w', xmlOf('w', naming('ritning.pdf')).replace(/time="[^"]*"/, 'time="igår"'));
    assert.match((await findings('w.xml')).join('\n'), /attribute 'time'[^]*"ritning\.pdf" is not there/);
  });

  it('knows how much ME takes', async () => {
    await client.drop('large', xmlOf('large', naming('film.mp4')), { 'film.mp4': 'x'.repeat(5000) });
    assert.deepEqual(await findings('large.xml'), []);
    assert.match((await findings('large.xml', 5000)).join('\n'), /together, and ME takes 5000 in one message/);
  });

  it('finds files whose names are written with other characters for å, ä and ö', async () => {
    const name = 'Ritning över gården.pdf';
    await client.drop('nfd', xmlOf('nfd', naming(name.normalize('NFC'))), { [name.normalize('NFD')]: 'a' });
    assert.deepEqual(await findings('nfd.xml'), []);
    await rm(client.place('out', name.normalize('NFD')));
    await client.drop('nfc', xmlOf('nfc', naming(name.normalize('NFD'))), { [name.normalize('NFC')]: 'a' });
    assert.deepEqual(await findings('nfc.xml'), []);
  });

  it('says which user may not read an attachment', async () => {
    await client.drop('w', xmlOf('w', naming('hemlig.pdf')), { 'hemlig.pdf': 'a' });
    await chmod(client.place('out', 'hemlig.pdf'), 0);
    await client.openToAll();
    const [line = ''] = await asOrdinaryUser(() => findings('w.xml'));
    assert.match(line, /^w\.xml:\d+:\d+: The attachment "hemlig\.pdf" may not be read by the user .*uid \d+/);
  });
});

describe('what can not be sent', () => {
  it('is refused before it is read when it is larger than ME takes', async () => {
    await client.drop('film', xmlOf('film', naming('film.mp4')), { 'film.mp4': '' });
    await truncate(client.place('out', 'film.mp4'), 5_000_000_000);
    client.start();
    await failing('film');
    assert.match(await errorOf('film'), /^413: film\.xml: .* and ME takes 50000000 in one message/);
    assert.deepEqual(client.came, []);
  });

  it('names no message at ME when ME has not seen it, and names the one that ME has seen', async () => {
    client.world.answer = () => ({ status: 400, text: 'No.' });
    await client.drop('own', '<wrong/>');
    await client.drop('theirs', xmlOf('theirs'));
    client.start();
    await failing('own');
    await failing('theirs');
    assert.match(await errorOf('own'), /ME has not seen it/);
    assert.doesNotMatch(await errorOf('own'), /Message:/);
    assert.ok((await errorOf('theirs')).includes(`Message: ${client.came[0]?.label.txId}`));
  });

  it('takes its attachments along to failed, whatever is wrong with the signal', async () => {
    const wrong = xmlOf('w', naming('ritning.pdf')).replace(/time="[^"]*"/, 'time="igår"');
    await client.drop('w', wrong, { 'ritning.pdf': 'a' });
    client.start();
    await failing('w');
    assert.deepEqual((await client.names('failed')).toSorted(), ['ritning.pdf', 'w.error.txt', 'w.xml']);
    assert.doesNotMatch(await errorOf('w'), /is not there/);
  });

  it('takes no other signal along that it names as its file', async () => {
    await client.drop('thief', xmlOf('thief', naming('right.xml')));
    await client.drop('right', xmlOf('right'));
    client.start();
    await failing('thief');
    await until('the sending', async () => (await client.names('sent')).includes('right.xml'));
  });

  it('goes to sent after all when ME has taken it, with its files', async () => {
    await client.drop('mended', xmlOf('mended', naming('m.pdf')), { 'm.pdf': 'm' });
    client.start();
    await until('the sending', () => client.came.length === 1);
    const txId = client.came[0]?.label.txId ?? '';
    const about = { corrId: txId, contentId: txId };
    const error = { code: 'IllegalDatapartContent', info: 'Nej.' } as const;
    client.waiting.set('e', administrative({ ...about, error }));
    await failing('mended');
    client.waiting.set('c', administrative(about));
    await until('the acknowledgement', () => client.acknowledged.includes('c'));
    assert.deepEqual((await client.names('sent')).toSorted(), ['m.pdf', 'mended.xml']);
    assert.deepEqual(await client.names('failed'), []);
  });

  it('sends a file under the name that the signal has for it', async () => {
    await client.drop('nfd', xmlOf('nfd', naming('gård.pdf')), { ['gård.pdf'.normalize('NFD')]: 'a' });
    client.start();
    await until('the sending', () => client.came.length === 1);
    assert.equal(client.came[0]?.parts[1]?.filename, 'gård.pdf');
  });
});

describe('what the client is not let do', () => {
  it('names the folder that it may not work in, its own user, and a way out', async () => {
    await mkdir(client.place('sent'));
    await client.openToAll();
    if (process.geteuid?.() === 0) for (const it of ['', 'out']) await chown(client.place(it), 65_534, 65_534);
    await chmod(client.place('sent'), 0o500);
    await asOrdinaryUser(() =>
      assert.rejects(client.runOnce(), (error: Error) => {
        assert.ok(error.message.includes(`The folder ${client.place('sent')} may not be read and written by the user`));
        assert.match(error.message, /uid \d+.*chmod/);
        return true;
      }),
    );
  });

  it('says that ME does not take its certificate, and which setting names it', async () => {
    const other = client.place('certs');
    await mkdir(other);
    await ensureCertificates(other);
    client.settings.certificate = join(other, 'casesystem-1.crt');
    client.settings.key = join(other, 'casesystem-1.key');
    client.start();
    await until('the log', () => client.lines.some((it) => /certificate in the setting \/certificate/.test(it)));
  });

  it("says that it does not know the authority of ME's certificate", async () => {
    const other = client.place('certs');
    await mkdir(other);
    await ensureCertificates(other);
    client.settings.authority = join(other, 'ca.crt');
    client.start();
    await until('the log', () => client.lines.some((it) => /authority in the setting \/authority/.test(it)));
  });

  it('says what a TLS alert means', async () => {
    const code = 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA';
    const { whyAway } = await import('../../mock-server/shs/client/why-away.ts');
    assert.match(
      whyAway(new TypeError('fetch failed', { cause: Object.assign(new Error('alert'), { code }) })),
      /doesn't know the authority that issued the certificate in the setting \/certificate/,
    );
  });
});
