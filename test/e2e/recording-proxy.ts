/** A proxy between a browser and everybody else, which remembers what the browser received. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  /** Playwright's `proxy` option: without the bypass a browser asks its own machine directly. */
  settings: { server: string; bypass: string };
  /** All that came from those origins, as it came: addresses, headers, pages, data, files, and streams as far as they went. */
  receivedFrom: (origins: readonly string[]) => string;
  close: () => void;
}

export async function startRecordingProxy(): Promise<RecordingProxy> {
  const received: { origin: string; chunks: Buffer[] }[] = [];
  const server = createServer((asked, answer) => {
    const { origin } = new URL(asked.url ?? '');
    const chunks = [Buffer.from(`\n${asked.method} ${asked.url}\n`)];
    received.push({ origin, chunks });
    passOn(asked, answer, chunks);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    settings: { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bypass: '<-loopback>' },
    receivedFrom: (origins) =>
      Buffer.concat(received.flatMap(({ origin, chunks }) => (origins.includes(origin) ? chunks : []))).toString(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passOn(asked: IncomingMessage, answer: ServerResponse, chunks: Buffer[]): void {
  // What is compressed can't be searched.
  const headers = { ...asked.headers, 'accept-encoding': 'identity' };
  const onward = request(asked.url ?? '', { method: asked.method, headers }, (response) => {
    chunks.push(Buffer.from(`${response.rawHeaders.join('\n')}\n\n`));
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', () => answer.destroy());
    answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
    response.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
}
