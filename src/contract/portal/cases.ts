import * as z from 'zod/mini';
import * as operations from '../operations/cases.ts';
import { caseDetail, caseList, caseQuery, caseSummary, eventQuery, reading } from '../schemas/case.ts';
import { languageTag, uuid } from '../schemas/common.ts';
import type { Service } from '../service.ts';

const id = z.object({ id: uuid });
const lang = z.object({ lang: languageTag });

/** The citizen’s cases and their events. */
export const caseOperations = {
  listCases: {
    ...operations.listCases,
    summary: 'The citizen’s cases that this portal shows: first what is asked of them, then the newest',
    access: 'citizen',
    view: 'cases',
    query: caseQuery,
    answer: caseList,
  },
  getCase: {
    ...operations.getCase,
    summary: 'One case with its events, the newest first',
    access: 'citizen',
    view: 'cases',
    params: id,
    query: eventQuery,
    answer: caseDetail,
    problems: ['not-found'],
  },
  archiveCase: {
    ...operations.archiveCase,
    summary: 'Put a case away, where the organisation has said that it may be',
    access: 'citizen',
    view: 'cases',
    params: id,
    query: lang,
    answer: caseSummary,
    problems: ['not-found', 'not-allowed'],
  },
  restoreCase: {
    ...operations.restoreCase,
    summary: 'Take a case back from the archive',
    access: 'citizen',
    view: 'cases',
    params: id,
    query: lang,
    answer: caseSummary,
    problems: ['not-found'],
  },
  readEvent: {
    ...operations.readEvent,
    summary: 'The citizen has opened an event',
    access: 'citizen',
    view: 'cases',
    params: id,
    answer: reading,
    problems: ['not-found'],
  },
} as const satisfies Service;
