import * as z from 'zod/mini';
import { problem } from '../../src/contract/schemas/problem.ts';
import type { OperationTypes } from '../../src/contract/service.ts';
import { operatorService } from './operator-service.ts';

type Service = typeof operatorService;

/** Calls ME with an operator's certificate; addresses begin with the path. */
export type Call = (path: string, init: { method: string }) => Promise<Response>;

/** Asks ME for an operation by its name in `operatorService`. Throws `Refused`. */
export type Ask = <N extends keyof Service>(
  name: N,
  input?: { params?: { id: string }; query?: Record<string, string | undefined> },
) => Promise<OperationTypes<Service[N]>['answer']>;

/** ME answered with a problem. The message is what ME says of it. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(detail);
    this.name = 'Refused';
    this.code = code;
  }
}

export function operatorClient(call: Call): Ask {
  return async <N extends keyof Service>(name: N, { params, query = {} }: Parameters<Ask>[1] = {}) => {
    const { method, path, answer } = operatorService[name];
    const search = new URLSearchParams(Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : [])));
    const address = path.replace('{id}', encodeURIComponent(params?.id ?? ''));
    const response = await call(`/operator/v1${address}${search.size ? `?${search.toString()}` : ''}`, { method });
    const body: unknown = await response.json();
    if (response.ok) return z.parse(answer, body) as OperationTypes<Service[N]>['answer'];
    const { code, detail = '', errors = [] } = z.parse(problem, body);
    throw new Refused(code, [detail, ...errors.map((it) => `  ${it.pointer}: ${it.detail}`)].join('\n'));
  };
}

/** Everything of a list, page by page. */
export async function* pagesOf<N extends 'listQuarantine' | 'listAudit' | 'listUntold' | 'listSubmissions' | 'verify'>(
  ask: Ask,
  name: N,
  query: Record<string, string | undefined> = {},
): AsyncGenerator<OperationTypes<Service[N]>['answer']> {
  let cursor: string | undefined;
  do {
    const page = await ask(name, { query: { ...query, cursor } });
    yield page;
    cursor = page.next;
  } while (cursor !== undefined);
}
