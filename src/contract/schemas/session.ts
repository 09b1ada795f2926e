import * as z from 'zod/mini';
import { loginLevel, webUrl } from './common.ts';

/** Who is logged in on this portal in this browser. Answered by the gateway itself. */
export const session = z.discriminatedUnion('state', [
  z.object({ state: z.literal('visitor') }),
  z.object({
    state: z.literal('citizen'),
    name: z.string(),
    level: loginLevel,
    /** Seconds until the session ends if nothing is done. Seconds, since a page's clock may be wrong. */
    idleSeconds: z.int(),
    /** Seconds until the session ends whatever is done. */
    totalSeconds: z.int(),
  }),
]);

export const sessionEnd = z.object({
  /** Go here next: the identity provider's log-out, which leads back to the portal. */
  location: webUrl,
});
