import * as z from 'zod/mini';
import { cursor, line, time, uuid } from './common.ts';
import { organisationReference } from './eservice.ts';

export const channelKind = z.enum(['sms', 'email']);

/** What news can be about: something new in a case, something that the citizen has to do, a notice that belongs to no case. */
export const matter = z.enum(['case', 'task', 'notice']);

/** The languages that messages are written in. */
export const messageLanguage = z.enum(['sv', 'en', 'fi']);

/** An address that a code has been sent to. The verified one, if any, is used until the code has been given. */
export const waitingAddress = z.object({
  address: line(254),
  /** When the code is worth nothing any more. */
  expiresAt: time,
  /** 0: the code is worth nothing any more. */
  guessesLeft: z.int(),
  /** When another code may be asked for. */
  resendAt: time,
});

export const channel = z.object({
  kind: channelKind,
  /** Where messages go: E.164 for `sms`, an e-mail address for `email`. Absent while none is verified. */
  address: z.optional(line(254)),
  /** When the citizen last showed, or said, that it is theirs. */
  confirmedAt: z.optional(time),
  waiting: z.optional(waitingAddress),
  /** What is told there. Without an address: what would be. */
  matters: z.array(matter),
  /** When it was turned off by a link in a mail. */
  unsubscribedAt: z.optional(time),
});

/** How the citizen is told that there is news. Not the profile: that is what e-services are given. */
export const contacts = z.object({
  /** Send it back with changed preferences. */
  revision: z.int(),
  language: messageLanguage,
  /** One of each kind. */
  channels: z.array(channel),
});

/** Replaces what is told where; `revision` is that of the contacts which the choice was made from. */
export const preferences = z.object({
  revision: z.int(),
  language: messageLanguage,
  channels: z.array(z.object({ kind: channelKind, matters: z.array(matter) })).check(z.maxLength(2)),
});

export const newAddress = z.object({ address: line(254) });

export const givenCode = z.object({ code: z.string().check(z.regex(/^\d{6}$/, 'six digits')) });

/** `refused`: the address takes no messages. `not-delivered`: it did not arrive. `not-sent`: all attempts were in vain. */
export const deliveryFailure = z.enum(['refused', 'not-delivered', 'not-sent']);

/** One message that ME has sent, or will send, to the citizen. */
export const sentNotification = z.object({
  id: uuid,
  kind: channelKind,
  /** Whose news it was, or in whose portal it was asked for. */
  organisation: organisationReference,
  /** News, a code, or word to a former address that it is no longer used. */
  about: z.enum(['news', 'code', 'replaced', 'removed']),
  /** Of news: what it was about. */
  matters: z.array(matter),
  /** Where it went, masked: enough to recognise one's own. */
  address: z.optional(z.string()),
  /** When it was sent; while it waits, when it was written. */
  at: time,
  /** `sent`: on its way, and whether it arrives is not known yet, or never is. */
  state: z.enum(['waiting', 'sent', 'delivered', 'failed']),
  failure: z.optional(deliveryFailure),
});

/** The newest first. */
export const sentList = z.object({ items: z.array(sentNotification), next: z.optional(cursor) });

export const sentQuery = z.object({
  cursor: z.optional(cursor),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))),
});

/** As it stands in a mail: 256 random bits, base64url. */
export const unsubscribeToken = z.string().check(z.regex(/^[\w-]{43}$/));

export const unsubscription = z.object({ kind: channelKind });
