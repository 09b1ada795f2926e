import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureCertificates } from '../../mock-server/demo/certificates/certificates.ts';
import { run } from '../../mock-server/shs/client/run.ts';
import type { ClientSettings } from '../../mock-server/shs/client/settings.ts';
import { readMessage, type ShsMessage } from '../../mock-server/shs/message.ts';
import { writeManagement, type Management } from '../../mock-server/shs/management.ts';
import { agreements, message, numbers, products } from './shs-world.ts';

/** What the stand-in answers to a message. */
export interface Said {
  status: number;
  headers?: Record<string, string>;
  text?: string;
}

export type ClientWorld = Awaited<ReturnType<typeof openClient>>;

/** The SHS client, and an ME that answers as the test says, over mutual TLS. */
export async function openClient() {
  const folder = await mkdtemp(join(tmpdir(), 'me-shs-client-'));
  const certs = join(folder, 'certs');
  await ensureCertificates(certs);
  const pem = (file: string) => readFile(join(certs, file), 'utf8');
  const came: ShsMessage[] = [];
  const acknowledged: string[] = [];
  const waiting = new Map<string, Uint8Array>();
  const world = { answer: (_: ShsMessage): Said => ({ status: 202 }), acknowledges: true };

  const handle = async (
    method: string,
    path: string,
    body: Buffer,
  ): Promise<{ status: number } & Partial<Said> & { bytes?: Uint8Array }> => {
    if (path === '/shs/rs') {
      const message = await readMessage(body);
      came.push(message);
      return world.answer(message);
    }
    const [, txId] = /^\/shs\/ds\/\d+\/([^?]+)/.exec(path) ?? [];
    if (txId === undefined) return { status: 200, text: await listOf(waiting) };
    if (method === 'GET') return { status: 200, bytes: waiting.get(decodeURIComponent(txId)) ?? new Uint8Array() };
    if (!world.acknowledges) return { status: 503 };
    acknowledged.push(decodeURIComponent(txId));
    waiting.delete(decodeURIComponent(txId));
    return { status: 200, text: 'OK' };
  };
  const shown = { requestCert: true, rejectUnauthorized: true };
  const tls = { cert: await pem('me.crt'), key: await pem('me.key'), ca: await pem('ca.crt'), ...shown };
  const server = createServer(tls, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void handle(request.method ?? '', request.url ?? '', Buffer.concat(chunks)).then(
        ({ status, headers, text, bytes }) => response.writeHead(status, headers).end(bytes ?? text),
      );
    });
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const settings: ClientSettings = {
    me: `https://localhost:${port}`,
    certificate: join(certs, 'casesystem-1.crt'),
    key: join(certs, 'casesystem-1.key'),
    authority: join(certs, 'ca.crt'),
    organisation: numbers.norrvik,
    to: numbers.me,
    product: products.signal,
    agreement: agreements.signal,
    folder: join(folder, 'casesystem'),
    fetchEvery: 1,
    maxBytes: 50_000_000,
  };
  const place = (...names: string[]) => join(settings.folder, ...names);
  await mkdir(place('out'), { recursive: true });
  let told = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const lines: string[] = [];

  const shut = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  const stop = async () => {
    told.abort();
    await running;
  };
  return {
    world,
    settings,
    place,
    came,
    acknowledged,
    waiting,
    lines,
    start: () => {
      told = new AbortController();
      running = run(settings, told.signal, (line) => lines.push(line));
    },
    stop,
    /** Runs until it can't go on. */
    runOnce: () => run(settings, AbortSignal.timeout(5000), (line) => lines.push(line)),
    /** Lets every user through the folders above those of the client, and to its key. */
    openToAll: async () => {
      for (const it of [folder, certs]) await chmod(it, 0o755);
      await chmod(settings.key, 0o644);
    },
    /** ME goes away, and comes back at the same port. */
    goAway: shut,
    comeBack: () => listen(port),
    drop: async (id: string, xml: string, files: Record<string, string> = {}) => {
      for (const [name, content] of Object.entries(files)) await writeFile(place('out', name), content);
      await writeFile(place('out', `.${id}.tmp`), xml);
      await rename(place('out', `.${id}.tmp`), place('out', `${id}.xml`));
    },
    names: async (name: string) => (await readdir(place(name)).catch(() => [])).filter((it) => !it.startsWith('.')),
    close: async () => {
      await stop();
      await shut();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What ME, or somebody else, says about a message. */
export function administrative(said: Partial<Management>, from = numbers.me): Uint8Array {
  const management = { corrId: 'x', contentId: 'x', datetime: '2026-11-23T09:00:00', appinfo: [], ...said };
  const product = said.error ? 'error' : 'confirm';
  const bytes = writeManagement(management);
  return message({
    from,
    to: numbers.norrvik,
    product,
    label: { sequenceType: 'adm', corrId: crypto.randomUUID() },
    parts: [{ type: product, filename: `${product}.xml`, contentType: 'text/xml; charset=ISO-8859-1', bytes }],
  });
}

async function listOf(waiting: Map<string, Uint8Array>): Promise<string> {
  const messages = await Promise.all(
    [...waiting].map(async ([txId, bytes]) => {
      const { label } = await readMessage(bytes).catch(() => ({ label: undefined }));
      const from = label?.from?.address ?? numbers.sjohamra;
      return `<message tx.id="${txId}" corr.id="${label?.corrId ?? txId}" from="urn:X-shs:${from}"/>`;
    }),
  );
  return `<shs.message-list version="1.2">${messages.join('')}</shs.message-list>`;
}

export async function until(what: string, holds: () => boolean | Promise<boolean>, patience = 15_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`${what} did not happen`);
    await pause(20);
  }
}
