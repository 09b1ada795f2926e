import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from '../database/folder-lock.ts';
import { publishCatalogue } from './catalogue/publish.ts';
import { ensureCertificates } from './certificates/certificates.ts';
import { contacts } from './phone-and-mailbox/contacts.ts';
import { checkAddresses } from './ports.ts';
import { meProgram, partyPrograms } from './programs.ts';
import { registry } from './registry.ts';
import { caseSystemIds, clientSettings, clientSettingsFile, shsAgreed } from './shs.ts';
import { demoSettings, type DemoSettings } from './settings.ts';
import { Supervisor } from './supervisor.ts';

let supervisor: Supervisor | undefined;
let release: (() => Promise<void>) | undefined;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log('Stopping …');
    void stop(0);
  });
}

try {
  refuseArguments(process.argv.slice(2));
  await start(demoSettings());
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  await stop(1);
}

function refuseArguments([first]: string[]): void {
  if (first === undefined) return;
  throw new Error(
    `The demo takes no arguments, and was given "${first}". ME_BASE_PORT sets its ports, ME_DATA_DIR its folder: ME_BASE_PORT=9400 npm start.`,
  );
}

/** Starts ME and every party around it, and says `Ready.` when all of them answer. */
async function start(settings: DemoSettings): Promise<void> {
  await checkAddresses(settings);
  const logs = join(settings.dataDir, 'logs');
  // Before anything is written: another demo may be running on it.
  release = await lockFolder(logs, { what: 'A demo with its logs', instead: 'set ME_DATA_DIR to another folder' });
  await prepare(settings);
  const running = new Supervisor(logs);
  supervisor = running;
  await Promise.all([
    ...partyPrograms(settings).map((program) => running.start(program)),
    running.start(meProgram(settings)).then(() => publishCatalogue(settings)),
  ]);
  console.log(table(settings));
  console.log('Ready.');
}

/** What ME and the parties find in the data folder when they start. */
async function prepare(settings: DemoSettings): Promise<void> {
  const { addresses, certificates, dataDir } = settings;
  await mkdir(dataDir, { recursive: true });
  await ensureCertificates(certificates);
  await writeJson(join(dataDir, 'registry.json'), registry(addresses));
  await writeJson(join(dataDir, 'contacts.json'), contacts());
  for (const id of caseSystemIds) await writeJson(clientSettingsFile(id, settings), clientSettings(id, settings));
}

function writeJson(file: string, content: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}

async function stop(code: number): Promise<never> {
  await supervisor?.stop();
  await release?.();
  process.exit(code);
}

function table({ addresses, dataDir }: DemoSettings): string {
  const rows: [string, string][] = [
    ['Norrviks kommun, portal', addresses['portal-1']],
    ['Sjöhamra stad, portal', addresses['portal-2']],
    ['Mina Engagemang, portal', addresses['portal-central']],
    ['E-services', addresses.eservices],
    ['Identity provider', addresses.identityProvider],
    ['Control room', addresses.controlRoom],
    ['Telephone', `${addresses.controlRoom}/phone`],
    ['Mailbox', `${addresses.controlRoom}/mailbox`],
    ['Officers’ mailbox', `${addresses.controlRoom}/officers`],
    ['ME (mutual TLS)', addresses.me],
    ['ME, health', `${addresses.callbacks}/readyz`],
    ['SHS, receive', `${addresses.me}/shs/rs`],
    ['SHS, address of ME', shsAgreed.me],
    ['SHS, product type', shsAgreed.product],
    ['SHS, agreement', shsAgreed.agreement],
    ...caseSystemIds.map((id): [string, string] => [`Signals from ${id}`, join(dataDir, id, 'out')]),
    ['Logs', join(dataDir, 'logs')],
  ];
  return ['', ...rows.map(([what, where]) => `  ${what.padEnd(28)}${where}`), ''].join('\n');
}
