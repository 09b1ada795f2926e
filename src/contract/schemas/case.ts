import * as z from 'zod/mini';
import { cursor, day, languageTag, line, text, time, uuid } from './common.ts';
import { organisationReference } from './eservice.ts';
import { messageOffer, sender } from './message.ts';
import { submission } from './supplement.ts';
import { taskState } from './task.ts';

/** What a status means, whatever the organisation calls it. */
export const statusKind = z.enum([
  'new',
  'submitted',
  'waiting-for-completion',
  'waiting-for-payment',
  'waiting-for-signatures',
  'in-progress',
  'decided',
  'closed',
]);

/** `text` is the organisation's own word for it. */
export const caseStatus = z.object({ kind: statusKind, text: line(200) });

/** Sent by mistake, and taken back by the organisation. */
export const withdrawal = z.object({ at: time, reason: z.optional(text(10_000)) });

export const caseSummary = z.object({
  id: uuid,
  /** The organisation's own number for the case. */
  number: line(200),
  /** The language of the organisation's texts. */
  lang: languageTag,
  /** What the case is about: as the organisation named it, else the e-service that it began in, else its newest heading; of a withdrawn one its number. */
  title: z.string(),
  organisation: organisationReference,
  /** As the newest event says; absent where all of them have been withdrawn. */
  status: z.optional(caseStatus),
  heading: z.optional(line(200)),
  updatedAt: time,
  /** How many events the citizen has not opened. */
  unread: z.int(),
  /** What is asked of the citizen; with several, that which comes first. */
  toDo: z.optional(z.object({ until: z.optional(day) })),
  archived: z.boolean(),
  withdrawn: z.optional(withdrawal),
  /** The last day that ME keeps it; absent while the organisation has set none. */
  keptUntil: z.optional(day),
});

/** Several values of one filter are parted by commas, and mean "any of". */
export const caseQuery = z.object({
  lang: languageTag,
  show: z.optional(z.enum(['active', 'archived'])),
  q: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  organisation: z.optional(z.string().check(z.maxLength(400), z.regex(/^[A-Za-z0-9-]+(,[A-Za-z0-9-]+)*$/))),
  status: z.optional(z.string().check(z.maxLength(400), z.regex(/^[a-z-]+(,[a-z-]+)*$/))),
  cursor: z.optional(cursor),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000))),
});

/** First what is asked of the citizen, by its last day; then the newest. */
export const caseList = z.object({
  items: z.array(caseSummary),
  /** How many there are in all, over every page. */
  total: z.int(),
  next: z.optional(cursor),
  /** How many cases there are beside every filter. */
  counts: z.object({ active: z.int(), archived: z.int() }),
  /** The organisations that the citizen's cases belong to, by name. */
  organisations: z.array(organisationReference),
});

/** A file. `waiting`: not yet known to be harmless. `refused`: found harmful, and not to be had here. */
export const attachmentAction = z.object({
  kind: z.literal('attachment'),
  id: z.string(),
  title: line(200),
  documentType: z.optional(line(200)),
  file: line(200),
  /** The media type (RFC 6838). */
  type: z.string(),
  /** Bytes. */
  size: z.int(),
  state: z.enum(['ready', 'waiting', 'refused']),
  /** When the citizen first opened it. */
  openedAt: z.optional(time),
});

/** A text to the officer. */
export const messageAction = z.extend(messageOffer, { kind: z.literal('message'), id: z.string() });

/** What the case is to be supplemented with. While it is `open` or `too-late`, a ticket can be had for it: what comes late is taken too, and marked. */
export const supplementAction = z.object({
  kind: z.literal('supplement'),
  id: z.string(),
  /** The e-service that it is done in. */
  eservice: z.object({ id: uuid, name: z.string() }),
  /** What is asked for, and why. */
  text: z.optional(text(10_000)),
  until: z.optional(day),
  state: taskState,
  /** Present where it was taken back by itself, before anything was handed in. */
  withdrawn: z.optional(withdrawal),
  /** Present where something can be handed in, and the viewer has been in the e-service for it: when they came there first. */
  begunAt: z.optional(time),
  /** The newest that has been handed in for it, by whichever of the case's parties. */
  submission: z.optional(submission),
  /** With `taken`, where it came in by another way than through ME: when the case system said so. */
  cameInAt: z.optional(time),
});

/** The case may be put away. */
export const archiveAction = z.object({ kind: z.literal('archive'), id: z.string() });

export const eventAction = z.discriminatedUnion('kind', [
  attachmentAction,
  messageAction,
  supplementAction,
  archiveAction,
]);

export const plannedStep = z.object({
  state: z.enum(['done', 'current', 'planned']),
  text: line(200),
  by: z.optional(day),
});

export const decision = z.object({
  date: day,
  outcome: line(200),
  appeal: z.optional(z.object({ how: text(10_000), by: z.optional(day) })),
});

/** Something that happened in a case. Of one that has been withdrawn, nothing is told but that. */
export const caseEvent = z.object({
  id: uuid,
  lang: languageTag,
  /** When it happened, by the organisation. */
  time,
  /** When ME took it in. */
  receivedAt: time,
  unread: z.boolean(),
  withdrawn: z.optional(withdrawal),
  status: z.optional(caseStatus),
  heading: z.optional(line(200)),
  text: z.optional(text(10_000)),
  sender: z.optional(sender),
  meaning: z.optional(text(10_000)),
  next: z.optional(z.object({ text: text(10_000), by: z.optional(day) })),
  plan: z.array(plannedStep),
  decision: z.optional(decision),
  /** That the sender is told when the citizen opens it, in the language asked for; absent where they are not. */
  readReceipt: z.optional(line(200)),
  actions: z.array(eventAction),
});

/** A fact of the case, as its case system names it. */
export const labelledFact = z.object({ label: line(200), value: line(200) });

export const caseDetail = z.extend(caseSummary, {
  openedAt: time,
  /** Facts of the case, in the order that the case system gave them in. */
  details: z.optional(z.array(labelledFact).check(z.maxLength(20))),
  /** Whether the organisation has said that the citizen may put it away. */
  archivable: z.boolean(),
  /** The newest first. */
  events: z.array(caseEvent),
  /** Where older events go on. */
  older: z.optional(cursor),
});

export const eventQuery = z.object({ lang: languageTag, cursor: z.optional(cursor) });

/** When the citizen first opened an event. */
export const reading = z.object({ readAt: time });
