import { live } from './operations/live.ts';
import type { Service } from './service.ts';

/** What the portal service answers with a stream of events (HTML standard, section 9.2, server-sent events). */
export const portalStreams = {
  live: {
    ...live,
    summary:
      'Says `ready` when it listens, then `change` with `case` or `notice` whenever something of the citizen’s changes',
    access: 'citizen',
    view: 'notices',
    answers: 'events',
    problems: ['too-many-requests'],
  },
} as const satisfies Service;
