import * as z from 'zod/mini';
import { uuid } from './schemas/common.ts';
import type { Service } from './service.ts';

/** What the portal service answers with bytes instead of JSON: a page links to it, no page's code reads it. */
export const portalFiles = {
  getAttachment: {
    method: 'GET',
    path: '/events/{id}/attachments/{action}',
    summary: 'A file that came with an event',
    access: 'citizen',
    view: 'cases',
    params: z.object({ id: uuid, action: z.string().check(z.regex(/^[\w.:-]{1,100}$/)) }),
    answers: 'file',
    problems: ['not-found'],
  },
} as const satisfies Service;
