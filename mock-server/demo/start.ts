import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishCatalogue } from './catalogue/publish.ts';
import { ensureCertificates } from './certificates/certificates.ts';
import { checkAddresses } from './ports.ts';
import { meProgram, partyPrograms } from './programs.ts';
import { registry } from './registry.ts';
import { demoSettings, type Addresses } from './settings.ts';
import { Supervisor } from './supervisor.ts';

const supervisor = new Supervisor();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log('Stopping …');
    void supervisor.stop().then(() => process.exit(0));
  });
}

try {
  await start();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  await supervisor.stop();
  process.exit(1);
}

/** Starts ME and every party around it, and says `Ready.` when all of them answer. */
async function start(): Promise<void> {
  const settings = demoSettings();
  await checkAddresses(settings.addresses);
  await mkdir(settings.dataDir, { recursive: true });
  await ensureCertificates(settings.certificates);
  await writeFile(
    join(settings.dataDir, 'registry.json'),
    `${JSON.stringify(registry(settings.addresses), null, 2)}\n`,
  );
  await Promise.all([
    ...partyPrograms(settings).map((program) => supervisor.start(program)),
    supervisor.start(meProgram(settings)).then(() => publishCatalogue(settings)),
  ]);
  console.log(table(settings.addresses));
  console.log('Ready.');
}

function table(addresses: Addresses): string {
  const rows: [string, string][] = [
    ['Norrviks kommun, portal', addresses['portal-1']],
    ['Sjöhamra stad, portal', addresses['portal-2']],
    ['Mina Engagemang, portal', addresses['portal-central']],
    ['E-services', addresses.eservices],
    ['Identity provider', addresses.identityProvider],
    ['Control room', addresses.controlRoom],
    ['ME (mutual TLS)', addresses.me],
    ['ME, health', `${addresses.callbacks}/readyz`],
  ];
  return ['', ...rows.map(([what, where]) => `  ${what.padEnd(26)}${where}`), ''].join('\n');
}
