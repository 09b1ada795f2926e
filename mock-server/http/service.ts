import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import type { Operation, Service } from '../../src/contract/service.ts';
import type { Caller, Citizen } from '../access/caller.ts';
import { loginState } from '../access/rules.ts';
import { eventStreamResponse } from './event-stream.ts';
import { fileResponse, type FileAnswer } from './file.ts';
import { Problem } from './problem.ts';

// Without a locale zod/mini says no more than "Invalid input".
z.config(z.locales.en());

/** What every route's context holds once `access` has let the caller in. */
export interface Env {
  Variables: { caller: Caller };
}

type Parsed<T> = T extends z.ZodMiniType ? z.output<T> : undefined;

/** One call of one operation, with everything parsed. */
export interface Call<O extends Operation = Operation> {
  /** With access `citizen`, the citizen is always there. */
  caller: O['access'] extends 'citizen' ? Caller & { citizen: Citizen } : Caller;
  params: Parsed<O['params']>;
  query: Parsed<O['query']>;
  body: Parsed<O['body']>;
  /** The `Idempotency-Key` header, if given. */
  idempotencyKey: string | undefined;
}

type Answer<O extends Operation> = O['answers'] extends 'file'
  ? FileAnswer
  : O['answers'] extends 'events'
    ? ReadableStream<Uint8Array>
    : O['answer'] extends z.ZodMiniType
      ? z.input<O['answer']>
      : undefined;
type Handler<O extends Operation> = (call: Call<O>) => Promise<Answer<O>>;
type AnyHandler = (call: Call) => Promise<unknown>;

/** The operations that ME itself answers: all but the gateway's own. */
type Served<S extends Service> = { [N in keyof S as S[N]['access'] extends 'session' ? never : N]: S[N] };

export type Handlers<S extends Service, N extends keyof Served<S> = keyof Served<S>> = {
  [K in N]: Handler<Served<S>[K]>;
};

/**
 * Routes for a service's table. Input that does not fit the table is refused here, with what is wrong and where; so is who
 * may not call.
 */
export function serviceRoutes<S extends Service>(service: S, handlers: Handlers<S>, clock: () => Date): Hono<Env> {
  const routes = new Hono<Env>();
  const methods = new Map<string, string[]>();
  for (const [name, operation] of Object.entries(service)) {
    if (operation.access === 'session') continue;
    const handler = (handlers as Record<string, AnyHandler>)[name];
    if (!handler) throw new Error(`The operation ${name} has no handler.`);
    const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
    methods.set(path, [...(methods.get(path) ?? []), operation.method]);
    routes.on(operation.method, path, async (c) => {
      mayCall(c.get('caller'), operation, clock());
      const answer = await handler(await read(c, operation));
      if (operation.answers === 'file') return fileResponse(answer as FileAnswer);
      if (operation.answers === 'events') return eventStreamResponse(answer as ReadableStream<Uint8Array>);
      c.header('cache-control', 'no-store');
      if (!operation.answer) return c.body(null, 204);
      return c.body(JSON.stringify(answer), operation.status === 201 ? 201 : 200, {
        'content-type': 'application/json',
      });
    });
  }
  for (const [path, allowed] of methods) routes.all(path, () => methodNotAllowed(allowed.join(', ')));
  return routes;
}

/** With the header that RFC 9110, section 15.5.6, asks for. */
function methodNotAllowed(allow: string): Response {
  return new Problem('method-not-allowed', `This address answers ${allow}.`).toResponse({ allow });
}

async function read(c: Context<Env>, operation: Operation): Promise<Call> {
  return {
    caller: c.get('caller'),
    params: check(operation.params, c.req.param()),
    query: check(operation.query, c.req.query()),
    body: operation.body ? check(operation.body, await json(c)) : undefined,
    idempotencyKey: c.req.header('idempotency-key'),
  };
}

function mayCall({ party, citizen }: Caller, { view, access }: Operation, now: Date): void {
  const { portal } = party;
  const closed = [view ?? []].flat().find((it) => portal && !portal.views.includes(it));
  if (closed !== undefined) {
    throw new Problem('not-allowed', `This portal is not registered for the view "${closed}".`);
  }
  if (access !== 'citizen') return;
  switch (portal ? loginState(citizen, portal.level, portal.loginAge, now) : 'needed') {
    case 'ok':
      return;
    case 'needed':
      throw new Problem('login-required', 'This needs a citizen who has logged in.');
    case 'too-weak':
      throw new Problem('login-too-weak', `This portal asks for a login of the level "${portal?.level ?? ''}".`, {
        ...(portal && { level: portal.level }),
      });
    case 'too-old':
      throw new Problem('login-too-old', 'The login is too old for this portal. Let the citizen log in again.');
  }
}

async function json(c: Context<Env>): Promise<unknown> {
  if (!/^application\/(?:[\w.-]+\+)?json\b/.test(c.req.header('content-type') ?? '')) {
    throw new Problem('unsupported-media-type', 'Send the body as application/json.');
  }
  try {
    return await c.req.json();
  } catch {
    throw new Problem('invalid-input', 'The body is not JSON.');
  }
}

/** Parses, or refuses naming every field that is wrong; values are never repeated in the problem. */
export function check<T extends z.ZodMiniType>(schema: T | undefined, value: unknown): z.output<T> | undefined {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({
    pointer: '/' + issue.path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/'),
    detail: issue.message,
  }));
  throw new Problem('invalid-input', 'The request does not fit the contract: see "errors".', { errors });
}
