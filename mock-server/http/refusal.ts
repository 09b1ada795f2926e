import { Problem } from './problem.ts';

/** How something ended, for the audit. */
export const outcomeOf = (result: unknown) =>
  result instanceof Problem ? { outcome: 'refused' as const, reason: result.code } : { outcome: 'done' as const };

/** A refusal is given as a value and thrown only after the transaction, so that its audit entry stays. */
export function orThrow<T>(result: T | Problem): T {
  if (result instanceof Problem) throw result;
  return result;
}
