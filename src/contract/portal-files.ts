import * as z from 'zod/mini';
import { languageTag, uuid } from './schemas/common.ts';
import type { Service } from './service.ts';

const id = z.object({ id: uuid });
const lang = z.object({ lang: languageTag });

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
  getCasePdf: {
    method: 'GET',
    path: '/cases/{id}/case.pdf',
    summary: 'A case with all its events, to keep or print: PDF, tagged for screen readers',
    access: 'citizen',
    view: 'cases',
    params: id,
    query: lang,
    answers: 'file',
    problems: ['not-found'],
  },
  getCaseZip: {
    method: 'GET',
    path: '/cases/{id}/case.zip',
    summary: 'The same PDF and the case’s files; those that can’t be had are named in a text file',
    access: 'citizen',
    view: 'cases',
    params: id,
    query: lang,
    answers: 'file',
    problems: ['not-found'],
  },
} as const satisfies Service;
