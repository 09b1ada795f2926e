import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureCertificates } from '../../mock-server/demo/certificates/certificates.ts';
import {
  norrvik,
  number,
  openWorld,
  startGateway,
  startMailServer,
  until,
  type MailServer,
  type TestGateway,
} from './notifications-world.ts';
import { freshDatabaseUrl } from './support/database.ts';
import { prepareDataFolder } from '../fixtures/prepared-database.ts';

const citizens = 12;

/** Everything that a ME of its own needs to start, with citizens to be told already written in its database. */
async function prepare() {
  const folder = await mkdtemp(join(tmpdir(), 'me-killed-'));
  await ensureCertificates(join(folder, 'certs'));
  const { login_url, ...organisation } = norrvik;
  const registry = { organisations: [{ ...organisation, loginUrl: login_url }], parties: [] };
  await writeFile(join(folder, 'registry.json'), JSON.stringify(registry));
  const url = await freshDatabaseUrl();
  await prepareDataFolder(folder);
  const open = () => openWorld(url ? { url } : { folder: join(folder, 'database') });
  const world = await open();
  const names = Array.from({ length: citizens }, (_, index) => `citizen-${index}`);
  for (const name of names) await world.reachable(name, { sms: number, email: `${name}@epost.example` });
  await world.tell(...names.map((name): [string] => [name]));
  await world.close();
  return { folder, open, env: url ? { DATABASE_URL: url } : {} };
}

function start(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../mock-server/me.ts'), 'serve'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ME ended with code ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('ME is ready')) resolve(child);
    });
  });
}

function settings(folder: string, mail: MailServer, gateway: TestGateway): Record<string, string> {
  return {
    ME_DATA_DIR: folder,
    ME_PORT: '0',
    ME_CALLBACK_PORT: '0',
    ME_SMTP_URL: mail.settings.url,
    ME_MAIL_FROM: mail.settings.from,
    ME_SMS_GATEWAY: '46elks',
    ME_SMS_URL: gateway.settings.url,
    ME_SMS_USER: 'u1',
    ME_SMS_PASSWORD: 'p1',
    ME_SMS_FROM: 'Engagemang',
    ME_SMS_REPORT_SECRET: 'a-secret-of-the-test-0123456789',
  };
}

async function stop(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

const referenceIn = (form: URLSearchParams) =>
  new URL(form.get('whendelivered') ?? '').searchParams.get('reference') ?? '';

const repeated = (ids: string[]) => ids.filter((id, index) => ids.indexOf(id) < index);

/** What the killed ME had begun to send, as far as it knew. */
async function idsUnderWay(open: () => ReturnType<typeof openWorld>): Promise<string[]> {
  const { db, close } = await open();
  const rows = await db
    .selectFrom('notification')
    .select('id')
    .where('state', '=', 'waiting')
    .where('attempted_at', 'is not', null)
    .execute();
  await close();
  return rows.map(({ id }) => id);
}

describe('ME, killed while it sends', () => {
  it('tells everybody in the end, and names what it repeats as before', { timeout: 150_000 }, async (test) => {
    const { folder, open, env } = await prepare();
    const mail = await startMailServer();
    const gateway = await startGateway();
    const running = new Set<ChildProcess>();
    test.after(async () => {
      for (const child of running) child.kill('SIGKILL');
      await Promise.all([mail.stop(), gateway.stop()]);
      await rm(folder, { recursive: true, force: true });
    });
    const me = async () => {
      const child = await start({ ...env, ...settings(folder, mail, gateway) });
      running.add(child);
      child.once('exit', () => running.delete(child));
      return child;
    };
    // Two of each have been taken, whole, but ME does not hear of it.
    const never = () => new Promise<undefined>(() => undefined);
    mail.answers.push(() => Promise.resolve(undefined), never, never);
    gateway.answers.push(...Array.from({ length: 2 }, () => () => undefined));

    const first = await me();
    await until('the messages to be under way', () => mail.mails.length >= 10 && gateway.received.length >= 10);
    await pause(1000);
    await stop(first, 'SIGKILL');
    const underWay = await idsUnderWay(open);
    const second = await me();
    const restarted = Date.now();
    const mails = () => mail.mails.map(({ messageId }) => /<(.+)@/.exec(messageId ?? '')?.[1] ?? '');
    const messages = () => gateway.received.map(({ form }) => referenceIn(form));
    await until(
      'everybody to be told, and two on each channel again',
      () => [mails(), messages()].every((ids) => new Set(ids).size === citizens && repeated(ids).length >= 2),
      90_000,
    );
    const seconds = Math.round((Date.now() - restarted) / 1000);
    await stop(second, 'SIGTERM');

    const repeats = [repeated(mails()), repeated(messages())];
    console.log(`repeats: ${repeats[0]?.length} e-mails, ${repeats[1]?.length} SMS, ${seconds} s after ME was back`);
    for (const id of repeats.flat()) assert.ok(underWay.includes(id), 'a message was repeated that was not under way');
    const world = await open();
    assert.deepEqual(new Set(await world.states()), new Set(['email sent', 'sms sent']));
    await world.close();
  });
});
