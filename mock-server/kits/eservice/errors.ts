import type { Problem } from '../../../src/contract/types.ts';

/** Whatever keeps ME from doing what it was asked. `message` says how to mend it, and is for the log: it names no citizen. */
export abstract class MeError extends Error {
  /** What has happened, for programs: a problem's `code` (docs/eservice.md lists them), `timeout`, `unreachable` or `bad-answer`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** ME can't be reached, or has a problem of its own: the same call again will do later. Ask the citizen to wait; throw away nothing that they have filled in. */
export class MeAway extends MeError {}

/** ME says no, and will say so again. `code` says why, and what to tell the citizen. */
export class MeRefused extends MeError {
  /** The HTTP status. */
  readonly status: number;
  /** Where the citizen can start anew: lead them there. */
  readonly restartUrl: string | undefined;
  /** With `invalid-input`: what of the request is wrong, and where. */
  readonly errors: readonly { pointer: string; detail: string }[];

  constructor({ code, detail, title, status, restartUrl, errors = [] }: Problem) {
    const places = errors.map(({ pointer, detail }) => `${pointer}: ${detail}`);
    super(code, [detail ?? title, ...places].join(' '));
    this.status = status;
    this.restartUrl = restartUrl;
    this.errors = errors;
  }
}
