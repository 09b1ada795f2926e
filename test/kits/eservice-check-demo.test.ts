import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { ensureCertificates } from '../../mock-server/demo/certificates/certificates.ts';
import { demoSettings, type DemoSettings } from '../../mock-server/demo/settings.ts';
import { within } from '../../mock-server/kits/check/until.ts';
import { checkEservice } from '../../mock-server/kits/eservice-check/run.ts';
import { freeBasePort } from '../fixtures/base-port.ts';

let settings: DemoSettings;
const running: ChildProcess[] = [];

/** The demo's e-services and their login, where ME is whoever has its port. */
before(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'me-eservice-demo-'));
  const env = { ...process.env, ME_DATA_DIR: dataDir, ME_BASE_PORT: String(await freeBasePort()) };
  settings = demoSettings(env);
  await ensureCertificates(settings.certificates);
  for (const party of ['identity-provider', 'eservices']) {
    const program = join(import.meta.dirname, '../../mock-server/demo', party, 'main.ts');
    running.push(spawn(process.execPath, [program], { env, stdio: ['ignore', 'inherit', 'inherit'] }));
  }
  // The check waits for the e-service itself, and not for the login that it sends citizens to.
  const login = `${settings.addresses.identityProvider}/.well-known/openid-configuration`;
  const answered = await within(60, () =>
    fetch(login).then(
      ({ ok }) => ok || undefined,
      () => undefined,
    ),
  );
  assert.ok(answered, `Nothing answers at ${login}.`);
});

after(async () => {
  for (const child of running) child.kill('SIGTERM');
  await rm(settings.dataDir, { recursive: true, force: true });
});

it('me-eservice-check finds nothing in the demo’s building permit, which has a login of its own', async () => {
  const { addresses, certificates } = settings;
  const report = await checkEservice(
    {
      startUrl: `${addresses.eservices}/eservice-1/bygglov`,
      name: 'Ansök om bygglov',
      purpose: 'supplement',
      port: Number(new URL(addresses.me).port),
      certificates,
      personalNumber: '198403159828',
      login: ['Anna Lindqvist'],
      answers: {},
      extra: {
        type: 'application/json',
        body: JSON.stringify({
          known: [{ question: 'Fastighet', answer: 'Björken 4' }],
          documents: ['Fasad mot norr'],
        }),
      },
      shows: ['Björken 4', 'Fasad mot norr'],
      logs: [],
      wait: 20,
    },
    () => undefined,
  );
  assert.deepEqual(report.named('wrong'), [], report.lines().join('\n'));
  assert.deepEqual(report.named('not checked'), ['quiet-logs']);
});
