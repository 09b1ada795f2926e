/** ME is killed after a mail server has taken a message to an officer, and before it could write that down. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase, type DatabasePlace } from '../../mock-server/database/connection.ts';
import { ensureCertificates } from '../../mock-server/demo/certificates/certificates.ts';
import { from, openMessages, writable } from '../server/messages-world.ts';
import { startMailServer, until } from '../server/notifications-world.ts';
import { norrvik } from '../server/signals-world.ts';
import { freshDatabaseUrl } from '../server/support/database.ts';
import { prepareDataFolder } from '../fixtures/prepared-database.ts';
import { freePort } from '../server/support/free-port.ts';
import { MeProcess } from './me-process.ts';

/** A folder with all that ME reads at start, where Anna has written a message. */
async function prepare(folder: string, place: DatabasePlace, mailPort: number): Promise<string> {
  await ensureCertificates(join(folder, 'certs'));
  const domain = 'norrvik.example';
  const mailServers = [{ domain, host: '127.0.0.1', port: mailPort }];
  const organisations = [{ ...norrvik, mailDomains: [domain], mailServers }];
  await writeFile(join(folder, 'registry.json'), JSON.stringify({ organisations, parties: [] }));
  const world = await openMessages(place);
  const { id } = await world.happens(writable());
  const sent = await (await world.person()).write(id, 'När kommer beslutet?');
  await world.close();
  return sent.id;
}

test('the message comes once more, under the same Message-ID, and then no more', { timeout: 120_000 }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'me-killed-message-'));
  const own = await startMailServer();
  const url = await freshDatabaseUrl();
  await prepareDataFolder(folder);
  const place = url ? { url } : { folder: join(folder, 'database') };
  const id = await prepare(folder, place, own.port);
  const me = new MeProcess({
    ...process.env,
    ...(url && { DATABASE_URL: url }),
    ME_DATA_DIR: folder,
    ME_PORT: '0',
    ME_CALLBACK_PORT: String(await freePort()),
    ME_MAIL_FROM: from,
  });
  t.after(async () => {
    await me.kill();
    await own.stop();
    await rm(folder, { recursive: true, force: true });
  });

  // Taken, but ME does not hear of it.
  own.answers.push(() => new Promise(() => undefined));
  await me.start();
  await until('the first attempt', () => own.mails.length === 1);
  await me.kill();
  await me.start();
  await until('another attempt', () => own.mails.length === 2, 60_000);
  await me.stop();
  await me.start();
  await me.stop();

  assert.deepEqual(
    own.mails.map(({ messageId }) => messageId),
    [`<${id}@me.example>`, `<${id}@me.example>`],
  );
  const db = openDatabase(place);
  const rows = await db.selectFrom('citizen_message').select(['id', 'state']).execute();
  await db.destroy();
  assert.deepEqual(rows, [{ id, state: 'delivered' }]);
});
