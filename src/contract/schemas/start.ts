import * as z from 'zod/mini';
import { languageTag, line, loginLevel, time, uuid, webUrl } from './common.ts';
import { availability, organisationReference, personalDataField } from './eservice.ts';

/**
 * What stands between this citizen and the e-service.
 * `not-needed`: a visitor goes on by `href`. `needed`, `too-weak`, `too-old`: log in (again) first. `ok`: ask for a ticket.
 */
export const startLogin = z.object({
  state: z.enum(['not-needed', 'needed', 'too-weak', 'too-old', 'ok']),
  /** The level that the e-service asks for. */
  level: z.optional(loginLevel),
});

/**
 * One piece of personal data that the e-service declared.
 * `goes-along`: handed over, as `value` shows it (a personal number is never shown). `missing`: the citizen keeps none.
 * `protected`: kept back for a person with protected identity. `unknown`: nobody is logged in, or not well enough to be shown it.
 */
export const startData = z.object({
  field: personalDataField,
  purpose: z.optional(line(300)),
  required: z.boolean(),
  state: z.enum(['goes-along', 'missing', 'protected', 'unknown']),
  value: z.optional(z.string()),
});

/** All that a page needs in order to start one e-service, in one answer. */
export const start = z.object({
  id: uuid,
  version: z.int(),
  lang: languageTag,
  name: z.string(),
  organisation: organisationReference,
  availability,
  login: startLogin,
  personalData: z.array(startData),
  /** Only where no login is needed: the e-service's own address, without a ticket. */
  href: z.optional(webUrl),
});

/** A path on the portal (with query), to which the e-service can lead the citizen back. */
export const portalPath = z.string().check(z.maxLength(1000), z.regex(/^\/(?![/\\])[^\s\\#\p{Cc}]*$/u));

export const ticketRequest = z.object({
  /** The version of the description that the citizen was shown; another one is refused with `description-changed`. */
  version: z.int(),
  lang: languageTag,
  returnTo: z.optional(portalPath),
});

export const ticketAnswer = z.object({
  /** Go here at once. It holds the ticket: never store, log or show it. */
  startUrl: webUrl,
  expiresAt: time,
});
