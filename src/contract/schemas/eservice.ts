import * as z from 'zod/mini';
import { cursor, languageTag, line, loginLevel, text, time, uuid, webUrl } from './common.ts';

// Terms follow CPSV-AP 3.2 (PublicService) and schema.org (GovernmentService).

/** Whom an e-service is for (CPSV-AP: audience). */
export const audience = z.enum(['private', 'business', 'association']);

/** Personal data that an e-service may ask for with a ticket. */
export const personalDataField = z.enum(['personalNumber', 'name', 'address', 'phone', 'email']);

export const organisationReference = z.object({ id: z.string(), name: z.string() });

export const topicReference = z.object({
  /** A word of ME's list of topics, for example `build-and-live`. */
  id: z.string(),
  name: z.string(),
});

/** Whether the e-service can be used now. */
export const availability = z.object({
  state: z.enum(['open', 'closed', 'maintenance']),
  /** Closed: when it opens again, if known. Open: when it closes, if it does. */
  until: z.optional(time),
  message: z.optional(text(500)),
});

export const channel = z.object({
  kind: z.enum(['online', 'phone', 'visit', 'post', 'email']),
  name: z.optional(line(200)),
  value: line(300),
  openingHours: z.optional(line(300)),
});

export const eserviceSummary = z.object({
  id: uuid,
  /** Grows by one with each published description. */
  version: z.int(),
  /** The language of the texts that follow: the one asked for, else the closest that exists. */
  lang: languageTag,
  name: line(150),
  summary: line(300),
  organisation: organisationReference,
  topics: z.array(topicReference),
  audiences: z.array(audience),
  /** Languages that the e-service itself can be used in. */
  languages: z.array(languageTag),
  /** The login that it asks for; `none` starts without one. */
  loginLevel: z.union([z.literal('none'), loginLevel]),
  availability,
});

export const eserviceDetail = z.extend(eserviceSummary, {
  description: text(10_000),
  /** What to have at hand, and conditions to meet (CPSV-AP: Requirement). */
  requirements: z.array(line(500)),
  cost: z.optional(text(500)),
  processingTime: z.optional(line(200)),
  channels: z.array(channel),
  contact: z.optional(
    z.object({
      name: line(200),
      phone: z.optional(line(50)),
      email: z.optional(line(254)),
      url: z.optional(webUrl),
      openingHours: z.optional(line(300)),
    }),
  ),
  legalBasis: z.array(z.object({ name: line(300), url: z.optional(webUrl) })),
  personalData: z.array(z.object({ field: personalDataField, purpose: z.optional(line(300)), required: z.boolean() })),
  locations: z.array(
    z.object({ name: line(200), address: line(300), openingHours: z.optional(line(300)), url: z.optional(webUrl) }),
  ),
  links: z.array(z.object({ name: line(200), url: webUrl })),
  questions: z.array(z.object({ question: line(300), answer: text(2000) })),
  related: z.array(z.object({ id: uuid, name: z.string() })),
  keywords: z.array(line(60)),
  /** The service's name in a shared vocabulary, so that catalogues can be compared. */
  standardService: z.optional(z.object({ scheme: webUrl, code: line(100), name: line(200) })),
  updatedAt: time,
});

const csv = (pattern: RegExp) => z.string().check(z.maxLength(400), z.regex(pattern));

/** Several values of one filter are parted by commas, and mean "any of". */
export const eserviceQuery = z.object({
  lang: languageTag,
  q: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  topic: z.optional(csv(/^[a-z0-9-]+(,[a-z0-9-]+)*$/)),
  audience: z.optional(csv(/^[a-z]+(,[a-z]+)*$/)),
  organisation: z.optional(csv(/^[A-Za-z0-9-]+(,[A-Za-z0-9-]+)*$/)),
  language: z.optional(csv(/^[A-Za-z-]+(,[A-Za-z-]+)*$/)),
  cursor: z.optional(cursor),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))),
});

const facet = z.array(z.object({ id: z.string(), name: z.string(), count: z.int() }));

export const eserviceList = z.object({
  items: z.array(eserviceSummary),
  /** How many there are in all, over every page. */
  total: z.int(),
  next: z.optional(cursor),
  previous: z.optional(cursor),
  /**
   * What each filter would leave, were it chosen alone together with the other filters.
   * A value that is chosen is always there, also with a count of 0. Sorted by name in the language asked for. `languages` and `audiences` have ids as names.
   */
  facets: z.object({ topics: facet, audiences: facet, organisations: facet, languages: facet }),
});
