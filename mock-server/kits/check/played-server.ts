import { createServer, type Server } from 'node:https';
import { mkdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { openAuthority } from '../certificates/authority.ts';
import { ensureCertificate, type Use } from '../certificates/ensure.ts';
import { readCertifiedKey } from '../certificates/key-pair.ts';

/** ME's server, as a checker plays it. */
export interface PlayedServer {
  port: number;
  /** How often somebody has connected. */
  connections: () => number;
  /** Shows a certificate that nobody has a reason to trust, or ME's own again. */
  disguise: (foreign: boolean) => void;
  close: () => Promise<void>;
}

/** A request, and whether it came with the certificate that the checker has made. */
export interface Arrival {
  request: IncomingMessage;
  response: ServerResponse;
  certified: boolean;
}

/**
 * Makes what is missing of `ca.crt`, which the checked system trusts, `me.crt`, and `<name>.crt` for each of the others, all with their keys.
 */
export async function makeCertificates(folder: string, others: readonly { name: string; use: Use }[]): Promise<void> {
  await issue(folder, [{ name: 'me', use: 'server' }, ...others]);
  await issue(foreignIn(folder), [{ name: 'me', use: 'server' }]);
}

async function issue(folder: string, all: readonly { name: string; use: Use }[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const authority = await openAuthority(folder);
  for (const { name, use } of all) await ensureCertificate(authority, folder, { name, subject: `CN=${name}`, use });
}

/** Issued by an authority that nobody has a reason to trust. */
const foreignIn = (folder: string) => join(folder, 'foreign');

/** Listens on this machine alone. Certificates are asked for and looked at afterwards, so that a missing one can be told. */
export async function playServer(
  { port, folder }: { port: number; folder: string },
  handle: (arrival: Arrival) => Promise<void>,
): Promise<PlayedServer> {
  const ca = await readFile(join(folder, 'ca.crt'), 'utf8');
  const own = await pairIn(folder, 'me');
  const foreign = await pairIn(foreignIn(folder), 'me');
  const server = createServer({ ...own, ca, requestCert: true, rejectUnauthorized: false }, (request, response) => {
    const certified = request.socket instanceof TLSSocket && request.socket.authorized;
    handle({ request, response, certified }).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  await listening(server, port);
  return {
    connections: () => connections,
    port: (server.address() as AddressInfo).port,
    disguise: (as) => {
      server.setSecureContext({ ...(as ? foreign : own), ca });
      server.closeAllConnections();
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function pairIn(folder: string, name: string): Promise<{ cert: string; key: string }> {
  const pair = await readCertifiedKey(folder, name);
  if (!pair) throw new Error(`${join(folder, name)}.crt and its key are missing, or don't belong together.`);
  return { cert: pair.certificate, key: pair.key };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new Error(`The checker can't listen on port ${port} (${error.message}). Give another one in the settings.`),
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
}
