/**
 * ME is killed at random moments while signals come in. Whatever got 202 is there, once; whatever did not is sent again by its client, under the
 * same tx.id, as SHS asks of it. The phone and the mailbox outlive ME.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, fetch } from 'undici';
import { openDatabase } from '../../mock-server/database/connection.ts';
import { ensureCertificates } from '../../mock-server/demo/certificates/certificates.ts';
import { inParallel } from '../bench/verdict.ts';
import { message, numbers, products, shs } from '../server/shs-world.ts';
import { event, signal } from '../server/signals-world.ts';
import { freshDatabaseUrl } from '../server/support/database.ts';
import { prepareDataFolder } from '../fixtures/prepared-database.ts';
import { freePort } from '../server/support/free-port.ts';
import { MeProcess } from './me-process.ts';
import { startPhoneAndMailbox, type Arrived } from './phone-and-mailbox.ts';

const signals = 2000;
const kills = 20;
/** Messages that the client has under way at a time. */
const atOnce = 8;
/** Milliseconds before a kill in which a sending may have been under way. */
const underWay = 5000;

const organisation = { id: 'norrvik', name: 'Norrviks kommun', number: numbers.norrvik };

/** People who don't exist: with the birth numbers kept for that, 980 to 999. */
const people = Array.from({ length: 100 }, (_, index) => {
  const nine = `19${50 + Math.floor(index / 20)}0101${980 + (index % 20)}`;
  return {
    number: `${nine}${checkDigit(nine.slice(2))}`,
    phone: `+467017406${String(index).padStart(2, '0')}`,
    email: `p${index}@example.se`,
  };
});

/** Luhn's, over the nine digits before it. */
function checkDigit(nine: string): number {
  const sum = Array.from(nine, Number).reduce((total, digit, index) => {
    const doubled = digit * (index % 2 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

const fileOf = (turn: number) => Buffer.alloc(2000 + (turn % 50) * 100, `file ${turn} `);

function messageOf(turn: number): Uint8Array {
  const content = event({
    number: `BYGG ${turn % 700}`,
    to: [people[turn % people.length]?.number ?? ''],
    heading: `Händelse ${turn}`,
    more: '<actions><attachment id="a" file="bilaga.pdf" title="Bilaga"/></actions>',
  });
  const xml = signal(content, { id: `signal-${turn}`, organisation, time: new Date().toISOString(), order: turn });
  const parts = [
    { type: 'signal', filename: 'signal.xml', contentType: 'text/xml', bytes: Buffer.from(xml) },
    { type: 'pdf', filename: 'bilaga.pdf', contentType: 'application/pdf', bytes: fileOf(turn) },
  ];
  return message({ to: numbers.me, product: products.signal, parts });
}

/** A folder with all that ME reads at start, and its environment. */
async function prepare(folder: string, env: Record<string, string>) {
  const certs = join(folder, 'certs');
  await ensureCertificates(certs);
  const registry = {
    organisations: [
      { id: 'norrvik', number: numbers.norrvik, name: 'Norrviks kommun', loginUrl: 'https://norrvik.example' },
      { id: 'mina-engagemang', number: numbers.me, name: 'Mina Engagemang' },
    ],
    parties: [
      { id: 'casesystem-1', organisation: 'norrvik', role: 'shs', certificates: [{ file: 'certs/casesystem-1.crt' }] },
      {
        id: 'operator-1',
        organisation: 'mina-engagemang',
        role: 'operator',
        certificates: [{ file: 'certs/operator-1.crt' }],
      },
    ],
    shs: shs(),
  };
  await writeFile(join(folder, 'registry.json'), JSON.stringify(registry));
  const verifiedAt = '2026-01-01T00:00:00Z';
  const contacts = people.map(({ number, phone, email }) => ({
    personalNumber: number,
    channels: [
      { kind: 'sms', address: phone, verifiedAt },
      { kind: 'email', address: email, verifiedAt },
    ],
  }));
  await writeFile(join(folder, 'contacts.json'), JSON.stringify({ contacts }));
  const port = await freePort();
  const url = await freshDatabaseUrl();
  await prepareDataFolder(folder);
  const { PATH = '' } = process.env;
  return {
    port,
    databaseUrl: url,
    env: {
      PATH,
      ME_DATA_DIR: folder,
      ME_PORT: String(port),
      ME_CALLBACK_PORT: String(await freePort()),
      ME_CONTACTS: join(folder, 'contacts.json'),
      ...(url !== undefined && { DATABASE_URL: url }),
      ...env,
    },
  };
}

/** Sends until it is taken, as an SHS client does: the same bytes again while ME is away. */
async function clientOf(folder: string, port: number) {
  const pem = (file: string) => readFile(join(folder, 'certs', file), 'utf8');
  const connect = { cert: await pem('casesystem-1.crt'), key: await pem('casesystem-1.key'), ca: await pem('ca.crt') };
  const dispatcher = new Agent({ connect, connections: atOnce });
  const send = async (body: Uint8Array): Promise<void> => {
    for (;;) {
      try {
        const response = await fetch(`https://localhost:${port}/shs/rs`, { method: 'POST', body, dispatcher });
        const said = await response.text();
        if (response.status === 202) return;
        if (response.status < 500) assert.fail(`${response.status} ${said}`);
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
      }
      await pause(100);
    }
  };
  return { send, close: () => dispatcher.destroy() };
}

/** Those that came more than once. */
function repeats(arrived: Arrived[]): Arrived[][] {
  const byReference = Object.values(Object.groupBy(arrived, ({ reference }) => reference));
  return byReference.flatMap((copies) => (copies && copies.length > 1 ? [copies] : []));
}

test(`${signals} signals while ME is killed ${kills} times`, { timeout: 600_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'me-killed-'));
  const outside = await startPhoneAndMailbox();
  const { port, databaseUrl, env } = await prepare(folder, outside.env);
  const me = new MeProcess(env);
  await me.start();
  const client = await clientOf(folder, port);
  const killedAt: number[] = [];
  let taken = 0;
  const sending = inParallel(
    Array.from({ length: signals }, (_, turn) => turn),
    atOnce,
    async (turn) => {
      await client.send(messageOf(turn));
      taken++;
    },
  );
  // Spread over the signals, so that the last kill meets work too.
  for (let kill = 1; kill <= kills; kill++) {
    const until = ((kill - 1 + Math.random()) * signals) / (kills + 1);
    while (taken < until) await Promise.race([pause(5), sending]);
    await pause(Math.random() * 50);
    await me.kill();
    killedAt.push(Date.now());
    await me.start();
  }
  await sending;

  await everybodyIsTold(
    outside.sms,
    people.map(({ phone }) => phone),
  );
  await everybodyIsTold(
    outside.mails,
    people.map(({ email }) => email),
  );
  const again = [...repeats(outside.sms), ...repeats(outside.mails)];
  console.log(`${again.length} of ${outside.sms.length + outside.mails.length} notifications came more than once.`);
  for (const [first] of again) {
    const excused = killedAt.some((at) => first && at >= first.at && at - first.at < underWay);
    assert.ok(excused, `sent twice with no kill under way: ${first?.reference}`);
  }

  const verified = await me.command('verify');
  assert.equal(verified.code, 0, verified.output);
  await me.stop();
  await client.close();
  await outside.stop();
  await everySignalOnce(
    openDatabase(databaseUrl === undefined ? { folder: join(folder, 'database') } : { url: databaseUrl }),
  );
  await rm(folder, { recursive: true, force: true });
});

async function everybodyIsTold(arrived: Arrived[], addresses: string[]): Promise<void> {
  const missing = () => {
    const told = new Set(arrived.map(({ to }) => to));
    return addresses.filter((address) => !told.has(address));
  };
  const deadline = Date.now() + 120_000;
  while (missing().length && Date.now() < deadline) await pause(200);
  assert.deepEqual(missing(), [], 'not told');
}

async function everySignalOnce(db: ReturnType<typeof openDatabase>): Promise<void> {
  const events = await db
    .selectFrom('event')
    .innerJoin('attachment', (join) =>
      join
        .onRef('attachment.organisation_id', '=', 'event.organisation_id')
        .onRef('attachment.signal_id', '=', 'event.signal_id'),
    )
    .innerJoin('event_recipient', (join) =>
      join
        .onRef('event_recipient.organisation_id', '=', 'event.organisation_id')
        .onRef('event_recipient.signal_id', '=', 'event.signal_id'),
    )
    .select(['event.signal_id', 'event.heading', 'attachment.bytes'])
    .execute();
  const messages = await db.selectFrom('shs_message').select('tx_id').where('state', '=', 'taken').execute();
  await db.destroy();
  assert.equal(messages.length, signals);
  assert.equal(events.length, signals);
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const found = new Map(events.map(({ signal_id, heading, bytes }) => [signal_id, [heading, sum(bytes)]]));
  for (let turn = 0; turn < signals; turn++) {
    assert.deepEqual(found.get(`signal-${turn}`), [`Händelse ${turn}`, sum(fileOf(turn))]);
  }
}
