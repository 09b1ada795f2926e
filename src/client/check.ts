/**
 * Checks answers against the contract. A chunk of its own, loaded only where somebody develops: in `<me-portal debug>`,
 * in Storybook and in tests. It holds zod; a production page never loads it.
 */
import * as z from 'zod/mini';
import { portalService } from '../contract/portal-service.ts';
import type { OperationName } from '../contract/types.ts';

const where = (path: readonly PropertyKey[]) => path.map(String).join('.') || '(the whole answer)';

/** An answer is not as the contract says; the message names the fields. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/** Throws, and says in the console, which fields are not as the contract says. Unknown fields are ignored. */
export function check(operation: OperationName, answer: unknown): void {
  const result = z.safeParse(portalService[operation].answer, answer);
  if (result.success) return;
  const wrong = result.error.issues.map(({ path, message }) => `${where(path)}: ${message}`).join('; ');
  console.error(`me-widgets: ${operation} was not answered as the contract says: ${wrong}`);
  throw new ContractError(wrong);
}
