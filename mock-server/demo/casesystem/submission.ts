import * as z from 'zod/mini';
import type { Secrets } from '../secrets.ts';

const line = z.string().check(z.maxLength(1000));

/** `origin`, `insteadOf`: as the e-service kit has them. */
const answer = z.object({
  question: line,
  answer: z.string(),
  origin: z.optional(z.enum(['me', 'case-system', 'citizen'])),
  insteadOf: z.optional(z.enum(['me', 'case-system'])),
});

/** What an e-service hands over to its organisation's case system: that somebody has sent a form. */
export const submission = z.object({
  /** Its own; the case's first signal has the same, so that what comes twice is one event. */
  id: z.uuid(),
  /** The case's number, which the citizen has been given. */
  number: z.string().check(z.regex(/^\d{4}-\d{6}$/)),
  /** The organisation's own id of it. */
  eservice: line,
  /** What the e-service is called, in the language of the form. */
  title: line,
  /** Absent for a visitor, and where the form does not ask for it. */
  personalNumber: z.optional(z.string().check(z.regex(/^\d{12}$/))),
  lang: z.enum(['sv', 'en', 'fi']),
  sentAt: z.iso.datetime(),
  answers: z.array(answer),
  /** The files that were chosen, in base64. */
  files: z._default(z.array(z.object({ name: line, base64: z.base64() })), []),
});

export type Submission = z.input<typeof submission>;

/** Where the organisation's case system takes submissions. */
export const submissionUrl = (controlRoom: string, organisation: string) =>
  `${controlRoom}/casesystem/${organisation}/submissions`;

/** What the e-services show that they are. */
export const submissionToken = (secrets: Secrets) => secrets('submissions');
