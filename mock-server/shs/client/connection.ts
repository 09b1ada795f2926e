import { readFile } from 'node:fs/promises';
import { Agent, fetch } from 'undici';
import { errorCode } from '../fault.ts';
import type { ClientSettings } from './settings.ts';

/** ME's answer to a message that it will not take: sending the same again is in vain. */
export class Refused extends Error {
  /** SHS's error code; undefined where there is none, as for a message that is too large. */
  readonly code: string | undefined;

  constructor(text: string, code?: string) {
    super(text);
    this.code = code;
  }
}

/** ME is away, or in trouble: the same again will do later. */
export class Away extends Error {}

/** Milliseconds. */
const patience = 60_000;

/** What ME's SHS node is asked, over mutual TLS. */
export type Connection = Awaited<ReturnType<typeof connect>>;

export async function connect(settings: ClientSettings) {
  const dispatcher = new Agent({
    connect: {
      cert: await pem(settings.certificate, '/certificate'),
      key: await pem(settings.key, '/key'),
      ...(settings.authority !== undefined && { ca: await pem(settings.authority, '/authority') }),
    },
  });
  const ask = async (path: string, init: { method?: string; body?: Uint8Array } = {}) => {
    const url = new URL(path, settings.me);
    const headers = init.body ? { 'content-type': 'message/rfc822' } : {};
    try {
      const signal = AbortSignal.timeout(patience);
      const response = await fetch(url, { ...init, headers, signal, dispatcher, redirect: 'error' });
      return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      throw new Away(cause instanceof Error ? cause.message : String(cause), { cause: error });
    }
  };
  const box = `/shs/ds/${settings.organisation}`;

  return {
    /** Sends a message. Throws `Refused` and `Away`. */
    send: async (message: Uint8Array): Promise<void> => {
      const { status, headers, bytes } = await ask('/shs/rs', { method: 'POST', body: message });
      if (status === 200 || status === 202) return;
      const said = bytes.toString('utf8').trim();
      const code = headers.get('x-shs-errorcode');
      if (code !== null) throw new Refused(said, errorCode(code));
      if (status === 413) throw new Refused(said);
      throw new Away(`ME answered ${status}: ${said}`);
    },
    /** The list of what waits, as XML. */
    list: async (): Promise<Uint8Array> => {
      const { status, bytes } = await ask(`${box}?filter=noack`);
      if (status === 200) return bytes;
      throw new Away(`ME answered ${status} to the list of messages.`);
    },
    /** A message; undefined for one that is no longer there. */
    fetch: async (txId: string): Promise<Uint8Array | undefined> => {
      const { status, bytes } = await ask(`${box}/${txId}`);
      if (status === 200) return bytes;
      if (status === 404) return undefined;
      throw new Away(`ME answered ${status} to the fetching of a message.`);
    },
    acknowledge: async (txId: string): Promise<void> => {
      const { status } = await ask(`${box}/${txId}?action=ack`, { method: 'POST' });
      if (status !== 200) throw new Away(`ME answered ${status} to an acknowledgement.`);
    },
    close: () => dispatcher.close(),
  };
}

function pem(file: string, setting: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} can't be read. It is what the setting ${setting} names: give a file in PEM form.`);
  });
}
