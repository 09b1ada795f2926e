import type { Method, OperationName, PageOperation, PortalService, Problem } from '../contract/types.ts';
import { ProblemError, type NoAnswerCode, type RequestInfo } from './problem-error.ts';
import { tellPage } from './telemetry.ts';
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

const isProblem = (body: unknown): body is Problem => typeof (body as Partial<Problem> | null)?.code === 'string';

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
  const name = (cause as Error).name;
  if (name === 'TimeoutError') return 'timeout';
  return name === 'TypeError' ? 'network' : 'bad-answer';
}

function noAnswer(cause: unknown, status: number, request: RequestInfo, { signal }: AnyInput): ProblemError {
  const code = codeOf(cause, signal);
  return new ProblemError({ type: 'about:blank', title: code, status, code, detail: String(cause) }, request, cause);
}

/** Reads are safe to repeat when nobody answered, or when somebody on the way had no answer to give. */
const worthARetry = ({ method }: RequestInfo, { code, status }: ProblemError) =>
  method === 'GET' && (code === 'network' || (status >= 502 && status <= 504));

/**
 * A read is the very request of `<link rel="preload" as="fetch">`, without a header of its own, or the browser asks twice. WebKit would always do so with
 * `crossorigin` there and the defaults here; on the page's own origin `no-cors` hides nothing of the answer.
 */
function requestInit({ method }: RequestInfo, { body, idempotencyKey, signal }: AnyInput): RequestInit {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  return {
    method,
    headers,
    signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(signal ? [signal] : [])]),
    ...(method === 'GET' && ({ mode: 'no-cors', credentials: 'include' } as const)),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

/** A client of the portal service behind the gateway at `endpoint`. */
export function createClient({ endpoint, fetch = globalThis.fetch, check, onResponse }: ClientOptions): Client {
  async function attempt(request: RequestInfo, input: AnyInput): Promise<unknown> {
    const begun = performance.now();
    let status = 0;
    let outcome = 'ok';
    try {
      const response = await fetch(request.url, requestInit(request, input));
      onResponse?.(response);
      ({ status } = response);
      const answer = await read(response, request);
      await check?.(request.operation, answer);
      return answer;
    } catch (cause) {
      const error = cause instanceof ProblemError ? cause : noAnswer(cause, status, request, input);
      outcome = error.code;
      throw error;
    } finally {
      tellPage({ operation: request.operation, outcome, status, duration: Math.round(performance.now() - begun) });
    }
  }

  async function call(operation: PageOperation, input: AnyInput = {}): Promise<unknown> {
    const { name, method } = operation;
    const request = { operation: name, method, url: operationUrl(endpoint, operation, input.params, input.query) };
    try {
      return await attempt(request, input);
    } catch (error) {
      // An attempt throws nothing else.
      if (!worthARetry(request, error as ProblemError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE));
      return attempt(request, input);
    }
  }

  return { call: call as Client['call'] };
}
