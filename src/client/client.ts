import type { Method, OperationName, PageOperation, PortalService, Problem } from '../contract/types.ts';
import { ProblemError, type NoAnswerCode, type RequestInfo } from './problem-error.ts';
import { operationUrl } from './url.ts';

/** How long to wait for an answer, in milliseconds; and before the one retry of a read. */
const PATIENCE = 15_000;
const RETRY_PAUSE = 400;

/** Operations that create something take a key of the caller's choice (a UUID): the same key, the same thing. */
type Creates<N extends OperationName> =
  Method<N> extends 'POST'
    ? PortalService[N]['body'] extends undefined
      ? unknown
      : { idempotencyKey: string }
    : unknown;

/** What an operation is given: `params`, `query` and `body` as the contract says, and what may stop it. */
export type Input<N extends OperationName> = {
  [K in 'params' | 'query' | 'body' as PortalService[N][K] extends undefined ? never : K]: PortalService[N][K];
} & Creates<N> & { signal?: AbortSignal };

export type Answer<N extends OperationName> = PortalService[N]['answer'];

/** Operations that only read. */
export type ReadName = { [N in OperationName]: Method<N> extends 'GET' ? N : never }[OperationName];

export interface Client {
  /** Asks, and gives the answer. Throws {@link ProblemError} and nothing else. */
  call<N extends OperationName>(
    operation: PageOperation<N>,
    ...[input]: object extends Input<N> ? [input?: Input<N>] : [input: Input<N>]
  ): Promise<Answer<N>>;
}

/** Throws when an answer is not what the contract says. */
export type Check = (operation: OperationName, answer: unknown) => Promise<void>;

export interface ClientOptions {
  /** Where the gateway is mounted, for example `/me`. */
  endpoint: string;
  fetch?: typeof fetch;
  check?: Check;
  /** Sees every response before its body is read. */
  onResponse?: (response: Response) => void;
}

interface AnyInput {
  params?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';

/** Status and content type are looked at before the body is trusted. */
async function read(response: Response, request: RequestInfo): Promise<unknown> {
  const type = response.headers.get('content-type')?.split(';')[0];
  const body: unknown = type?.endsWith('json') ? await response.json() : undefined;
  if (response.ok && type === 'application/json') return body;
  if (!response.ok && isProblem(body)) throw new ProblemError({ ...body, status: response.status }, request);
  throw new Error(`${response.status} ${type ?? ''}`);
}

/** What `fetch` throws when nobody answers (TypeError), and its signals; any other error is about what was answered. */
function codeOf(cause: unknown, signal: AbortSignal | undefined): NoAnswerCode | 'bad-answer' {
  if (signal?.aborted) return 'aborted';
  const name = cause instanceof Error && cause.name;
  if (name === 'TimeoutError') return 'timeout';
  return name === 'TypeError' ? 'network' : 'bad-answer';
}

/** Reads are safe to repeat when nobody answered, or when somebody on the way had no answer to give. */
const worthARetry = ({ method }: RequestInfo, { code, status }: ProblemError) =>
  method === 'GET' && (code === 'network' || (status >= 502 && status <= 504));

/**
 * A GET carries no header of its own and the fetch defaults (mode `cors`, credentials `same-origin`): it must be the same
 * request as that of `<link rel="preload" as="fetch" crossorigin>`, or the browser asks twice.
 */
function requestInit({ method }: RequestInfo, { body, idempotencyKey, signal }: AnyInput): RequestInit {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  const patience = AbortSignal.timeout(PATIENCE);
  return {
    method,
    headers,
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

/** A client of the portal service behind the gateway at `endpoint`. */
export function createClient({ endpoint, fetch = globalThis.fetch, check, onResponse }: ClientOptions): Client {
  async function attempt(request: RequestInfo, input: AnyInput): Promise<unknown> {
    let status = 0;
    try {
      const response = await fetch(request.url, requestInit(request, input));
      onResponse?.(response);
      ({ status } = response);
      const answer = await read(response, request);
      await check?.(request.operation, answer);
      return answer;
    } catch (cause) {
      if (cause instanceof ProblemError) throw cause;
      const code = codeOf(cause, input.signal);
      throw new ProblemError({ type: 'about:blank', title: code, status, code, detail: String(cause) }, request, cause);
    }
  }

  async function call(operation: PageOperation, input: AnyInput = {}): Promise<unknown> {
    const { name, method } = operation;
    const request = { operation: name, method, url: operationUrl(endpoint, operation, input.params, input.query) };
    try {
      return await attempt(request, input);
    } catch (error) {
      if (!(error instanceof ProblemError) || !worthARetry(request, error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE));
      return attempt(request, input);
    }
  }

  return { call: call as Client['call'] };
}
