/**
 * Checks answers against the contract. A chunk of its own, loaded only where somebody develops: in `<me-portal debug>`,
 * in Storybook and in tests. It holds zod; a production page never loads it.
 */
import * as z from 'zod/mini';
import { portalService } from '../contract/portal-service.ts';
import type { OperationName } from '../contract/types.ts';

const where = (path: readonly PropertyKey[]) => path.map(String).join('.') || '(the whole answer)';

/** Names every field that is not as the contract says; empty when all is well. Unknown fields are ignored. */
export function check(operation: OperationName, answer: unknown): string {
  const result = z.safeParse(portalService[operation].answer, answer);
  if (result.success) return '';
  return result.error.issues.map(({ path, message }) => `${where(path)}: ${message}`).join('; ');
}
