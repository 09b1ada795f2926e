import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import { ShsFault } from './fault.ts';
import type { Label } from './label.ts';
import { readManagement, writeManagement, type Management } from './management.ts';
import { charsetOf, writeMessage, type OpenedMessage } from './message.ts';
import { intoOutbox } from './outbox.ts';
import { writeAnsweredJob } from './push-job.ts';
import { toLocal } from './time.ts';

/** Whether a message is about another: none is ever sent about it, lest two nodes write to each other for ever. */
export const isAdministrative = ({ sequenceType, product }: Pick<Label, 'sequenceType' | 'product'>) =>
  sequenceType === 'adm' || product === 'confirm' || product === 'error';

/** What an administrative message says. Throws `ShsFault`. */
export function readAdministrative({ label, readParts }: OpenedMessage): Management {
  const { product } = label;
  if (product !== 'confirm' && product !== 'error') {
    throw new ShsFault(
      'IllegalProductType',
      'An administrative message has the product confirm or error. Mend <product>.',
    );
  }
  const [part] = readParts();
  const management = readManagement(part?.bytes ?? new Uint8Array(), part && charsetOf(part));
  if ((product === 'error') === (management.error !== undefined)) return management;
  throw new ShsFault(
    'IllegalDatapartContent',
    `The product is ${product}, and <shs.management> says the other. Let both say the same.`,
  );
}

/**
 * Notes what a receiver says of a message that ME sent to it: by corr.id and content.id, as the standard has it. Gives false where ME has
 * sent no such message.
 */
export async function noteAnswer(db: Database, organisationId: string, said: Management, at: Date): Promise<boolean> {
  const { corrId, contentId, error } = said;
  const noted = await db
    .updateTable('shs_outbox')
    .set(error ? { error_code: error.code, error_text: error.info } : { confirmed_at: at })
    // What was pushed need not be kept any longer; what waits stays until it is acknowledged.
    .$if(!error, (update) => update.set({ bytes: sql`case when push_to is null then bytes end` }))
    .where('organisation_id', '=', organisationId)
    .where('corr_id', '=', corrId)
    .where('content_id', '=', contentId)
    .where('sender_id', 'is', null)
    .where('sequence_type', '<>', sql.lit('adm'))
    .returning('tx_id')
    .execute();
  for (const { tx_id: txId } of noted) await writeAnsweredJob(db, { organisation: organisationId, txId });
  return noted.length > 0;
}

/** What an administrative message is about, and to whom it goes: the sender of that. */
export interface About {
  organisationId: string;
  /** The sender's address, and the receiver's. */
  from: string;
  to: string;
  label: Pick<Label, 'corrId' | 'contentId' | 'agreement' | 'status' | 'originator' | 'endRecipient'>;
  /** The organisation that answers; null for ME. */
  by: string | null;
}

/** What puts a confirmation, or an error (with `error`), where the sender fetches it. */
export function answering(
  { organisationId, from, to, label, by }: About,
  { error, appinfo = [] }: Partial<Pick<Management, 'error' | 'appinfo'>>,
  at: Date,
) {
  const { corrId, contentId, agreement, status, originator, endRecipient } = label;
  const product = error ? 'error' : 'confirm';
  const datetime = toLocal(at);
  const bytes = writeManagement({ corrId, contentId, datetime, appinfo, ...(error && { error }) });
  const type = { type: product, filename: `${product}.xml` };
  const answer: Label = {
    txId: randomUUID(),
    corrId,
    ...(agreement !== undefined && { agreement }),
    transferType: 'asynch',
    sequenceType: 'adm',
    status,
    ...(endRecipient !== undefined && { originator: endRecipient }),
    from: { address: to },
    to: { address: from },
    ...(originator !== undefined && { endRecipient: originator }),
    product,
    meta: [],
    datetime,
    contentId,
    data: [{ ...type, size: bytes.length }],
  };
  const parts = [{ ...type, contentType: 'text/xml; charset=ISO-8859-1', bytes }];
  const message = writeMessage({ label: answer, parts });
  return intoOutbox({ organisationId, senderId: by, label: answer, to: from, bytes: message }, at);
}
