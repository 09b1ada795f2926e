import { Agent, fetch, type RequestInit, type Response } from 'undici';
import * as z from 'zod/mini';
import { problem } from '../../../src/contract/schemas/problem.ts';
import { readCredentials } from '../../shs/client/credentials.ts';
import { MeAway, MeRefused } from './errors.ts';
import { addressOf, defaultTimeout, type Settings } from './settings.ts';

/** Requests to ME over mutual TLS, on connections that are kept open. */
export interface Connection {
  /** Throws `MeAway` and `MeRefused`; gives what ME answers only when it is as asked for. */
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** The same, and reads the JSON. */
  read: <T>(schema: z.ZodMiniType<T>, path: string, init?: RequestInit) => Promise<T>;
  close: () => Promise<void>;
}

/** Reads the certificate and its key. Throws for what could never lead to a connection. */
export async function openConnection(settings: Settings): Promise<Connection> {
  const me = addressOf(settings);
  const { timeout = defaultTimeout } = settings;
  const dispatcher = new Agent({ connect: await readCredentials(settings) });

  const ask = async (path: string, init: RequestInit = {}) => {
    const signal = AbortSignal.timeout(timeout);
    const asked = fetch(new URL(path, me), { signal, ...init, dispatcher, redirect: 'error' });
    const response = await asked.catch((error: unknown) => {
      throw away(error, timeout);
    });
    if (response.ok) return response;
    throw await refusal(response);
  };

  return {
    ask,
    read: async (schema, path, init) => {
      const response = await ask(path, init);
      const body: unknown = await response.json().catch((error: unknown) => {
        throw away(error, timeout);
      });
      const { success, data, error } = z.safeParse(schema, body);
      if (success) return data;
      const places = error.issues.map((it) => `/${it.path.map(String).join('/')}`).join(', ');
      throw new MeAway('bad-answer', `ME's answer to ${path} is not as agreed (${places}). Is this library too old?`);
    },
    close: () => dispatcher.close(),
  };
}

/** The body of a request, as JSON. */
export const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function away(error: unknown, timeout: number): MeAway {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new MeAway('timeout', `ME has not answered within ${timeout} ms. Try again in a while.`, { cause: error });
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new MeAway(
    'unreachable',
    `ME can't be reached (${why}). Check "me" and "authority", or try again in a while.`,
    {
      cause: error,
    },
  );
}

/** Of ME's own faults, and of gateways before it, another attempt may come out otherwise; of what ME refuses, none will. */
async function refusal(response: Response): Promise<MeAway | MeRefused> {
  const { status } = response;
  const { success, data } = z.safeParse(problem, await response.json().catch(() => undefined));
  if (status < 500 && status !== 429 && success) return new MeRefused(data);
  const code = success ? data.code : 'bad-answer';
  return new MeAway(
    code,
    `ME answered ${status}${success ? ` (${data.detail ?? data.title})` : ''}. Try again in a while.`,
  );
}
