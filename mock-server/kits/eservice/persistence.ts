import { setTimeout as pause } from 'node:timers/promises';
import { MeAway } from './errors.ts';

/** Tries again while ME is away: after each of the pauses (milliseconds), once `before` has been tried. Throws what the last attempt threw, and `MeRefused` at once. */
export async function persistently<T>(
  pauses: readonly number[],
  attempt: () => Promise<T>,
  before?: () => Promise<void>,
): Promise<T> {
  for (const ms of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof MeAway)) throw error;
    }
    await pause(ms);
    // Where it fails, the attempt will, too.
    await before?.().catch(ignoreAway);
  }
  return attempt();
}

function ignoreAway(error: unknown): void {
  if (!(error instanceof MeAway)) throw error;
}
