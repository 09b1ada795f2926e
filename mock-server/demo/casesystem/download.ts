import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

/** A citizen's file, to be saved and never shown in the page's own origin: it may be anything. */
export function download(path: string, name: string): Response {
  const stream = Readable.toWeb(createReadStream(path));
  return new Response(stream as ReadableStream, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
