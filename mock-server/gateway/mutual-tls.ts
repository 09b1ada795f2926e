import { Agent, fetch } from 'undici';
import type { CallMe } from './me.ts';

export interface ClientCertificate {
  /** PEM, with the chain if there is one. */
  certificate: string;
  /** PEM. */
  key: string;
  /** The authority that ME's own certificate is checked against, PEM; the machine's known ones unless said. */
  ca?: string | undefined;
}

/** `callMe` for Node: every request goes with the client certificate, over connections that are kept open. */
export function mutualTlsFetch({ certificate, key, ca }: ClientCertificate): CallMe {
  const dispatcher = new Agent({ connect: { cert: certificate, key, ...(ca ? { ca } : {}) } });
  return async (request) => {
    const { status, headers, body } = await fetch(request.url, {
      method: request.method,
      headers: [...request.headers],
      body: request.body ? await request.text() : null,
      signal: request.signal,
      redirect: 'error',
      dispatcher,
    });
    // Node's type of a stream and the Web's name the same thing.
    return new Response(body as ReadableStream<Uint8Array<ArrayBuffer>> | null, { status, headers: [...headers] });
  };
}
