import { join, resolve } from 'node:path';
import type { ClamdPlace } from './scanning/clamd.ts';
import { clamdFrom } from './scanning/settings.ts';
import { messageSettingsFrom, type MessageSettings } from './messages/settings.ts';
import { notificationSettingsFrom, type NotificationSettings } from './notifications/settings.ts';

/** What ME needs to know in order to run, from the environment. */
export interface Settings {
  /** ME's public address, and the port that it listens on with mutual TLS. */
  url: string;
  port: number;
  /** The callback listener: health checks and delivery reports. */
  callbackPort: number;
  /** The address that both listen on. */
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  registry: string;
  /** Files in PEM form: ME's own certificate and key, and the authority that client certificates are issued by. */
  certificate: string;
  key: string;
  authority: string;
  /** The largest SHS message. */
  shsMaxBytes: number;
  notifications: NotificationSettings;
  messages: MessageSettings;
  /** What looks at the files that come; without it they are given out as they came. */
  clamd: ClamdPlace | undefined;
}

/** What each variable means stands in `docs/operator.md`. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const dataDir = resolve(env['ME_DATA_DIR'] ?? '.data');
  const base = port('ME_BASE_PORT', env['ME_BASE_PORT'] ?? '8400');
  const listen = port('ME_PORT', env['ME_PORT'] ?? String(base + 43));
  const callbackPort = port('ME_CALLBACK_PORT', env['ME_CALLBACK_PORT'] ?? String(base + 6));
  return {
    url: httpsOrigin('ME_URL', (env['ME_URL'] ?? `https://localhost:${listen}`).replace(/\/$/, '')),
    port: listen,
    callbackPort,
    host: env['ME_HOST'] ?? '127.0.0.1',
    dataDir,
    databaseUrl: databaseUrl(env['DATABASE_URL']),
    registry: resolve(env['ME_REGISTRY'] ?? join(dataDir, 'registry.json')),
    certificate: resolve(env['ME_TLS_CERT'] ?? join(dataDir, 'certs', 'me.crt')),
    key: resolve(env['ME_TLS_KEY'] ?? join(dataDir, 'certs', 'me.key')),
    authority: resolve(env['ME_TLS_CA'] ?? join(dataDir, 'certs', 'ca.crt')),
    shsMaxBytes: bytes('ME_SHS_MAX_BYTES', env['ME_SHS_MAX_BYTES'] ?? '50000000'),
    messages: messageSettingsFrom(env),
    notifications: notificationSettingsFrom(env, `http://localhost:${callbackPort}`),
    clamd: clamdFrom(env),
  };
}

/** What a command of the operator needs to know in order to call ME. */
export interface OperatorSettings {
  /** ME's address. */
  url: string;
  /** Files in PEM form: the operator's certificate and key, and the authority that issued ME's own. */
  certificate: string;
  key: string;
  authority: string;
}

export function operatorSettingsFrom(env: NodeJS.ProcessEnv): OperatorSettings {
  const { url, dataDir, authority } = settingsFrom(env);
  return {
    url,
    authority,
    certificate: resolve(env['ME_OPERATOR_CERT'] ?? join(dataDir, 'certs', 'operator-1.crt')),
    key: resolve(env['ME_OPERATOR_KEY'] ?? join(dataDir, 'certs', 'operator-1.key')),
  };
}

function httpsOrigin(name: string, given: string): string {
  if (URL.canParse(given) && new URL(given).origin === given && given.startsWith('https:')) return given;
  throw new Error(`${name} is "${given}". Give the address of ME, with https and without a path: https://me.example`);
}

/** It is not repeated: it holds a password. */
function databaseUrl(given: string | undefined): string | undefined {
  if (!given || /^postgres(ql)?:\/\//.test(given)) return given;
  throw new Error(
    "DATABASE_URL is no PostgreSQL server's. Give postgres://…, or leave it out for the embedded database.",
  );
}

function port(name: string, given: string): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  throw new Error(`${name} is "${given}". Give a port number, 0 to 65535.`);
}

function bytes(name: string, given: string): number {
  const number = Number(given);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`${name} is "${given}". Give a number of bytes, as 50000000.`);
}
