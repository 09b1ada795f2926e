import * as z from 'zod/mini';
import * as operations from '../operations/calendar.ts';
import { calendar, calendarAddress, calendarFeed, calendarSecret } from '../schemas/calendar.ts';
import { languageTag } from '../schemas/common.ts';
import type { Service } from '../service.ts';

/** The calendar of the citizen’s last days. */
export const calendarOperations = {
  getCalendar: {
    ...operations.getCalendar,
    summary: 'Whether the citizen has a calendar feed of their last days at this portal',
    access: 'citizen',
    view: 'cases',
    answer: calendarFeed,
  },
  createCalendar: {
    ...operations.createCalendar,
    summary: 'A new secret address for the calendar feed; the former one ends',
    access: 'citizen',
    view: 'cases',
    query: z.object({ lang: languageTag }),
    answer: calendarAddress,
    status: 201,
  },
  revokeCalendar: {
    ...operations.revokeCalendar,
    summary: 'The end of the calendar feed',
    access: 'citizen',
    view: 'cases',
    answer: calendarFeed,
  },
  openCalendar: {
    ...operations.openCalendar,
    summary: 'The calendar behind a secret address, for whoever has it: last days, organisations, and nothing of cases',
    access: 'visitor',
    view: 'cases',
    body: calendarSecret,
    answer: calendar,
    problems: ['not-found'],
  },
} as const satisfies Service;
