import { join } from 'node:path';
import type { Program } from './supervisor.ts';
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
    },
    health: `${addresses.callbacks}/readyz`,
  };
}

/** The parties around ME. */
export function partyPrograms({ addresses }: DemoSettings): Program[] {
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
    { name: 'control room', args: [file('control-room', 'main.ts')], health: `${addresses.controlRoom}/health` },
  ];
}
