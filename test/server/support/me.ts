import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPKCS8, SignJWT } from 'jose';
import { pino } from 'pino';
import { thumbprint } from '../../../mock-server/access/certificate.ts';
import type { Registry } from '../../../mock-server/access/registry-file.ts';
import { ensureCertificates } from '../../../mock-server/demo/certificates/certificates.ts';
import { mutualTlsFetch } from '../../../mock-server/gateway/mutual-tls.ts';
import type { BounceSettings } from '../../../mock-server/delivery/rules.ts';
import type { NotificationSettings } from '../../../mock-server/notifications/settings.ts';
import type { ClamdPlace } from '../../../mock-server/scanning/clamd.ts';
import { serve, type Running } from '../../../mock-server/serve.ts';
import { freshDatabaseUrl } from './database.ts';
import { prepareDataFolder } from '../../fixtures/prepared-database.ts';
import { startIssuer } from './issuer.ts';

/** ME's public address in tests: it listens on a port of its own choice. */
export const publicUrl = 'https://localhost:8443';

export const anna = '198403159828';

const portal = (n: 1 | 2, issuer: string) => ({
  url: `http://localhost:840${n - 1}`,
  views: ['catalogue', 'tickets', 'profile', 'contacts'],
  level: 'substantial' as const,
  loginAge: 3600,
  login: { issuer, clientId: `portal-${n}` },
});

/** Two organisations, each with a portal, an e-service system and a publisher. */
function registry(issuer: string): Registry {
  const certificates = (id: string) => [{ file: `certs/${id}.crt` }];
  return {
    organisations: [
      { id: 'norrvik', number: '2129990011', name: 'Norrviks kommun' },
      { id: 'sjohamra', number: '2129990029', name: 'Sjöhamra stad' },
    ],
    parties: ([1, 2] as const).flatMap((n) => {
      const organisation = n === 1 ? 'norrvik' : 'sjohamra';
      const startUrls = [`http://127.0.0.1:8402/eservice-${n}/`];
      return [
        {
          id: `portal-${n}`,
          organisation,
          role: 'portal' as const,
          certificates: certificates(`portal-${n}`),
          portal: portal(n, issuer),
        },
        {
          id: `eservice-${n}`,
          organisation,
          role: 'eservice' as const,
          certificates: certificates(`eservice-${n}`),
          eservice: { startUrls },
        },
        {
          id: `catalogue-${n}`,
          organisation,
          role: 'catalogue' as const,
          certificates: certificates(`catalogue-${n}`),
        },
      ];
    }),
  };
}

export type TestMe = Awaited<ReturnType<typeof startMe>>;

/** A real ME with a registry, on ports of its own, and everything that it takes to call it. */
export async function startMe(
  notifications: Partial<NotificationSettings> = {},
  clamd?: ClamdPlace,
  bounces?: BounceSettings,
) {
  const folder = await mkdtemp(join(tmpdir(), 'me-test-'));
  const certs = join(folder, 'certs');
  await ensureCertificates(certs);
  await prepareDataFolder(folder);
  const issuer = await startIssuer();
  const registryFile = join(folder, 'registry.json');
  const current = registry(issuer.url);
  const writeRegistry = () => writeFile(registryFile, JSON.stringify(current));
  await writeRegistry();
  const logged: string[] = [];
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  const settings = {
    url: publicUrl,
    port: 0,
    callbackPort: 0,
    host: '127.0.0.1',
    dataDir: folder,
    databaseUrl: await freshDatabaseUrl(),
    registry: registryFile,
    certificate: join(certs, 'me.crt'),
    key: join(certs, 'me.key'),
    authority: join(certs, 'ca.crt'),
    shsMaxBytes: 2_000_000,
    notifications: { mail: undefined, sms: undefined, reportSecret: undefined, contacts: undefined, ...notifications },
    messages: { from: undefined, relay: undefined, bounces },
    clamd,
  };
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const running = await serve(settings, log, clock);
  const others: Running[] = [];
  const pem = (file: string) => readFile(join(certs, file), 'utf8');

  return {
    ...running,
    issuer,
    certs,
    logged,
    clock,
    callbacks: `http://127.0.0.1:${running.callbackPort}`,
    /** Lets ME's clock go ahead of ours. */
    pass: (seconds: number) => {
      ahead += seconds * 1000;
    },
    /** Changes the registry as an operator would: the file, then the signal. */
    register: async (change: (registry: Registry) => void) => {
      change(current);
      await writeRegistry();
      await running.reload();
    },
    /** `fetch` with a party's certificate; addresses begin with the path. */
    as: async (party: string) => {
      const fetch = mutualTlsFetch({
        certificate: await pem(`${party}.crt`),
        key: await pem(`${party}.key`),
        ca: await pem('ca.crt'),
      });
      return (path: string, init?: RequestInit, port = running.port) =>
        fetch(new Request(`https://localhost:${port}${path}`, init));
    },
    /** An assertion as the party's gateway would sign it, with what is to be otherwise. */
    assertion: async (party: string, change: Record<string, unknown> = {}, keyOf = party): Promise<string> => {
      const now = Math.floor(clock().getTime() / 1000);
      const login = { sub: 'anna', acr: 'http://id.elegnamnden.se/loa/1.0/loa3', auth_time: now - 60 };
      const certificate = new X509Certificate(await pem(`${party}.crt`));
      return new SignJWT({
        iss: party,
        aud: publicUrl,
        iat: now,
        exp: now + 60,
        jti: crypto.randomUUID(),
        cnf: { 'x5t#S256': thumbprint(certificate) },
        ...login,
        id_token: await issuer.idToken({ ...login, aud: party, personalNumber: anna }),
        ...change,
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'me-citizen+jwt' })
        .sign(await importPKCS8(await pem(`${keyOf}.key`), 'ES256'));
    },
    /** Another ME with the same database, which must be a server. Gives its port, and stops with the first. */
    anotherNode: async () => {
      const node = await serve(settings, log, clock);
      others.push(node);
      return node.port;
    },
    close: async () => {
      await Promise.all([running, ...others].map((node) => node.stop()));
      await issuer.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The code of a problem that was answered. */
export async function codeOf(response: { json(): Promise<unknown> }): Promise<string> {
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
}
