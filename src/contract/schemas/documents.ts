import * as z from 'zod/mini';
import { attachmentAction } from './case.ts';
import { cursor, languageTag, time, uuid } from './common.ts';
import { organisationReference } from './eservice.ts';

/** A file that has come in one of the citizen's cases. */
export const documentSummary = z.extend(z.omit(attachmentAction, { kind: true }), {
  /** The event that it came with: `getAttachment` takes this and the file's own id. */
  event: uuid,
  /** The language of the organisation's texts. */
  lang: languageTag,
  /** When the event happened. */
  time,
  organisation: organisationReference,
  case: z.object({ id: uuid, number: z.string(), title: z.string(), lang: languageTag }),
});

export const documentQuery = z.object({
  lang: languageTag,
  q: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  cursor: z.optional(cursor),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000))),
});

/** The newest first. */
export const documentList = z.object({
  items: z.array(documentSummary),
  /** How many there are in all, over every page. */
  total: z.int(),
  next: z.optional(cursor),
});
