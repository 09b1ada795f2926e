import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import { caseSystemRoutes } from '../../mock-server/demo/casesystem/routes.ts';
import type { Submission } from '../../mock-server/demo/casesystem/submission.ts';
import { HandOver } from '../../mock-server/demo/eservices/hand-over.ts';
import { demoSettings, type DemoSettings } from '../../mock-server/demo/settings.ts';
import { readSignal } from '../../mock-server/signals/rules.ts';
import { anna } from './signals-world.ts';

const submission: Submission = {
  id: '6f1f8d1a-58c0-4c4e-9a51-6f1d2f0f3a77',
  number: '2026-123456',
  eservice: 'bygglov',
  title: 'Apply for a building permit',
  personalNumber: anna,
  lang: 'en',
  sentAt: '2026-11-23T09:00:00.000Z',
  answers: [{ question: 'Fastighetens beteckning', answer: 'Björken 4' }],
};

describe('what is handed in at an e-service', () => {
  let settings: DemoSettings;
  let port: number;
  let stop: () => void;

  beforeEach(async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'me-hand-over-'));
    port = await freePort();
    const demo = demoSettings({ ME_DATA_DIR: dataDir });
    settings = { ...demo, addresses: { ...demo.addresses, controlRoom: `http://127.0.0.1:${port}` } };
    stop = () => undefined;
  });

  afterEach(async () => {
    stop();
    await rm(settings.dataDir, { recursive: true, force: true });
  });

  const startCaseSystem = () => {
    const server = serve({ fetch: caseSystemRoutes(settings).fetch, port, hostname: '127.0.0.1' });
    stop = () => server.close();
  };
  const out = () => namesIn(join(settings.dataDir, 'casesystem-1', 'out'));
  const waiting = () => namesIn(join(settings.dataDir, 'eservices', 'submissions'));

  it('opens a case with a first event, in the citizen’s language', async () => {
    startCaseSystem();
    const handOver = new HandOver(settings);
    await handOver.start();
    await handOver.add({ organisation: 'norrvik', submission });
    await until(async () => (await waiting()).length === 0);

    const signal = readSignal(readFileSync(join(settings.dataDir, 'casesystem-1', 'out', `${submission.id}.xml`)));
    assert.equal(signal.organisation, '2120009903');
    assert.equal(signal.lang, 'en');
    assert.deepEqual(signal.time, new Date(submission.sentAt));
    assert.ok(signal.content.kind === 'event');
    assert.deepEqual(signal.content.case, {
      number: submission.number,
      title: submission.title,
      eservice: submission.eservice,
    });
    assert.deepEqual(signal.content.recipients, [{ kind: 'personal-number', value: anna }]);
    assert.equal(signal.content.heading, 'We have received your application');
    assert.deepEqual(signal.content.actions, [{ kind: 'message', id: 'message', to: 'bygglov@norrvik.example' }]);

    const page = await (await fetch(`http://127.0.0.1:${port}/casesystem/norrvik/cases/${submission.number}`)).text();
    assert.ok(page.includes('Björken 4'), 'the officer sees what was answered');
    assert.ok(page.includes('Anna Lindqvist') && !page.includes(anna), 'a name, and no personal number');
  });

  it('brings the files along, byte for byte', async () => {
    startCaseSystem();
    const handOver = new HandOver(settings);
    await handOver.start();
    const bytes = Buffer.from([0, 13, 10, 255, 128]);
    const files = [{ name: 'ritning åäö.pdf', base64: bytes.toString('base64') }];
    await handOver.add({ organisation: 'norrvik', submission: { ...submission, files } });
    await until(async () => (await waiting()).length === 0);
    const about = `http://127.0.0.1:${port}/casesystem/norrvik/cases/${submission.number}`;
    assert.ok((await (await fetch(about)).text()).includes('ritning åäö.pdf'));
    const file = await fetch(`${about}/files/1`);
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment;/);
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), bytes);
  });

  it('waits while the case system is away', async () => {
    const handOver = new HandOver(settings);
    await handOver.start();
    await handOver.add({ organisation: 'norrvik', submission });
    assert.deepEqual(await waiting(), [`${submission.id}.json`]);
    startCaseSystem();
    await until(async () => (await waiting()).length === 0);
    assert.deepEqual(await out(), [`${submission.id}.xml`]);
  });

  it('outlives the program that it waits in', async () => {
    await addAndBeKilled(settings);
    assert.deepEqual(await waiting(), [`${submission.id}.json`]);
    startCaseSystem();
    await new HandOver(settings).start();
    await until(async () => (await waiting()).length === 0);
    assert.deepEqual(await out(), [`${submission.id}.xml`]);
  });

  it('is one case, however often it comes', async () => {
    startCaseSystem();
    const handOver = new HandOver(settings);
    await handOver.start();
    for (let time = 0; time < 3; time++) {
      await handOver.add({ organisation: 'norrvik', submission });
      await until(async () => (await waiting()).length === 0);
    }
    assert.deepEqual(await out(), [`${submission.id}.xml`]);
    const list = await (await fetch(`http://127.0.0.1:${port}/casesystem/norrvik`)).text();
    assert.equal(list.split(submission.number).length - 1, 2, 'once in its address, once as its number');
  });

  it('opens a case that nobody is told of, when nobody knows from whom it is', async () => {
    startCaseSystem();
    const handOver = new HandOver(settings);
    await handOver.start();
    const { personalNumber: _, ...anonymous } = submission;
    await handOver.add({ organisation: 'sjohamra', submission: anonymous });
    await until(async () => (await waiting()).length === 0);
    assert.deepEqual(await namesIn(join(settings.dataDir, 'casesystem-2', 'out')), []);
    const page = await (await fetch(`http://127.0.0.1:${port}/casesystem/sjohamra/cases/${submission.number}`)).text();
    assert.ok(page.includes('Okänd avsändare'));
  });

  it('is taken from the e-services alone', async () => {
    startCaseSystem();
    const response = await fetch(`http://127.0.0.1:${port}/casesystem/norrvik/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer guessed' },
      body: JSON.stringify(submission),
    });
    assert.equal(response.status, 401);
    assert.deepEqual(await out(), []);
  });
});

/** An e-service system that is killed as soon as the citizen has their receipt. */
async function addAndBeKilled(settings: DemoSettings): Promise<void> {
  const module = join(import.meta.dirname, '../../mock-server/demo/eservices/hand-over.ts');
  const program = `
    import { HandOver } from ${JSON.stringify(module)};
    const handOver = new HandOver(${JSON.stringify(settings)});
    await handOver.start();
    await handOver.add(${JSON.stringify({ organisation: 'norrvik', submission })});
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'inherit' });
  await new Promise((resolve) => child.once('exit', resolve));
}

async function freePort(): Promise<number> {
  const probe: Server = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const namesIn = (folder: string) => readdir(folder).catch(() => []);

async function until(done: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error('It did not happen within five seconds.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
