import * as z from 'zod/mini';
import { languageTag, line, time, uuid } from './common.ts';
import { portalPath } from './start.ts';

/**
 * The way of what the citizen hands in. `sent`: the e-service has it. `received`: ME has it, for good. `taken`: the organisation's case system has it.
 * `read`: an officer has read it.
 */
export const submissionStep = z.enum(['sent', 'received', 'taken', 'read']);

/**
 * Why it did not arrive, and will not by itself. `refused`: the case system could not take it. `not-delivered`: the case system could not be reached for days.
 * `harmful-file`: a file was found to be harmful, and nothing was sent.
 */
export const submissionFailure = z.enum(['refused', 'not-delivered', 'harmful-file']);

/** What a citizen has handed in, and how far it has come. */
export const submission = z.object({
  /** Names it in receipts; the citizen may quote it. */
  id: uuid,
  /** Handed in after the last day. */
  late: z.boolean(),
  /** The steps that it has come, in their order. */
  steps: z.array(z.object({ step: submissionStep, at: time })),
  /** Present where it did not arrive. The citizen may start again: what was asked for is open. */
  failed: z.optional(z.object({ at: time, reason: submissionFailure })),
  /** Only told to whoever handed it in. `refused`: found to be harmful. Sizes are bytes. */
  files: z.array(z.object({ name: line(200), size: z.int(), state: z.enum(['waiting', 'ready', 'refused']) })),
});

export const supplementTicketRequest = z.object({
  lang: languageTag,
  returnTo: z.optional(portalPath),
});
