/**
 * What an e-service needs in order to work with ME: redeem the ticket that a citizen arrives with, and hand in what they fill in.
 * Every call throws `MeAway` (the same again will do later) and `MeRefused` (it says why, and what to do).
 *
 * ```js
 * import { openAsBlob } from 'node:fs';
 * import { connect } from 'me-widgets/eservice';
 *
 * const me = await connect({ me: 'https://me.example', certificate: 'eservice.crt', key: 'eservice.key' });
 * const { submission, citizen, case: about, extra } = await me.redeem(ticket);
 * const upload = await me.upload(submission.id, { name: 'plan.pdf', content: await openAsBlob('plan.pdf') });
 * const receipt = await me.handIn({ submission: submission.id, key: crypto.randomUUID(), data, files: [{ upload }] });
 * ```
 * @module
 */
import { redeemed, submissionStatus, type Redeemed, type SubmissionStatus } from '../../tickets/eservice-service.ts';
import { json, openConnection } from './connection.ts';
import { handIn, type HandIn } from './hand-in.ts';
import type { Settings } from './settings.ts';
import { upload, type File } from './upload.ts';

export { MeAway, MeError, MeRefused } from './errors.ts';
export { isLockedPdf } from './locked-pdf.ts';
export { withOrigins, type Answer, type Origin, type Prefilled } from './origins.ts';
export type { RedeemedSupplement } from '../../tickets/eservice-service.ts';
export type { File, HandIn, Redeemed, Settings, SubmissionStatus };

/** ME, as an e-service sees it. */
export interface Me {
  /**
   * What the ticket stands for. Redeem it when the citizen arrives, and then answer 303 to an address without it. One for a supplement is
   * good for one redemption: keep what it gives.
   * @param citizen Who is logged in, where the e-service has a login of its own: another citizen's ticket is then refused. 12 digits.
   */
  redeem: (ticket: string, citizen?: { personalNumber: string }) => Promise<Redeemed>;
  /** Sends a file for a submission, and gives the upload's id. What breaks on the way is gone on with. */
  upload: (submission: string, file: File) => Promise<string>;
  /** Hands in what the citizen has filled in, and gives the receipt. */
  handIn: (what: HandIn) => Promise<SubmissionStatus>;
  /** How far a submission has come, and whether what was asked for still is. */
  submission: (id: string) => Promise<SubmissionStatus>;
  /** Ends the connections, when the e-service ends. */
  close: () => Promise<void>;
}

/** Reads the certificate and its key; nothing is sent yet. Throws for settings that could never lead to ME. */
export async function connect(settings: Settings): Promise<Me> {
  const connection = await openConnection(settings);
  const { read, close } = connection;
  return {
    redeem: (ticket, citizen) =>
      read(redeemed, '/eservice/v1/tickets/redeem', json({ ticket, ...(citizen && { citizen }) })),
    upload: (submission, file) => upload(connection, submission, file),
    handIn: (what) => handIn(connection, what),
    submission: (id) => read(submissionStatus, `/eservice/v1/submissions/${encodeURIComponent(id)}`),
    close,
  };
}
