import { X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { TLSSocket } from 'node:tls';
import { makeFolders, type Folders } from '../../shs/client/folders.ts';
import { keepParts } from '../../shs/client/parts.ts';
import { ShsFault } from '../../shs/fault.ts';
import { readMessage } from '../../shs/message.ts';
import { stopWith } from '../listen.ts';
import type { DemoSettings } from '../settings.ts';
import type { CaseSystemId } from '../shs.ts';

const fingerprintOf = ({ socket }: IncomingMessage) =>
  socket instanceof TLSSocket ? socket.getPeerX509Certificate()?.fingerprint256 : undefined;

/** What the SHS receive service answers. */
interface Answer {
  status: number;
  text: string;
  headers?: Record<string, string>;
}

/**
 * A case system's own receive service, which ME pushes messages to. It puts them where the SHS client puts what it fetches. Nobody gets in
 * but ME.
 */
export async function startReceiveService(
  id: CaseSystemId,
  { addresses, certificates, dataDir }: DemoSettings,
): Promise<void> {
  const folders = await makeFolders(join(dataDir, id));
  const pem = (name: string) => readFile(join(certificates, name), 'utf8');
  const tls = {
    cert: await pem('receive-service.crt'),
    key: await pem('receive-service.key'),
    ca: await pem('ca.crt'),
  };
  const me = new X509Certificate(await pem('me.crt')).fingerprint256;
  const server = createServer({ ...tls, requestCert: true, rejectUnauthorized: true }, (request, response) => {
    if (fingerprintOf(request) !== me) return void response.writeHead(403).end('This is for ME alone.');
    void receive(folders, request).then(({ status, text, headers }) => response.writeHead(status, headers).end(text));
  });
  server.listen(Number(new URL(addresses.receiveService).port), '127.0.0.1');
  stopWith(() => server.close());
}

async function receive(folders: Folders, request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'POST' || request.url !== '/shs/rs') return { status: 404, text: 'POST /shs/rs' };
  try {
    const message = await readMessage(await buffer(request));
    const { txId, corrId, from } = message.label;
    // It is never forgotten that a message has come: whatever comes again is answered, and nothing more.
    const before = await isThere(join(folders.in, txId));
    await keepParts(folders, { txId, corrId, from: from?.address ?? '' }, message);
    return { status: 202, text: txId, headers: { 'X-shs-txid': txId, 'X-shs-duplicatemsg': before ? 'yes' : 'no' } };
  } catch (error) {
    if (error instanceof ShsFault)
      return { status: 400, text: error.message, headers: { 'X-shs-errorcode': error.code } };
    console.error(error);
    return { status: 500, text: 'It could not be kept. Try again later.' };
  }
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
