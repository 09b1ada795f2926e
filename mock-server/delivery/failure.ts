/**
 * An attempt to hand something over to another's server failed; another may go better. `message` says why to operators, in a code or a few words: never
 * what the other side said, which may name the address.
 */
export class Failed extends Error {}

/** This message was refused for good, wherever it was to go. */
export class Rejected extends Failed {}

/** The address itself was refused: it does not exist, or never takes anything. */
export class Refused extends Failed {}

/** Why something failed, by its code where it has one. */
export function reasonOf(error: unknown): string {
  if (error instanceof Failed) return error.message;
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  if (cause instanceof Error) return reasonOf(cause);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
