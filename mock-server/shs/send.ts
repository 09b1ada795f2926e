import { randomUUID } from 'node:crypto';
import type { Database } from '../database/connection.ts';
import type { DataLabel, Label } from './label.ts';
import { writeMessage, type DataPart } from './message.ts';
import { intoOutbox } from './outbox.ts';
import { toLocal } from './time.ts';

/** A message by ME. */
export interface OwnMessage {
  /** The receiver's id: the organisation's systems fetch it at the organisation's own address, without internal id. */
  organisationId: string;
  /** A product type's UUID. */
  product: string;
  parts: DataPart[];
  subject?: string;
  meta?: Label['meta'];
  /** The `txId` of the message that this one answers. */
  corrId?: string;
  at: Date;
}

/**
 * Puts a message of ME's where an organisation's system fetches it, in the caller's transaction, and gives its tx.id. Throws where ME has no SHS address, or there is no
 * such organisation, and RangeError where subject and meta make the label too long for receivers in production.
 */
export async function sendMessage(
  db: Database,
  { organisationId, product, parts, subject, meta = [], corrId, at }: OwnMessage,
): Promise<string> {
  const { me, to } = await addresses(db, organisationId);
  const txId = randomUUID();
  const label: Label = {
    txId,
    corrId: corrId ?? txId,
    transferType: 'asynch',
    sequenceType: 'event',
    status: 'production',
    from: { address: me, name: 'Mina Engagemang' },
    to: { address: to },
    product,
    meta,
    ...(subject !== undefined && { subject }),
    datetime: toLocal(at),
    contentId: randomUUID(),
    data: parts.map(dataLabel),
  };
  const bytes = writeMessage({ label, parts });
  await intoOutbox({ organisationId, senderId: null, label, to, bytes }, at)(db).execute();
  return txId;
}

const dataLabel = ({ type, filename, bytes }: DataPart): DataLabel => ({
  type,
  ...(filename !== undefined && { filename }),
  size: bytes.length,
});

async function addresses(db: Database, organisationId: string): Promise<{ me: string; to: string }> {
  const row = await db
    .selectFrom('organisation')
    .innerJoin('shs_node', (join) => join.onTrue())
    .select(['organisation.number as to', 'shs_node.address as me'])
    .where('organisation.id', '=', organisationId)
    .executeTakeFirst();
  if (row && row.me !== null) return { me: row.me, to: row.to };
  throw new Error(`A message to ${organisationId} can't be sent: it is not registered, or ME has no SHS address.`);
}
