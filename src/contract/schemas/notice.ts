import * as z from 'zod/mini';
import { cursor, day, languageTag, line, text, time, uuid } from './common.ts';
import { organisationReference } from './eservice.ts';
import { task } from './task.ts';

/** How much is new, without saying what: for a badge, and for a page that asks whether anything has come. */
export const news = z.object({
  unread: z.int().check(z.minimum(0)),
  /** When something last came; absent while nothing has. */
  latest: z.optional(time),
  /** When this was answered, by the same clock: a page knows then whether it has what came last. */
  at: time,
});

/** Something new: an event of a case, or a notice that belongs to no case. */
export const notice = z.object({
  id: uuid,
  kind: z.enum(['event', 'notice']),
  /** The language of the organisation's texts. */
  lang: languageTag,
  organisation: organisationReference,
  heading: line(200),
  /** Of a notice. An event is read in its case. */
  text: z.optional(text(10_000)),
  /** The last day that a notice holds. After it, it stands among the archived. */
  until: z.optional(day),
  time,
  unread: z.boolean(),
  archived: z.boolean(),
  /** The case that an event belongs to. */
  case: z.optional(z.object({ id: uuid, title: z.string() })),
});

export const noticeQuery = z.object({
  lang: languageTag,
  show: z.optional(z.enum(['active', 'archived'])),
  cursor: z.optional(cursor),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000))),
});

/** What is unread first, then the newest. Of the archived: the newest first. */
export const noticeList = z.object({
  items: z.array(notice),
  /** What is to be done, by its last day: with the first page of what is current, in a portal that shows cases. */
  toDo: z.optional(z.array(task)),
  next: z.optional(cursor),
  counts: z.object({ unread: z.int(), active: z.int(), archived: z.int() }),
});
