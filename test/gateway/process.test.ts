import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { after, before, describe, test } from 'node:test';
import { ensureCertificates } from '../../mock-server/demo/certificates/certificates.ts';

const serve = join(import.meta.dirname, '../../mock-server/gateway/serve.ts');
const facets = { topics: [], audiences: [], organisations: [], languages: [] };

describe('the gateway as a process of its own', () => {
  let folder: string;
  let me: Server;
  let child: ChildProcess | undefined;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-'));
    await ensureCertificates(folder);
    me = await openMe(folder);
  });
  after(async () => {
    child?.kill('SIGTERM');
    if (child) await once(child, 'exit');
    me.closeAllConnections();
    me.close();
    await rm(folder, { recursive: true });
  });

  const configuration = () => ({
    url: 'http://localhost:8400',
    listen: { host: '127.0.0.1', port: 0 },
    me: `https://localhost:${(me.address() as AddressInfo).port}`,
    party: 'portal-1',
    certificate: 'portal-1.crt',
    privateKey: 'portal-1.key',
    ca: 'ca.crt',
    login: { citizenUrl: 'http://127.0.0.1:9/whoami', loginUrl: '/logga-in', logoutUrl: '/logga-ut' },
  });

  const configure = async (content: object | string) => {
    const file = join(folder, 'gateway.json');
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };

  async function start(content: object): Promise<{ said: string; child: ChildProcess }> {
    const file = await configure(content);
    const started = spawn(process.execPath, [serve, file], { stdio: ['ignore', 'pipe', 'pipe'] });
    const firstLine = (input: Readable) =>
      new Promise<string>((resolve) => createInterface({ input }).once('line', resolve));
    const said = await Promise.race([firstLine(started.stdout), firstLine(started.stderr)]);
    return { said, child: started };
  }

  test('shows ME the client certificate, and forwards the catalogue', async () => {
    const started = await start(configuration());
    child = started.child;
    const port = /port (\d+)/.exec(started.said)?.[1];
    const answer = await fetch(`http://127.0.0.1:${port}/me/eservices.jsonld?lang=sv`);
    assert.equal(answer.status, 200);
    assert.deepEqual(await answer.json(), { '@context': 'https://schema.org', '@graph': [] });
  });

  test('refuses a configuration that is not right, naming the field', async () => {
    const { said, child: refused } = await start({ ...configuration(), party: 17, listne: {} });
    assert.match(said, /configuration .*gateway\.json is not right/);
    if (refused.exitCode === null) await once(refused, 'exit');
    assert.equal(refused.exitCode, 1);
  });

  const files: [what: string, content: () => object | string, said: RegExp][] = [
    ['what is not JSON', () => '{ "url": ', /^The gateway's configuration .*gateway\.json is not JSON: .*\n$/],
    [
      'a file that is missing',
      () => ({ ...configuration(), privateKey: 'none.key' }),
      /^.*none\.key can't be read\. .*gateway\.json names it as "privateKey"\.\n$/,
    ],
    [
      'a port that is taken',
      () => ({ ...configuration(), listen: { host: '127.0.0.1', port: (me.address() as AddressInfo).port } }),
      /^Port \d+ is taken\. Stop what uses it, or give another as "listen" in .*gateway\.json\.\n$/,
    ],
  ];
  for (const [what, content, said] of files)
    test(`says in one line that it can not start for ${what}`, async () => {
      const { stderr, status } = run(await configure(content()));
      assert.match(stderr, said);
      assert.equal(status, 1);
    });

  test('says in one line that there is no such configuration', () => {
    const { stderr, status } = run('no-such.json');
    assert.equal(
      stderr,
      "The gateway's configuration no-such.json can't be read. Make the file as docs/gateway.md says.\n",
    );
    assert.equal(status, 1);
  });

  test('tells how it is started, when asked and when started without a file', () => {
    assert.match(run('--help').stdout, /node serve\.ts gateway\.json/);
    assert.match(run().stderr, /^Name the configuration file\.\n[^]*node serve\.ts gateway\.json/);
  });
});

const run = (...args: string[]) => spawnSync(process.execPath, [serve, ...args], { encoding: 'utf8' });

/** Answers the catalogue to `portal-1`'s certificate, and to nobody else. */
async function openMe(folder: string): Promise<Server> {
  const [cert, key, ca] = await Promise.all(['me.crt', 'me.key', 'ca.crt'].map((file) => readFile(join(folder, file))));
  const server = createServer({ cert, key, ca, requestCert: true, rejectUnauthorized: true }, (request, response) => {
    const { socket } = request;
    const name = socket instanceof TLSSocket ? socket.getPeerCertificate().subject.CN : undefined;
    response.writeHead(name === 'portal-1' ? 200 : 403, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ items: [], total: 0, facets }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
