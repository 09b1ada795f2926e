import * as z from 'zod/mini';
import { getNews } from '../operations/live.ts';
import * as operations from '../operations/notices.ts';
import { reading } from '../schemas/case.ts';
import { languageTag, uuid } from '../schemas/common.ts';
import { news, notice, noticeList, noticeQuery } from '../schemas/notice.ts';
import type { Service } from '../service.ts';

const id = z.object({ id: uuid });
const lang = z.object({ lang: languageTag });

/** What is new to the citizen across everything that the portal shows. */
export const noticeOperations = {
  getNews: {
    ...getNews,
    summary: 'How much is new',
    access: 'citizen',
    view: 'notices',
    answer: news,
  },
  listNotices: {
    ...operations.listNotices,
    summary:
      'What is new: unread events of cases, and notices that belong to no case; what is unread first, then the newest',
    access: 'citizen',
    view: 'notices',
    query: noticeQuery,
    answer: noticeList,
  },
  readNotice: {
    ...operations.readNotice,
    summary: 'The citizen has opened a notice, or an event of a case',
    access: 'citizen',
    view: 'notices',
    params: id,
    answer: reading,
    problems: ['not-found'],
  },
  archiveNotice: {
    ...operations.archiveNotice,
    summary: 'Put a notice into the archive',
    access: 'citizen',
    view: 'notices',
    params: id,
    query: lang,
    answer: notice,
    problems: ['not-found'],
  },
  restoreNotice: {
    ...operations.restoreNotice,
    summary: 'Take a notice back from the archive',
    access: 'citizen',
    view: 'notices',
    params: id,
    query: lang,
    answer: notice,
    problems: ['not-found'],
  },
} as const satisfies Service;
