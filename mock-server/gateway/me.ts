import type * as z from 'zod/mini';
import { portalFiles } from '../../src/contract/portal-files.ts';
import { portalService } from '../../src/contract/portal-service.ts';
import { portalStreams } from '../../src/contract/portal-streams.ts';
import { problem, problemStatus, type ProblemCode } from '../../src/contract/schemas/problem.ts';
import type { Operation } from '../../src/contract/service.ts';
import type { PortalService } from '../../src/contract/types.ts';
import { fileGuards } from '../http/file.ts';
import { Problem } from '../http/problem.ts';
import type { Assert } from './assertion.ts';
import type { LoggedIn } from './login.ts';
import { report } from './report.ts';

/** Milliseconds to wait for ME. */
const patience = 10_000;

type Forwarded = {
  [N in keyof PortalService]: (typeof portalService)[N]['access'] extends 'session' ? never : N;
}[keyof PortalService];

/** The operations that ME answers: all but the session's own. */
export type ForwardedName = Forwarded;

/** What one operation is given, already checked. */
export interface Asking {
  params?: unknown;
  query?: unknown;
  body?: unknown;
  idempotencyKey?: string | undefined;
  /** On whose behalf. */
  citizen?: LoggedIn | undefined;
}

/** Asks ME, and gives its answer as the contract says it. Throws a {@link Problem} otherwise. */
export type AskMe = <N extends ForwardedName>(name: N, asking: Asking) => Promise<PortalService[N]['answer']>;

/** Sends a request to ME with the portal's client certificate. It stops when the request's signal says so. */
export type CallMe = (request: Request) => Promise<Response>;

/** Asks ME for a file, and gives it as it comes. Throws a {@link Problem} otherwise. */
export type AskForFile = (name: FileName, asking: Asking) => Promise<Response>;

/** Asks ME for a stream of events, and gives it as it comes, until `signal` says that it is enough. Throws a {@link Problem} otherwise. */
export type AskForStream = (citizen: LoggedIn, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;

export type FileName = keyof typeof portalFiles;

/** Milliseconds that a whole file may take. */
const filePatience = 5 * 60_000;

export function asksForFiles(me: string, callMe: CallMe, assert: Assert): AskForFile {
  return async (name, asking) => {
    const request = await requestOf(me, portalFiles[name], asking, assert, AbortSignal.timeout(filePatience));
    const response = await callMe(request).catch(notAnswered);
    if (!response.ok) throw problemFrom(name, response.status, parseJson(await response.text()));
    const headers = new Headers(fileGuards);
    for (const header of ['content-type', 'content-disposition'])
      headers.set(header, response.headers.get(header) ?? '');
    return new Response(response.body, { headers });
  };
}

export function asksForStream(me: string, callMe: CallMe, assert: Assert): AskForStream {
  return async (citizen, signal) => {
    const patient = AbortSignal.timeout(patience);
    const giveUp = new AbortController();
    const stop = () => giveUp.abort(patient.reason);
    patient.addEventListener('abort', stop);
    const request = await requestOf(
      me,
      portalStreams.live,
      { citizen },
      assert,
      AbortSignal.any([signal, giveUp.signal]),
    );
    const response = await callMe(request).catch(notAnswered);
    // It has begun: from now on it may be silent for as long as nothing happens.
    patient.removeEventListener('abort', stop);
    if (!response.ok || !response.body) throw problemFrom('live', response.status, parseJson(await response.text()));
    return response.body;
  };
}

export function asksMe(me: string, callMe: CallMe, assert: Assert): AskMe {
  return async <N extends ForwardedName>(name: N, asking: Asking) => {
    const operation: Operation = portalService[name];
    const { status, body } = await exchange(callMe, await requestOf(me, operation, asking, assert));
    if (status >= 400) throw problemFrom(name, status, body);
    return parse(name, operation.answer, body) as PortalService[N]['answer'];
  };
}

/** Made anew from what has been parsed: of the browser's request nothing else goes along. */
async function requestOf(
  me: string,
  operation: Operation,
  asking: Asking,
  assert: Assert,
  signal = AbortSignal.timeout(patience),
): Promise<Request> {
  const headers = new Headers({ accept: 'application/json' });
  if (asking.citizen) headers.set('authorization', `Bearer ${await assert(asking.citizen.claims)}`);
  if (asking.idempotencyKey) headers.set('idempotency-key', asking.idempotencyKey);
  if (operation.body) headers.set('content-type', 'application/json');
  return new Request(urlOf(me, operation, asking), {
    method: operation.method,
    headers,
    signal,
    ...(operation.body ? { body: JSON.stringify(asking.body) } : {}),
  });
}

function urlOf(me: string, operation: Operation, { params, query }: Asking): string {
  const values: Record<string, unknown> = { ...(params ?? {}) };
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const url = new URL(`/portal/v1${path}`, me);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}

async function exchange(callMe: CallMe, request: Request): Promise<{ status: number; body: unknown }> {
  try {
    const response = await callMe(request);
    return { status: response.status, body: parseJson(await response.text()) };
  } catch (error) {
    return notAnswered(error);
  }
}

function notAnswered(error: unknown): never {
  report('ME does not answer', error);
  throw error instanceof Error && error.name === 'TimeoutError'
    ? new Problem('upstream-timeout', 'Mina Engagemang took too long to answer. Try again in a while.')
    : new Problem('unavailable', 'Mina Engagemang does not answer. Try again in a while.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Unknown fields are left out: what the contract does not name reaches no page. */
function parse(name: ForwardedName, schema: z.ZodMiniType | undefined, body: unknown): unknown {
  const result = schema?.safeParse(body);
  if (!result || result.success) return result?.data;
  const where = result.error.issues.map(({ path }) => `/${path.join('/')}`).join(', ');
  report(`ME's answer to ${name} is not what the contract says`, new Error(`wrong or missing: ${where}`));
  throw badAnswer();
}

/** Problems between the portal and ME that no citizen can mend. */
const ours: ReadonlySet<string> = new Set<ProblemCode>(['bad-assertion', 'certificate-refused']);

const isKnown = (code: string): code is ProblemCode => Object.hasOwn(problemStatus, code);

function problemFrom(name: ForwardedName | FileName | 'live', status: number, body: unknown): Problem {
  const { data } = problem.safeParse(body);
  if (!data || !isKnown(data.code)) {
    report(`ME's answer to ${name} is no problem of the contract`, new Error(`status ${status}`));
    return badAnswer();
  }
  const { type: _, title, status: __, code, detail, ...extra } = data;
  if (!ours.has(code)) return new Problem(data.code, detail ?? title, extra);
  report(`ME refused ${name}`, new Error(`${code}: ${detail ?? title}`));
  return new Problem(
    'unavailable',
    "The portal's connection with Mina Engagemang is not in order. Its operator can see why in the gateway's log.",
  );
}

const badAnswer = () =>
  new Problem(
    'bad-answer',
    'Mina Engagemang gave an answer that the portal does not understand. Try again in a while.',
  );
