import { problemStatus, type ProblemCode } from '../../src/contract/schemas/problem.ts';
import type { Problem as ProblemDetails } from '../../src/contract/types.ts';

type Extra = Partial<Omit<ProblemDetails, 'type' | 'title' | 'status' | 'code' | 'detail'>>;

/** An answer other than the one hoped for (RFC 9457). Throw it anywhere below a route. Never put a personal number into it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly extra: Extra;

  /** @param detail What went wrong and how to mend it, for whoever reads the answer. */
  constructor(code: ProblemCode, detail: string, extra: Extra = {}) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.extra = extra;
  }

  toResponse(headers: Record<string, string> = {}): Response {
    const status = problemStatus[this.code];
    const { retryAfter } = this.extra;
    const body: ProblemDetails = {
      type: `urn:me:problem:${this.code}`,
      title: this.code.replaceAll('-', ' '),
      status,
      code: this.code,
      detail: this.message,
      ...this.extra,
    };
    return new Response(JSON.stringify(body), {
      status,
      headers: {
        ...headers,
        ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
      },
    });
  }
}
