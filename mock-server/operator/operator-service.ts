import * as z from 'zod/mini';
import { cursor, time, uuid } from '../../src/contract/schemas/common.ts';
import type { Service } from '../../src/contract/service.ts';

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

/** The operator service: what those who run ME may ask of it. */
export const operatorService = {
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
    summary: 'Check that the data fits together',
    access: 'organisation',
    answer: z.object({ checks: z.array(checkResult) }),
  },
} as const satisfies Service;

export type AuditEntry = z.infer<typeof auditEntry>;
export type CheckResult = z.infer<typeof checkResult>;
