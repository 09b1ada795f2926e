import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A file on its way (tus 1.0.0). */
interface Upload {
  size: number;
  bytes: Buffer;
  /** Broken off by the checker in the middle. */
  broken: boolean;
  /** Gone on with after that. */
  resumed: boolean;
}

const version = { 'tus-resumable': '1.0.0' };

/** Resumable uploads, each of which breaks once half of it has come. */
export class PlayedUploads {
  readonly all = new Map<string, Upload>();

  async handle(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    const upload = this.all.get(pathname.slice(pathname.lastIndexOf('/') + 1));
    const end = (status: number, headers: Record<string, string> = {}) =>
      void response.writeHead(status, { ...version, 'cache-control': 'no-store', ...headers }).end();
    if (request.method === 'POST') return this.#create(request, end);
    if (!upload) return end(404);
    if (request.method === 'HEAD') {
      return end(200, { 'upload-offset': String(upload.bytes.length), 'upload-length': String(upload.size) });
    }
    if (request.method !== 'PATCH') return end(405, { allow: 'POST, HEAD, PATCH' });
    if (Number(request.headers['upload-offset']) !== upload.bytes.length) return end(409);
    if (await append(upload, request)) return end(204, { 'upload-offset': String(upload.bytes.length) });
    response.destroy();
  }

  #create(request: IncomingMessage, end: (status: number, headers?: Record<string, string>) => void): void {
    const size = Number(request.headers['upload-length'] ?? NaN);
    if (!Number.isSafeInteger(size)) return end(400);
    const id = randomUUID();
    this.all.set(id, { size, bytes: Buffer.alloc(0), broken: false, resumed: false });
    end(201, { location: `/eservice/v1/uploads/${id}` });
  }
}

/** Whether all of the request has been read: the first one is cut off. */
async function append(upload: Upload, request: IncomingMessage): Promise<boolean> {
  const cut = !upload.broken && upload.size > 1;
  upload.resumed ||= upload.broken;
  const most = cut ? Math.ceil(upload.size / 2) : upload.size;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    upload.bytes = Buffer.concat([upload.bytes, chunk]).subarray(0, most);
    if (!cut || upload.bytes.length < most) continue;
    upload.broken = true;
    return false;
  }
  return true;
}
