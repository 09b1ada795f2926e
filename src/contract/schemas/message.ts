import * as z from 'zod/mini';
import { day, line, languageTag, text, time, uuid } from './common.ts';
import { organisationReference } from './eservice.ts';

/** How many characters a message may have, in UTF-16 code units, as `<textarea>` counts them. */
const longest = 10_000;

/**
 * How far a message has come. `sent`: ME has it, or a mail server on the way. `delivered`: the organisation's own mail server has taken it, or its
 * case system. `read`: the case system says that an officer has. `failed`: it did not arrive, and will not.
 */
export const messageState = z.enum(['sent', 'delivered', 'read', 'failed']);

/** What a citizen has written to an officer. */
export const sentMessage = z.object({
  /** The id that the organisation's receipts name. */
  id: uuid,
  at: time,
  text: text(longest),
  state: messageState,
  /** Since when. */
  stateAt: time,
});

/** Who reads what is written: a role, never a person; and a number to call instead. */
export const sender = z.object({ role: line(200), phone: z.optional(line(50)) });

/** Whether one may write, and how long. */
export const messageOffer = z.object({
  state: z.enum(['open', 'closed', 'withdrawn']),
  /** The last day. */
  until: z.optional(day),
  /** The citizen's own, the oldest first. */
  messages: z.array(sentMessage),
});

/** What `<me-message-form>` shows. */
export const conversation = z.extend(messageOffer, {
  organisation: organisationReference,
  sender: z.optional(sender),
  /** The language of the sender's texts. */
  lang: languageTag,
  /** Stands for the citizen in this portal, so that a page can tell whose a draft is. It opens nothing. */
  writer: z.string(),
});

/** Plain text. Of control characters only line breaks and tabs are taken. */
export const messageRequest = z.object({ text: text(longest) });
