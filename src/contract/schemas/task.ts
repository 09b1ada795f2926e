import * as z from 'zod/mini';
import { cursor, day, languageTag, line, text, time, uuid } from './common.ts';
import { organisationReference } from './eservice.ts';

/** How a task is done: in a form in the portal, at another address, or by paying. What a case is to be supplemented with is done in an e-service: `url`. */
export const taskKind = z.enum(['form', 'url', 'payment']);

/**
 * `open`: to be done. `submitted`: handed in, and on its way. `taken`: the organisation's case system has it. `withdrawn`: no longer asked for.
 * `too-late`: the last day has passed, and nothing has come.
 */
export const taskState = z.enum(['open', 'submitted', 'taken', 'withdrawn', 'too-late']);

/**
 * Something that is asked of the citizen in one of their cases, with the kinds and the course of the Dutch *externe klanttaak*
 * (`open`, `ingediend`, `verwerkt`). Named by its event and action.
 */
export const task = z.object({
  event: uuid,
  action: z.string(),
  kind: taskKind,
  state: taskState,
  /** The language of the organisation's texts. */
  lang: languageTag,
  organisation: organisationReference,
  /** Of the event that asks; absent where that has been withdrawn. */
  heading: z.optional(line(200)),
  /** What is asked for, and why. */
  text: z.optional(text(10_000)),
  /** The last day to do it. */
  until: z.optional(day),
  /** With `withdrawn`: why, as the organisation has told. */
  reason: z.optional(text(10_000)),
  /** Present where something can be handed in, and the citizen has been there for it: when they came there first. */
  begunAt: z.optional(time),
  /** Where it is done. */
  eservice: z.object({ id: uuid, name: z.string() }),
  askedAt: time,
  /** When it came to be in its state; of one that is open, when it was asked. */
  changedAt: time,
  case: z.object({ id: uuid, number: z.string(), title: z.string(), lang: languageTag }),
});

export const taskQuery = z.object({
  lang: languageTag,
  state: z.optional(taskState),
  cursor: z.optional(cursor),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000))),
});

/** First what is open, by its last day; then what was changed last. */
export const taskList = z.object({
  items: z.array(task),
  /** How many there are in all, over every page. */
  total: z.int(),
  next: z.optional(cursor),
  /** How many there are beside every filter. */
  counts: z.object({ open: z.int() }),
});
