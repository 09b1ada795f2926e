import { Agent, fetch } from 'undici';
import { errorCode } from '../fault.ts';
import { readCredentials } from './credentials.ts';
import type { ClientSettings } from './settings.ts';
import { whyAway } from './why-away.ts';

/** ME's answer to a message that it will not take: sending the same again is in vain. The text says what is wrong. */
export class Refused extends Error {
  /** SHS's error code, or what stands for it. */
  readonly code: string;

  constructor(code: string, text: string) {
    super(text);
    this.code = code;
  }
}

/** What was never sent, since ME would not take it. */
export class Unsent extends Refused {}

/** ME can't be reached, or takes nothing from this client: the same again will do later. */
export class Away extends Error {}

/** ME could not do what it was asked this time: the same again will do later, and anything else may do now. */
export class Trouble extends Error {}

/** Milliseconds for ME's answer. */
const patience = 60_000;

/** Bytes that the slowest line carries in a millisecond. */
const slowest = 25;

/** What ME's SHS node is asked, over mutual TLS. */
export type Connection = Awaited<ReturnType<typeof connect>>;

interface Answer {
  status: number;
  headers: { get: (name: string) => string | null };
  bytes: Buffer;
}

/** Throws for credentials that could never lead to a connection. Every request throws `Away` and `Trouble`. */
export async function connect(settings: ClientSettings) {
  const dispatcher = new Agent({ connect: await readCredentials(settings) });
  const ask = async (path: string, init: { method?: string; body?: Uint8Array } = {}): Promise<Answer> => {
    const headers = init.body ? { 'content-type': 'message/rfc822' } : {};
    const signal = AbortSignal.timeout(patience + Math.ceil((init.body?.length ?? 0) / slowest));
    try {
      const url = new URL(path, settings.me);
      const response = await fetch(url, { ...init, headers, signal, dispatcher, redirect: 'error' });
      return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
    } catch (error) {
      throw new Away(whyAway(error), { cause: error });
    }
  };
  const box = `/shs/ds/${settings.organisation}`;
  const place = (txId: string) => `${box}/${encodeURIComponent(txId)}`;

  return {
    /** Sends a message. Throws `Refused`, too. */
    send: async (message: Uint8Array): Promise<void> =>
      checkSent(await ask('/shs/rs', { method: 'POST', body: message })),
    /** The list of what waits, as XML. */
    list: async (): Promise<Uint8Array> => expected(await ask(`${box}?filter=noack`)).bytes,
    /** A message; undefined for one that no longer waits. */
    fetch: async (txId: string): Promise<Uint8Array | undefined> => {
      const answer = await ask(place(txId));
      return answer.status === 404 ? undefined : expected(answer).bytes;
    },
    acknowledge: async (txId: string): Promise<void> => {
      expected(await ask(`${place(txId)}?action=ack`, { method: 'POST' }));
    },
    close: () => dispatcher.close(),
  };
}

function checkSent(answer: Answer): void {
  const { status, headers } = answer;
  if (status === 200 || status === 202) return;
  const code = headers.get('x-shs-errorcode');
  if (status === 400) throw new Refused(code === null ? 'OtherError' : errorCode(code), said(answer));
  if (status === 413) throw new Refused('413', said(answer));
  throw unexpected(answer);
}

function expected(answer: Answer): Answer {
  if (answer.status === 200) return answer;
  throw unexpected(answer);
}

/** 500 may be about this one message; a gateway's errors, a certificate that is not registered and a wrong address are about all. */
function unexpected(answer: Answer): Away | Trouble {
  const text = `ME answered ${answer.status}: ${said(answer)}`;
  return answer.status === 500 ? new Trouble(text) : new Away(text);
}

const said = ({ bytes }: Answer) => bytes.toString('utf8', 0, 2000).trim();
