import type { QueryCreator } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Label } from './label.ts';
import type { PushTo } from './tables.ts';

/** A message on its way to an organisation's system, which fetches it. */
export interface Outgoing {
  /** The receiving organisation's id. */
  organisationId: string;
  /** The sending organisation's id; null for ME. */
  senderId: string | null;
  label: Label;
  /** The receiver's address, also where the label leaves it out. */
  to: string;
  bytes: Uint8Array;
  /** The receive service that it is pushed to, instead of waiting. */
  pushTo?: PushTo | undefined;
}

/** What puts a message where its receiver fetches it. */
export const intoOutbox =
  ({ organisationId, senderId, label, to, bytes, pushTo }: Outgoing, at: Date) =>
  (db: QueryCreator<Tables>) =>
    db.insertInto('shs_outbox').values({
      organisation_id: organisationId,
      address: to,
      tx_id: label.txId,
      corr_id: label.corrId,
      content_id: label.contentId,
      sender_id: senderId,
      from_address: label.from?.address ?? null,
      originator: label.originator ?? null,
      end_recipient: label.endRecipient ?? null,
      product: label.product,
      agreement: label.agreement ?? null,
      sequence_type: label.sequenceType,
      status: label.status,
      subject: label.subject ?? null,
      meta: JSON.stringify(label.meta),
      data: JSON.stringify(label.data),
      arrived_at: at,
      size: bytes.length,
      push_to: pushTo ? JSON.stringify(pushTo) : null,
      bytes,
    });
