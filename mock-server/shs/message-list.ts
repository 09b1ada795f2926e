import { toUrn } from './address.ts';
import type { Listed } from './delivery.ts';
import { toLocal } from './time.ts';
import { writeXml, type Element } from './xml.ts';

/** An `shs.message-list`, ISO-8859-1. */
export function writeMessageList(messages: Listed[]): Buffer {
  return writeXml('shs-message-list-1.2.01.dtd', {
    name: 'shs.message-list',
    attributes: { version: '1.2' },
    content: messages.map(messageElement),
  });
}

const messageElement = (row: Listed): Element => ({
  name: 'message',
  attributes: {
    'tx.id': row.tx_id,
    timestamp: toLocal(row.arrived_at),
    'corr.id': row.corr_id,
    'content.id': row.content_id,
    size: String(row.size),
    originator: row.originator ?? undefined,
    from: row.from_address === null ? undefined : toUrn(row.from_address),
    to: toUrn(row.address),
    'end-recipient': row.end_recipient ?? undefined,
    product: toUrn(row.product),
    'sequence-type': row.sequence_type,
    status: row.status,
  },
  content: [
    ...row.meta.map(({ name, value }) => ({ name: 'meta', attributes: { name }, content: value })),
    row.subject === null ? undefined : { name: 'subject', content: row.subject },
    ...row.data.map(({ type, filename, size }) => ({
      name: 'data',
      attributes: { datapartType: type, filename, 'no-of-bytes': size === undefined ? undefined : String(size) },
    })),
  ],
});
