import { submissionStatus, type HandedIn, type SubmissionStatus } from '../../tickets/eservice-service.ts';
import { json, type Connection } from './connection.ts';
import { persistently } from './persistence.ts';

/** What a citizen hands in. */
export interface HandIn {
  /** `submission.id`, as the ticket brought it. */
  submission: string;
  /**
   * Yours for what this citizen hands in, a UUID: make it once, keep it with what was filled in, and give the same one at every
   * attempt. ME takes what comes under it once.
   */
  key: string;
  /** What was filled in, as agreed on with the case system: ME hands it on unchanged. */
  data?: NonNullable<HandedIn['data']>;
  /** What has been uploaded for this submission. */
  files?: HandedIn['files'];
  /** When the citizen pressed the button, where you hand in later. */
  sentAt?: Date;
}

/** Milliseconds before another attempt: a citizen waits meanwhile. */
const pauses = [300, 2000];

/** What it gives is the receipt: ME has it for good. */
export function handIn({ read }: Connection, given: HandIn): Promise<SubmissionStatus> {
  const { key, files = [], sentAt, ...rest } = given;
  const body = { ...rest, files, ...(sentAt && { sentAt: sentAt.toISOString() }) };
  const init = json(body, { 'idempotency-key': key });
  return persistently(pauses, () => read(submissionStatus, '/eservice/v1/submissions', init));
}
