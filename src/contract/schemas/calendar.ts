import * as z from 'zod/mini';
import { time, webUrl } from './common.ts';

/** Whether the citizen has a calendar feed at this portal. Its address is kept nowhere, and can't be told again. */
export const calendarFeed = z.object({
  createdAt: z.optional(time),
  /** When a calendar last asked for it. */
  readAt: z.optional(time),
});

/** The feed's address, told this once: whoever has it may read the feed. */
export const calendarAddress = z.object({ address: webUrl });

export const calendarSecret = z.object({ secret: z.string().check(z.regex(/^[\w-]{43}$/)) });

/** `text/calendar` (RFC 5545). */
export const calendar = z.object({ calendar: z.string() });
