/**
 * Checks answers against the contract. A chunk of its own, loaded only where somebody develops: in `<me-portal debug>`,
 * in Storybook and in tests. It holds zod; a production page never loads it.
 */
import * as z from 'zod/mini';
import { portalService } from '../contract/portal-service.ts';
import { ProblemError, type RequestInfo } from './problem-error.ts';

const where = (path: readonly PropertyKey[]) => path.map(String).join('.') || '(the whole answer)';

/** Names every field that is not as the contract says, in the console and in the error. Unknown fields are ignored. */
export function check(answer: unknown, request: RequestInfo): void {
  const result = z.safeParse(portalService[request.operation].answer, answer);
  if (result.success) return;
  const errors = result.error.issues.map(({ path, message }) => ({ pointer: where(path), detail: message }));
  const detail = errors.map((error) => `${error.pointer}: ${error.detail}`).join('; ');
  console.error(`me-widgets: ${request.method} ${request.url} did not answer as the contract says: ${detail}`);
  throw new ProblemError(
    { type: 'about:blank', title: 'Not as the contract says', status: 200, code: 'bad-answer', detail, errors },
    request,
  );
}
