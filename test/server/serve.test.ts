import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { ensureCertificates } from '../../mock-server/demo/certificates/certificates.ts';
import { mutualTlsFetch } from '../../mock-server/gateway/mutual-tls.ts';
import { readFile } from 'node:fs/promises';
import { freshDatabaseUrl } from './support/database.ts';
import { prepareDataFolder } from '../fixtures/prepared-database.ts';

let folder: string;
let env: NodeJS.ProcessEnv;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'me-serve-'));
  await ensureCertificates(join(folder, 'certs'));
  await writeFile(
    join(folder, 'registry.json'),
    JSON.stringify({
      organisations: [{ id: 'norrvik', number: '2129990011', name: 'Norrviks kommun' }],
      parties: [
        {
          id: 'catalogue-1',
          organisation: 'norrvik',
          role: 'catalogue',
          certificates: [{ file: 'certs/catalogue-1.crt' }],
        },
        {
          id: 'eservice-1',
          organisation: 'norrvik',
          role: 'eservice',
          certificates: [],
          eservice: { startUrls: ['http://127.0.0.1:8402/'] },
        },
      ],
    }),
  );
  const DATABASE_URL = await freshDatabaseUrl();
  await prepareDataFolder(folder);
  env = {
    ...process.env,
    ME_DATA_DIR: folder,
    ME_PORT: '0',
    ME_CALLBACK_PORT: '0',
    ...(DATABASE_URL ? { DATABASE_URL } : {}),
  };
});
after(() => rm(folder, { recursive: true, force: true }));

interface Running {
  child: ChildProcess;
  callbackPort: number;
  port: number;
}

function me(...args: string[]): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, '../../mock-server/me.ts'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function serving(): Promise<Running> {
  const child = me('serve');
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ME ended with code ${code}`)));
    createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
      const said = JSON.parse(line) as { msg?: string; callbackPort: number; port: number };
      if (said.msg === 'ME is ready') resolve({ child, callbackPort: said.callbackPort, port: said.port });
    });
  });
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));

async function complaint(child: ChildProcess): Promise<{ code: number | null; text: string }> {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { code: await ended(child), text };
}

const description = {
  name: { sv: 'Felanmälan' },
  summary: { sv: 'Säg till om något är trasigt.' },
  description: { sv: 'Så här gör du.' },
  audiences: ['private'],
  topics: ['fault-reports'],
  languages: ['sv'],
  loginLevel: 'none',
  provider: 'eservice-1',
  startUrl: 'http://127.0.0.1:8402/felanmalan',
};

describe('ME as a process', () => {
  it('keeps what it has answered when it is killed, and starts again', { timeout: 120_000 }, async () => {
    const pem = (name: string) => readFile(join(folder, 'certs', name), 'utf8');
    const fetchAs = mutualTlsFetch({
      certificate: await pem('catalogue-1.crt'),
      key: await pem('catalogue-1.key'),
      ca: await pem('ca.crt'),
    });
    const first = await serving();
    const publish = await fetchAs(
      new Request(`https://localhost:${first.port}/catalogue/v1/eservices/felanmalan`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(description),
      }),
    );
    assert.equal(publish.status, 200, await publish.text());
    first.child.kill('SIGKILL');
    await ended(first.child);

    const second = await serving();
    const own = await fetchAs(new Request(`https://localhost:${second.port}/catalogue/v1/eservices`));
    const { eservices } = (await own.json()) as { eservices: { localId: string }[] };
    assert.deepEqual(
      eservices.map(({ localId }) => localId),
      ['felanmalan'],
    );
    second.child.kill('SIGTERM');
    assert.equal(await ended(second.child), 0);
  });

  it('does not share an embedded database with another process', { timeout: 120_000 }, async () => {
    const first = await serving();
    const second = await (env['DATABASE_URL'] ? Promise.resolve(undefined) : complaint(me('serve')));
    if (second) {
      assert.equal(second.code, 1);
      assert.match(second.text, /in use by process \d+.*DATABASE_URL/s);
    }
    assert.equal((await fetch(`http://127.0.0.1:${first.callbackPort}/readyz`)).status, 200);
    first.child.kill('SIGTERM');
    await ended(first.child);
  });

  it('says what is wrong with the registry, and where', async () => {
    const good = await readFile(join(folder, 'registry.json'), 'utf8');
    await writeFile(join(folder, 'registry.json'), good.replace('"2129990011"', '"212999-0011"'));
    const { code, text } = await complaint(me('serve'));
    assert.equal(code, 1);
    assert.match(text, /registry\.json is not right:\s+\/organisations\/0\/number: ten digits/);
    await writeFile(join(folder, 'registry.json'), good);
  });

  it('says everything that does not fit together in the registry', async () => {
    const file = join(folder, 'registry.json');
    const good = await readFile(file, 'utf8');
    const registry = JSON.parse(good) as { organisations: object[]; parties: Record<string, unknown>[] };
    const [publisher, eservice] = registry.parties;
    const portal = {
      url: 'https://norrvik.example/start',
      views: ['catalog'],
      level: 'low',
      loginAge: 3600,
      login: { issuer: 'http://login.example', clientId: 'portal-1' },
    };
    const parties = [
      { ...publisher, organisation: 'nowhere' },
      { ...eservice, eservice: undefined },
      { ...publisher, id: 'portal-1', role: 'portal', portal, colour: 'blue' },
    ];
    await writeFile(file, JSON.stringify({ ...registry, parties }));
    const { text } = await complaint(me('serve'));
    for (const fault of [
      /\/parties\/1\/eservice: a party with/,
      /\/portal\/url: scheme/,
      /\/views\/0: one of catalogue/,
    ]) {
      assert.match(text, fault);
    }
    assert.match(text, /\/portal\/login\/issuer: https/);
    assert.match(text, /Unrecognized key: "colour"/);
    await writeFile(file, JSON.stringify({ ...registry, parties: [parties[0], eservice, eservice] }));
    const second = await complaint(me('serve'));
    assert.match(second.text, /\/parties\/0\/organisation: add "nowhere" to \/organisations/);
    assert.match(second.text, /\/parties\/2\/id: another party has this id/);
    await writeFile(file, JSON.stringify({ ...registry, parties: [publisher, { ...publisher, id: 'catalogue-2' }] }));
    assert.match((await complaint(me('serve'))).text, /catalogue-1 and catalogue-2 have the same certificate/);
    const mailServers = [{ domain: 'norrvik.example', host: 'mx.norrvik.example' }];
    const [norrvik, ...others] = registry.organisations;
    await writeFile(file, JSON.stringify({ ...registry, organisations: [{ ...norrvik, mailServers }, ...others] }));
    assert.match(
      (await complaint(me('serve'))).text,
      /\/organisations\/0\/mailServers\/0\/domain: add "norrvik\.example"/,
    );
    await writeFile(file, good);
  });

  it('says which file is missing', async () => {
    env['ME_TLS_KEY'] = join(folder, 'nowhere.key');
    const { code, text } = await complaint(me('serve'));
    assert.equal(code, 1);
    assert.match(text, /nowhere\.key can't be read.*ME_TLS_KEY/);
    delete env['ME_TLS_KEY'];
  });

  it('says what the listener for reports on messages lacks', async () => {
    env['ME_BOUNCE_PORT'] = 'smtp';
    assert.match((await complaint(me('serve'))).text, /ME_BOUNCE_PORT is "smtp"\. Give a port number/);
    env['ME_BOUNCE_PORT'] = '0';
    assert.match((await complaint(me('serve'))).text, /ME_MAIL_FROM is missing.*ME_BOUNCE_PORT/);
    delete env['ME_BOUNCE_PORT'];
  });

  it('knows its commands', async () => {
    const { code, text } = await complaint(me('dance'));
    assert.equal(code, 1);
    assert.match(text, /no command "dance"/);
    assert.match((await complaint(me('audit', '--since', 'once'))).text, /--since is "once"\. Give a time/);
    const typo = await complaint(me('audit', '--citzen', 'x'));
    assert.match(typo.text, /^Unknown option '--citzen'/);
  });
});
