import type { Connection } from './connection.ts';
import { MeAway } from './errors.ts';
import { persistently } from './persistence.ts';

/** A file that the citizen hands in. */
export interface File {
  name: string;
  /** Its media type; `application/octet-stream` unless said. */
  type?: string;
  /** Its bytes; a `Blob` need not be in memory: `openAsBlob` of `node:fs` reads from disk. */
  content: Blob;
}

/** The protocol's version, which every request and answer names (tus 1.0.0, https://tus.io/protocols/resumable-upload). */
const version = { 'tus-resumable': '1.0.0' };

/** Milliseconds before each new attempt; after the last, the upload is given up. */
const pauses = [200, 1000, 3000, 5000];

/** Bytes that the slowest line carries in a millisecond. */
const slowest = 25;

/**
 * Sends a file by resumable upload, and gives its id at ME. After a break it asks how much has come and goes on from there. Throws
 * `MeAway` when ME stays away, and `MeRefused`.
 */
export async function upload(connection: Connection, submission: string, file: File): Promise<string> {
  const path = await persistently(pauses, () => create(connection, submission, file));
  let offset = 0;
  await persistently(
    pauses,
    () => append(connection, path, file.content, offset),
    async () => {
      offset = await offsetAt(connection, path);
    },
  );
  return path.slice(path.lastIndexOf('/') + 1);
}

async function create({ ask }: Connection, submission: string, { name, type, content }: File): Promise<string> {
  const about = { submission, filename: name, filetype: type || 'application/octet-stream' };
  const headers = { ...version, 'upload-length': String(content.size), 'upload-metadata': metadata(about) };
  const response = await ask('/eservice/v1/uploads', { method: 'POST', headers });
  await response.body?.cancel();
  const location = response.headers.get('location');
  if (location === null) throw new MeAway('bad-answer', 'ME made an upload, and did not say where.');
  return new URL(location, 'https://me.invalid/eservice/v1/uploads').pathname;
}

async function append({ ask }: Connection, path: string, content: Blob, offset: number): Promise<void> {
  // All of it came before the break.
  if (offset === content.size) return;
  const left = content.slice(offset);
  const headers = {
    ...version,
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
    'content-length': String(left.size),
  };
  const signal = AbortSignal.timeout(60_000 + Math.ceil(left.size / slowest));
  const response = await ask(path, { method: 'PATCH', headers, body: left.stream(), duplex: 'half', signal });
  await response.body?.cancel();
}

/** How much has come. */
async function offsetAt({ ask }: Connection, path: string): Promise<number> {
  const response = await ask(path, { method: 'HEAD', headers: version });
  return Number(response.headers.get('upload-offset') ?? 0);
}

/** Pairs of a name and a value in Base64 (tus, Upload-Metadata). */
const metadata = (about: Record<string, string>): string =>
  Object.entries(about)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
