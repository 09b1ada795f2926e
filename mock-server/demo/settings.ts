import { resolve } from 'node:path';

/** Every party that listens, and where (offsets from `ME_BASE_PORT`). */
export interface Addresses {
  'portal-1': string;
  'portal-2': string;
  'portal-central': string;
  eservices: string;
  identityProvider: string;
  controlRoom: string;
  /** The health of the case systems' SHS clients. */
  'casesystem-1': string;
  'casesystem-2': string;
  /** Sjöhamra's receive service, which ME pushes supplements to: HTTPS with mutual TLS. Norrvik's are fetched. */
  receiveService: string;
  /** ME itself: HTTPS with mutual TLS. */
  me: string;
  /** ME's listener without client certificates: health checks and delivery reports. */
  callbacks: string;
  /** Where mail goes: the mailbox. */
  smtp: string;
  /** Norrvik's own mail server, for its officers. */
  officersMail: string;
  /** Where ME takes in reports on mail. */
  bounces: string;
  /** The SMS gateway and the telephones behind it. */
  phone: string;
}

export interface DemoSettings {
  addresses: Addresses;
  /** Absolute path of the folder that holds all state. */
  dataDir: string;
  certificates: string;
  /** The address that ME listens on; the other parties know no other than 127.0.0.1. */
  meHost: string;
}

/** The demo's settings from the environment: `ME_BASE_PORT` (default 8400) and `ME_DATA_DIR` (default `.data`). */
export function demoSettings(env: NodeJS.ProcessEnv = process.env): DemoSettings {
  const dataDir = resolve(env['ME_DATA_DIR'] ?? '.data');
  return {
    addresses: addressesFrom(basePort(env['ME_BASE_PORT'])),
    dataDir,
    certificates: resolve(dataDir, 'certs'),
    meHost: env['ME_HOST'] ?? '127.0.0.1',
  };
}

function basePort(given: string | undefined): number {
  const port = Number(given ?? 8400);
  if (Number.isInteger(port) && port >= 1024 && port + 43 <= 65_535) return port;
  throw new Error(
    `ME_BASE_PORT is "${given}". Give a whole number from 1024 to 65492: the demo uses that port and some up to 43 above it.`,
  );
}

/** The portals are on `localhost` and the rest on `127.0.0.1`: another site to a browser, as in life. */
function addressesFrom(base: number): Addresses {
  return {
    'portal-1': `http://localhost:${base}`,
    'portal-2': `http://localhost:${base + 1}`,
    'portal-central': `http://localhost:${base + 7}`,
    eservices: `http://127.0.0.1:${base + 2}`,
    identityProvider: `http://127.0.0.1:${base + 3}`,
    controlRoom: `http://127.0.0.1:${base + 4}`,
    'casesystem-1': `http://127.0.0.1:${base + 9}`,
    'casesystem-2': `http://127.0.0.1:${base + 10}`,
    receiveService: `https://localhost:${base + 13}`,
    me: `https://localhost:${base + 43}`,
    callbacks: `http://127.0.0.1:${base + 6}`,
    smtp: `smtp://127.0.0.1:${base + 5}`,
    officersMail: `smtp://127.0.0.1:${base + 11}`,
    bounces: `smtp://127.0.0.1:${base + 12}`,
    phone: `http://127.0.0.1:${base + 8}`,
  };
}
