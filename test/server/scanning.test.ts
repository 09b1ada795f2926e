import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { verify } from '../../mock-server/operator/verify.ts';
import { scan } from '../../mock-server/scanning/clamd.ts';
import { clamdFrom } from '../../mock-server/scanning/settings.ts';
import { until } from './notifications-world.ts';
import { message, numbers, openShs, products, textPart, type ShsWorld } from './shs-world.ts';
import { anna, event, signal } from './signals-world.ts';
import { harmful, signature, startClamd, startImpostor, streamMaxLength } from './support/clamd.ts';
import { freePort } from './support/free-port.ts';

const norrvik = { id: 'norrvik', name: 'Norrviks kommun', number: numbers.norrvik };
const clean = Buffer.from('En text som ingen har något emot.');
const sick = Buffer.concat([Buffer.alloc(100_000, 'a'), Buffer.from(harmful)]);

/** Sends an event with a file over SHS. Gives how to look at what became of the file. */
async function sendFile(world: ShsWorld, id: string, bytes: Uint8Array) {
  const more = `<actions><attachment id="f" file="${id}.txt" title="Text"/></actions>`;
  const xml = signal(event({ more }), { organisation: norrvik, time: '2026-01-02T09:00:00+01:00', id });
  const parts = [
    textPart(xml, { type: 'signal', filename: 'signal.xml', contentType: 'text/xml; charset=UTF-8' }),
    textPart('', { type: 'attachment', filename: `${id}.txt`, bytes: Buffer.from(bytes) }),
  ];
  const answer = await world.post(message({ to: numbers.me, product: products.signal, parts }));
  assert.equal(answer.status, 202, answer.text);
  const file = () =>
    world.me.db.selectFrom('attachment').selectAll().where('signal_id', '=', id).executeTakeFirstOrThrow();
  return {
    file,
    becomes: (state: string) => until(`${id} is ${state}`, async () => (await file()).state === state),
  };
}

const amiss = async ({ me }: ShsWorld) =>
  (await verify(me.db)).filter(({ name, amiss }) => name.startsWith('attachment') && amiss > 0);

describe('a file that comes while a clamd looks at files', () => {
  let clamd: Awaited<ReturnType<typeof startClamd>>;
  let port: number;
  let world: ShsWorld;
  before(async () => {
    port = await freePort();
    clamd = await startClamd(port);
    world = await openShs({ path: clamd.socket });
  });
  after(async () => {
    await world.close();
    await clamd.stop();
  });

  it('can be had once it has been found harmless', async () => {
    const { becomes, file } = await sendFile(world, 'clean', clean);
    await becomes('ready');
    assert.deepEqual(Buffer.from((await file()).bytes), clean);
  });

  it('is removed when it is harmful; the audit and its sender know', async () => {
    const { becomes, file } = await sendFile(world, 'sick', sick);
    await becomes('refused');
    const { bytes, size, finding } = await file();
    assert.deepEqual([bytes.length, size, finding], [0, sick.length, `${signature}.UNOFFICIAL`]);
    const audit = await world.me.db
      .selectFrom('audit_entry')
      .innerJoin('citizen', 'citizen.id', 'citizen_id')
      .select(['certificate', 'subject', 'personal_number'])
      .where('operation', '=', 'refuseAttachment')
      .execute();
    assert.deepEqual(audit, [{ certificate: 'me', subject: 'sick/f', personal_number: anna }]);
    const errors = (await world.answers(1)).filter(({ error }) => error);
    assert.equal(errors.length, 1);
    assert.match(errors[0]?.error?.info ?? '', /"f" in the signal "sick" is harmful .* Send a clean file/);
    assert.deepEqual(await amiss(world), []);
  });

  it('is looked at over a port as over a socket', async () => {
    const place = { host: '127.0.0.1', port };
    assert.deepEqual(await scan(place, clean), {});
    assert.deepEqual(await scan(place, sick), { found: `${signature}.UNOFFICIAL` });
    assert.deepEqual(await scan(place, new Uint8Array()), {});
  });

  it('waits while it is larger than clamd takes, and the log says so', async () => {
    const { file } = await sendFile(world, 'large', Buffer.alloc(streamMaxLength + 1000, 'x'));
    await until('a word in the log', () => world.me.logged.some((line) => line.includes('could not be scanned')));
    assert.equal((await file()).state, 'waiting');
    assert.deepEqual(await amiss(world), []);
  });
});

describe('a file that comes while clamd is in trouble', () => {
  it('waits until clamd is there, and is never given out before', async () => {
    const port = await freePort();
    const world = await openShs({ host: '127.0.0.1', port });
    const { becomes, file } = await sendFile(world, 'patient', clean);
    await until('an attempt', () => world.me.logged.some((line) => line.includes('ECONNREFUSED')));
    assert.equal((await file()).state, 'waiting');
    const clamd = await startClamd(port);
    await becomes('ready');
    await world.close();
    await clamd.stop();
  });

  it('is tried again where clamd dies in mid-stream, says nothing of use, or never ends', async () => {
    const says = ['', 'stream: ', 'INSTREAM size limit exceeded. ERROR\0', 'x'.repeat(10_000)];
    const impostor = await startImpostor((socket, nth) => socket.once('data', () => socket.end(says[nth - 1] ?? '')));
    for (const words of says) {
      await assert.rejects(scan(impostor.place, sick), words.includes('ERROR') ? /size limit/ : Error);
    }
    await impostor.stop();

    const mortal = await startImpostor((socket, nth) => {
      if (nth < 3) socket.once('data', () => socket.destroy());
      else socket.on('data', (bytes) => bytes.subarray(-4).equals(Buffer.alloc(4)) && socket.end('stream: OK\0'));
    });
    const world = await openShs(mortal.place);
    const { becomes } = await sendFile(world, 'again', sick);
    await becomes('ready');
    assert.equal(mortal.met(), 3);
    await world.close();
    await mortal.stop();
  });
});

describe('without a clamd', () => {
  it('files are given out as they came', async () => {
    const world = await openShs();
    const { file } = await sendFile(world, 'sick', sick);
    assert.equal((await file()).state, 'ready');
    await world.close();
  });

  it('the setting says what is wrong with it', () => {
    assert.deepEqual(clamdFrom({ ME_CLAMD: '/run/clamav/clamd.ctl' }), { path: '/run/clamav/clamd.ctl' });
    assert.deepEqual(clamdFrom({ ME_CLAMD: '[::1]:3310' }), { host: '::1', port: 3310 });
    assert.equal(clamdFrom({}), undefined);
    assert.throws(() => clamdFrom({ ME_CLAMD: 'localhost' }), /ME_CLAMD is "localhost"\. Give clamd's host and port/);
  });
});
