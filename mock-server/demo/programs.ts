import { join } from 'node:path';
import type { Program } from './supervisor.ts';
import { smsAccount } from './phone-and-mailbox/account.ts';
import { demoSecrets } from './secrets.ts';
import { caseSystemIds, clientSettingsFile } from './shs.ts';
import { type DemoSettings } from './settings.ts';

const here = import.meta.dirname;
const file = (...path: string[]) => join(here, ...path);

/** ME itself, as `npm run me -- serve` starts it. */
export function meProgram({ addresses, dataDir, meHost }: DemoSettings): Program {
  return {
    name: 'ME',
    args: [file('..', 'me.ts'), 'serve'],
    env: {
      ME_URL: addresses.me,
      ME_HOST: meHost,
      ME_PORT: new URL(addresses.me).port,
      ME_CALLBACK_PORT: new URL(addresses.callbacks).port,
      ME_DATA_DIR: dataDir,
      ME_REGISTRY: join(dataDir, 'registry.json'),
      ...notifications(addresses, dataDir),
    },
    health: `${addresses.callbacks}/readyz`,
  };
}

/** ME writes to the demo's telephones and mailboxes, and is told what became of it. */
function notifications(
  { callbacks, phone, smtp, bounces }: DemoSettings['addresses'],
  dataDir: string,
): Record<string, string> {
  const secrets = demoSecrets(dataDir);
  const { username, password } = smsAccount(secrets);
  return {
    ME_CONTACTS: join(dataDir, 'contacts.json'),
    ME_SMTP_URL: smtp,
    ME_MAIL_FROM: 'Mina Engagemang <meddelande@mina-engagemang.example>',
    ME_BOUNCE_PORT: new URL(bounces).port,
    ME_SMS_GATEWAY: '46elks',
    ME_SMS_URL: `${phone}/a1`,
    ME_SMS_USER: username,
    ME_SMS_PASSWORD: password,
    ME_SMS_FROM: 'Engagemang',
    ME_SMS_REPORT_SECRET: secrets('delivery reports'),
    ME_CALLBACK_URL: callbacks,
  };
}

/** The parties around ME. */
export function partyPrograms(settings: DemoSettings): Program[] {
  const { addresses } = settings;
  const portal = (id: 'portal-1' | 'portal-2' | 'portal-central'): Program => ({
    name: id,
    args: [file('portals', 'main.ts'), id],
    health: `${addresses[id]}/health`,
  });
  return [
    portal('portal-1'),
    portal('portal-2'),
    portal('portal-central'),
    {
      name: 'identity provider',
      args: [file('identity-provider', 'main.ts')],
      health: `${addresses.identityProvider}/health`,
    },
    { name: 'e-services', args: [file('eservices', 'main.ts')], health: `${addresses.eservices}/health` },
    {
      name: 'phone and mailbox',
      args: [file('phone-and-mailbox', 'main.ts')],
      health: `${addresses.phone}/health`,
    },
    ...caseSystemIds.map((id) => ({
      name: `SHS client of ${id}`,
      args: [file('..', 'shs', 'client', 'me-shs-client.ts'), '--config', clientSettingsFile(id, settings)],
      health: `${addresses[id]}/health`,
    })),
    { name: 'control room', args: [file('control-room', 'main.ts')], health: `${addresses.controlRoom}/health` },
  ];
}
