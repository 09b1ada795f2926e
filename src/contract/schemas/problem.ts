import * as z from 'zod/mini';
import { loginLevel } from './common.ts';

/**
 * Every `code` that ME or the gateway may answer with, and its HTTP status.
 * A code never changes its meaning: programs decide on it, people read `title` and `detail`.
 */
export const problemStatus = {
  'bad-request': 400,
  'invalid-input': 400,
  'login-required': 401,
  'bad-assertion': 401,
  'certificate-refused': 403,
  'cross-site': 403,
  'login-too-old': 403,
  'login-too-weak': 403,
  'not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'code-expired': 410,
  'code-wrong': 403,
  'contacts-changed': 409,
  'description-changed': 409,
  'eservice-closed': 409,
  'message-closed': 409,
  'profile-changed': 409,
  'request-closed': 409,
  'request-withdrawn': 410,
  'submission-not-yours': 403,
  'submission-unknown': 404,
  'ticket-expired': 410,
  'ticket-not-yours': 403,
  'ticket-other-citizen': 403,
  'ticket-unknown': 404,
  'ticket-used': 410,
  'tus-version': 412,
  'upload-offset': 409,
  'file-harmful': 422,
  'too-large': 413,
  'unsupported-media-type': 415,
  'idempotency-key-reused': 422,
  'too-many-requests': 429,
  'internal-error': 500,
  'bad-answer': 502,
  unavailable: 503,
  'upstream-timeout': 504,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** Problem details (RFC 9457) with ME's extension members. Never holds a personal number. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  /** Names this occurrence in ME's log. */
  instance: z.optional(z.string()),
  /** With `invalid-input`: what is wrong where (`pointer` is a JSON Pointer, RFC 6901, or a parameter's name). */
  errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  /** With `login-too-weak`: the level that is needed. */
  level: z.optional(loginLevel),
  /** With `code-wrong`: how many more tries the code has. */
  guessesLeft: z.optional(z.int()),
  /** With a refused ticket: where the citizen can start again. */
  restartUrl: z.optional(z.string()),
  /** With `message-closed`: the number to call instead. */
  phone: z.optional(z.string()),
  /** With `too-many-requests`: when to try again, in seconds from now. The header `Retry-After` says the same (RFC 9110, section 10.2.3). */
  retryAfter: z.optional(z.int()),
});
