import type { OperationName, Problem, ProblemCode } from '../contract/types.ts';

/** Why a request got no answer at all: no contact, none in time, or the caller no longer wants it. */
export type NoAnswerCode = 'network' | 'timeout' | 'aborted';

/** Which request an error belongs to. */
export interface RequestInfo {
  operation: OperationName;
  method: string;
  url: string;
}

/**
 * The one error that the client throws. What the server said as problem details (RFC 9457) stands in `problem`; where it
 * said nothing usable, the client fills one in: `bad-answer`, `network`, `timeout` or `aborted`, with status 0 where nobody
 * answered.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  readonly request: RequestInfo;

  constructor(problem: Problem, request: RequestInfo, cause?: unknown) {
    super(`${request.method} ${request.url}: ${problem.code}, ${problem.detail ?? problem.title}`, { cause });
    this.problem = problem;
    this.request = request;
  }

  /** The stable code that programs decide on. A server newer than this page may send codes that it does not know. */
  get code(): string {
    return this.problem.code;
  }

  /** The HTTP status; 0 when there was no answer. */
  get status(): number {
    return this.problem.status;
  }
}

/** Whether `error` is a problem with one of `codes`. */
export function hasCode(error: unknown, ...codes: (ProblemCode | NoAnswerCode)[]): error is ProblemError {
  return error instanceof ProblemError && codes.some((code) => code === error.code);
}
