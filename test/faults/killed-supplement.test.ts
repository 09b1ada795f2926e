/** ME is killed when it has stored what a citizen handed in and not sent it, and again when the case system has it and ME does not know. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { meet } from '../../mock-server/access/rules.ts';
import { openDatabase, type DatabasePlace } from '../../mock-server/database/connection.ts';
import { ensureCertificates } from '../../mock-server/demo/certificates/certificates.ts';
import { Problem } from '../../mock-server/http/problem.ts';
import { readMessage } from '../../mock-server/shs/message.ts';
import { beginSubmission } from '../../mock-server/supplements/rules.ts';
import { handIn } from '../../mock-server/supplements/hand-in.ts';
import { createUpload } from '../../mock-server/supplements/upload.ts';
import { receive } from '../../mock-server/supplements/upload-receive.ts';
import { until } from '../server/notifications-world.ts';
import { anna, event, norrvik, openSignals, signal } from '../server/signals-world.ts';
import { freshDatabaseUrl } from '../server/support/database.ts';
import { prepareDataFolder } from '../fixtures/prepared-database.ts';
import { freePort } from '../server/support/free-port.ts';
import { MeProcess } from './me-process.ts';

const party = 'eservice-norrvik';
const bytes = new Uint8Array(randomBytes(3_000_000));

/** A database where Anna has just handed in a file, and nothing has been sent: as after a kill right behind the 201. */
async function prepare(place: DatabasePlace): Promise<string> {
  const world = await openSignals(place);
  const { db, me } = world;
  const eservice = await world.publish('komplettering');
  const actions = '<actions><supplement id="ritning" eservice="komplettering"/></actions>';
  await world.send(signal(event({ more: actions })));
  const citizen = await meet(db, { personalNumber: anna, protectedIdentity: false }, me.clock());
  const id = await beginSubmission(
    db,
    {
      organisation_id: 'norrvik',
      case_number: 'BYGG 2026-1',
      signal_id: 's-1',
      action_id: 'ritning',
      citizen_id: citizen.id,
      eservice_party: party,
      eservice_id: eservice,
    },
    me.clock(),
  );
  const about = { submission: id, filename: 'ritning.pdf', filetype: 'application/pdf', party, maxBytes: 10_000_000 };
  const upload = await createUpload(db, { ...about, size: bytes.length }, me.clock());
  if (upload instanceof Problem) throw upload;
  await receive(me, upload, new Blob([bytes]).stream());
  const body = { submission: id, files: [{ upload: upload.id }] };
  const kept = await db.transaction().execute((trx) => handIn(trx, { body, party, idempotencyKey: 'key' }, me.clock()));
  if (kept instanceof Problem) throw kept;
  await world.close();
  return id;
}

/** A case system's receive service, which answers a message only when it is told to. */
async function startReceiver(certs: string) {
  const file = (name: string) => readFile(join(certs, name));
  const tls = { cert: await file('me.crt'), key: await file('me.key'), ca: await file('ca.crt') };
  const received: Buffer[] = [];
  let answers = false;
  const server = createServer({ ...tls, requestCert: true, rejectUnauthorized: true }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => undefined).on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(Buffer.concat(chunks));
      if (answers) response.writeHead(202).end('OK');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    received,
    url: `https://localhost:${(server.address() as AddressInfo).port}/shs/rs`,
    answer: () => (answers = true),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

test('what was handed in arrives, whole and as one message', { timeout: 180_000 }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'me-killed-supplement-'));
  await ensureCertificates(join(folder, 'certs'));
  const receiver = await startReceiver(join(folder, 'certs'));
  const product = '2b9f6a3c-6c0f-4f3e-9a57-0c8d1e4b7f21';
  const agreement = { id: product, product, to: [norrvik.number], confirm: false, validFrom: '2020-01-01' };
  const shs = {
    address: '2020009904',
    products: [{ id: product, name: 'Kompletteringar', kind: 'supplement' }],
    agreements: [{ ...agreement, receiveService: receiver.url }],
  };
  const organisations = [norrvik, { id: 'mina-engagemang', number: shs.address, name: 'Mina Engagemang' }];
  await writeFile(join(folder, 'registry.json'), JSON.stringify({ organisations, parties: [], shs }));
  const url = await freshDatabaseUrl();
  await prepareDataFolder(folder);
  const place = url ? { url } : { folder: join(folder, 'database') };
  const id = await prepare(place);
  const me = new MeProcess({
    ...process.env,
    ...(url && { DATABASE_URL: url }),
    ME_DATA_DIR: folder,
    ME_PORT: '0',
    ME_CALLBACK_PORT: String(await freePort()),
  });
  t.after(async () => {
    await me.kill();
    await receiver.stop();
    await rm(folder, { recursive: true, force: true });
  });

  await me.start();
  await until('the message', () => receiver.received.length === 1, 60_000);
  await me.kill();
  receiver.answer();
  await me.start();
  await until('the message again', () => receiver.received.length === 2, 60_000);
  await me.stop();
  await me.start();
  await me.stop();

  const messages = await Promise.all(receiver.received.map((it) => readMessage(it)));
  assert.equal(messages.length, 2);
  assert.equal(messages[0]?.label.txId, messages[1]?.label.txId);
  assert.ok(Buffer.from(messages[1]?.parts[1]?.bytes ?? []).equals(bytes));
  const db = openDatabase(place);
  const rows = await db
    .selectFrom('submission')
    .select(['id', 'failed_at'])
    .where('taken_at', 'is not', null)
    .execute();
  await db.destroy();
  assert.deepEqual(rows, [{ id, failed_at: null }]);
});
