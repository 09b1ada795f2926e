import * as z from 'zod/mini';
import { cursor, time, uuid } from '../../src/contract/schemas/common.ts';
import type { Service } from '../../src/contract/service.ts';

const byId = z.object({ id: uuid });

const quarantined = z.object({
  id: uuid,
  /** The sender. */
  organisation: z.string(),
  party: z.string(),
  /** `refused`: the sender was told at once, and may have sent it again. `accepted`: it was answered with 202, and an administrative error followed. */
  answered: z.enum(['refused', 'accepted']),
  /** Where the label could be read. */
  txId: z.optional(z.string()),
  product: z.optional(z.string()),
  /** SHS's error code, and what is wrong, where, and how to mend it. */
  code: z.string(),
  text: z.string(),
  /** Whether running it again may help: what is wrong shows only against ME's own data. Else its sender alone can mend it. */
  mendable: z.boolean(),
  /** The latest time, and how many times it has come just as it is. */
  receivedAt: time,
  times: z.int(),
  /** Bytes. */
  size: z.int(),
});

/** What stands in a message. It may hold personal data, as the sender wrote it. */
const messageView = z.object({
  /** Absent where the message can't be taken apart. */
  label: z.optional(
    z.object({
      txId: z.string(),
      corrId: z.string(),
      contentId: z.string(),
      product: z.string(),
      agreement: z.optional(z.string()),
      sequenceType: z.string(),
      status: z.string(),
      from: z.optional(z.string()),
      to: z.optional(z.string()),
      subject: z.optional(z.string()),
      /** Local time, as the sender wrote it. */
      datetime: z.string(),
    }),
  ),
  parts: z.array(
    z.object({ type: z.string(), filename: z.optional(z.string()), contentType: z.string(), size: z.int() }),
  ),
  /** The signal's XML; without a label, the whole message as text. What is longer than 100,000 characters is cut off. */
  content: z.optional(z.string()),
});

const retried = z.object({
  /** `taken`, `delivered` and `tried` (a test message): it has left the quarantine. So has one that was `repeated`: it had been taken meanwhile. */
  state: z.enum(['taken', 'delivered', 'tried', 'repeated', 'refused']),
  /** With `refused`: what is wrong now. */
  code: z.optional(z.string()),
  text: z.optional(z.string()),
});

const untold = z.object({
  /** ME's id of the citizen. */
  citizen: z.string(),
  /** Whose news it was. */
  organisation: z.string(),
  channel: z.enum(['sms', 'email']),
  /** A code or a few words; never the address. */
  reason: z.string(),
  /** When it should have been sent. */
  since: time,
});

const auditEntry = z.object({
  at: time,
  /** ME's id of the citizen concerned. */
  citizen: z.optional(z.string()),
  organisation: z.optional(z.string()),
  party: z.optional(z.string()),
  /** The certificate's `x5t#S256`. */
  certificate: z.string(),
  operation: z.string(),
  /** What it was about: an id. */
  subject: z.optional(z.string()),
  outcome: z.enum(['done', 'refused']),
  /** A problem's code. */
  reason: z.optional(z.string()),
});

const checkResult = z.object({
  name: z.string(),
  /** The rule that was checked. */
  says: z.object({ en: z.string(), sv: z.string() }),
  /** How many rows were looked at. */
  looked: z.int(),
  /** How many of them are amiss. */
  amiss: z.int(),
  /** The first hundred of these, by their keys. */
  ids: z.array(z.string()),
});

const untakenSubmission = z.object({
  id: uuid,
  organisation: z.string(),
  /** The organisation's own number. */
  case: z.string(),
  /** ME's id of the citizen. */
  citizen: z.string(),
  handedInAt: time,
  /** `scanning`: its files are looked at. `unsent`: something is amiss at ME. `pushing`: the receive service does not take it. `unfetched`, `unconfirmed`: the case system has not done so yet. `failed`: the citizen was told. */
  where: z.enum(['scanning', 'unsent', 'pushing', 'unfetched', 'unconfirmed', 'failed']),
  /** Why it got no further. */
  reason: z.optional(z.string()),
  files: z.array(z.object({ name: z.string(), size: z.int(), state: z.enum(['waiting', 'ready', 'refused']) })),
});

/** `waits`: nothing was sent, since the case system has yet to fetch it, or its files to be scanned. `harmful`: a file in it is gone. */
const sentAgain = z.object({ state: z.enum(['sending', 'waits', 'harmful']) });

/** The operator service: what those who run ME may ask of it. */
export const operatorService = {
  listQuarantine: {
    method: 'GET',
    path: '/quarantine',
    summary: 'The messages that could not be taken, newest first',
    access: 'organisation',
    query: z.object({ cursor: z.optional(cursor) }),
    answer: z.object({ messages: z.array(quarantined), next: z.optional(cursor) }),
  },
  readQuarantined: {
    method: 'GET',
    path: '/quarantine/{id}',
    summary: 'One of them, with what stands in it',
    access: 'organisation',
    params: byId,
    answer: z.extend(quarantined, { message: messageView }),
    problems: ['not-found'],
  },
  retryQuarantined: {
    method: 'POST',
    path: '/quarantine/{id}/retry',
    summary: 'Run it again, as if it came now',
    access: 'organisation',
    params: byId,
    answer: retried,
    problems: ['not-found'],
  },
  listUntold: {
    method: 'GET',
    path: '/untold',
    summary: 'Who could not be told that there is news, and why, oldest first',
    access: 'organisation',
    query: z.object({ cursor: z.optional(cursor) }),
    answer: z.object({ untold: z.array(untold), next: z.optional(cursor) }),
  },
  listAudit: {
    method: 'GET',
    path: '/audit',
    summary: 'Who did what with personal data, oldest first',
    access: 'organisation',
    query: z.object({ citizen: z.optional(uuid), since: z.optional(time), cursor: z.optional(cursor) }),
    answer: z.object({ entries: z.array(auditEntry), next: z.optional(cursor) }),
  },
  verify: {
    method: 'GET',
    path: '/verify',
    summary: 'Check that the data fits together: one check a page, since each may take its time',
    access: 'organisation',
    query: z.object({ cursor: z.optional(cursor) }),
    answer: z.object({ checks: z.array(checkResult), next: z.optional(cursor) }),
  },
  listSubmissions: {
    method: 'GET',
    path: '/submissions',
    summary: 'What citizens have handed in, and no case system has said that it has, oldest first',
    access: 'organisation',
    query: z.object({ cursor: z.optional(cursor) }),
    answer: z.object({ submissions: z.array(untakenSubmission), next: z.optional(cursor) }),
  },
  readSubmission: {
    method: 'GET',
    path: '/submissions/{id}',
    summary: 'One of them',
    access: 'organisation',
    params: byId,
    answer: untakenSubmission,
    problems: ['not-found'],
  },
  sendSubmission: {
    method: 'POST',
    path: '/submissions/{id}/send',
    summary: 'Send it again',
    access: 'organisation',
    params: byId,
    answer: sentAgain,
    problems: ['not-found'],
  },
} as const satisfies Service;

export type Quarantined = z.infer<typeof quarantined>;
export type MessageView = z.infer<typeof messageView>;
export type Retried = z.infer<typeof retried>;
export type Untold = z.infer<typeof untold>;
export type AuditEntry = z.infer<typeof auditEntry>;
export type CheckResult = z.infer<typeof checkResult>;
export type UntakenSubmission = z.infer<typeof untakenSubmission>;
export type SentAgain = z.infer<typeof sentAgain>;
