import { sql, type Selectable } from 'kysely';
import { record } from '../audit/rules.ts';
import type { Caller } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import { answering, isAdministrative } from './administrative.ts';
import { sortColumns, type ListQuery } from './delivery-query.ts';
import { writeAnsweredJob } from './push-job.ts';
import type { ShsTables } from './tables.ts';

type Row = Selectable<ShsTables['shs_outbox']>;
export type Listed = Omit<Row, 'bytes'>;

/** One organisation's box: what waits for one of its addresses. */
export interface Box {
  organisationId: string;
  address: string;
}

/** What waits, in the order asked for. A message waits until it has been acknowledged. */
export async function list(db: Database, { organisationId, address }: Box, query: ListQuery): Promise<Listed[]> {
  const { producttype, corrid, contentid, originator, endrecipient, since, metaname, metavalue } = query;
  const equal = { corr_id: corrid, content_id: contentid, originator, end_recipient: endrecipient } as const;
  let rows = waiting(db, organisationId, address).where('status', '=', query.status).limit(query.maxhits);
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) rows = rows.where(sql.ref(column), '=', value);
  }
  if (producttype) rows = rows.where('product', 'in', producttype);
  if (since) rows = rows.where('arrived_at', '>=', since);
  if (metaname !== undefined) {
    const wanted = { name: metaname, ...(metavalue !== undefined && { value: metavalue }) };
    rows = rows.where(sql<boolean>`meta @> ${JSON.stringify([wanted])}::jsonb`);
  }
  const sort = sortExpression(query.sortattribute);
  if (sort) rows = rows.orderBy(sort, query.sortorder);
  return rows.orderBy('position', query.arrivalorder).execute();
}

const waiting = (db: Database, organisationId: string, address: string) =>
  db
    .selectFrom('shs_outbox')
    .select(['organisation_id', 'position', 'address', 'tx_id', 'corr_id', 'content_id', 'sender_id', 'from_address'])
    .select(['originator', 'end_recipient', 'product', 'agreement', 'sequence_type', 'status', 'subject', 'meta'])
    .select(['data', 'arrived_at', 'fetched_at', 'acknowledged_at', 'confirmed_at', 'error_code', 'error_text', 'size'])
    .select(['push_to', 'pushed_at', 'trouble', 'given_up_at'])
    .where('organisation_id', '=', organisationId)
    .where('address', '=', address)
    .where('push_to', 'is', null)
    .where('acknowledged_at', 'is', null);

/** By code points, so that every database orders alike. */
function sortExpression(attribute: string | undefined) {
  if (attribute === undefined) return undefined;
  if (attribute.startsWith('meta-')) {
    const path = `$[*] ? (@.name == $name).value`;
    const name = JSON.stringify({ name: attribute.slice('meta-'.length) });
    return sql`jsonb_path_query_first(meta, ${path}::jsonpath, ${name}::jsonb) #>> '{}' collate "C"`;
  }
  const column = sortColumns[attribute as keyof typeof sortColumns];
  return column && sql`${sql.ref(column)} collate "C"`;
}

/**
 * The message, whole; undefined where none with this tx.id waits. It may be fetched again until it is acknowledged, so that a client that ends between the two
 * loses nothing. (Axel lets a message be fetched once: there a second fetch is answered with 404.) So no lock is needed either, and an answer that
 * doesn't reach its client changes nothing.
 */
export async function fetch(
  db: Database,
  caller: Caller,
  { organisationId, address }: Box,
  txId: string,
  at: Date,
): Promise<Uint8Array | undefined> {
  const row = await db
    .updateTable('shs_outbox')
    .set({ fetched_at: at })
    .where('organisation_id', '=', organisationId)
    .where('position', '=', firstWaiting(db, { organisationId, address }, txId))
    .returning(['bytes', 'position'])
    .executeTakeFirst();
  if (!row?.bytes) return undefined;
  await record(db, { at, caller, operation: 'fetchMessage', subject: subjectOf(row), outcome: 'done' });
  return row.bytes;
}

/** Two senders may have given the same tx.id: then the one that came first comes first. */
const firstWaiting = (db: Database, { organisationId, address }: Box, txId: string) =>
  db
    .selectFrom('shs_outbox')
    .select('position')
    .where('organisation_id', '=', organisationId)
    .where('address', '=', address)
    .where('tx_id', '=', txId)
    .where('push_to', 'is', null)
    .where('acknowledged_at', 'is', null)
    .orderBy('position')
    .limit(1);

/** The audit names a message by its place in the outbox. */
const subjectOf = ({ position }: Pick<Row, 'position'>) => `shs_outbox:${position}`;

/**
 * Notes that the receiver has the message, and lets go of its content. The sender is told so, once; of an administrative message nobody is
 * told. False where there is no such message. A repetition changes nothing.
 */
export async function acknowledge(db: Database, caller: Caller, box: Box, txId: string, at: Date): Promise<boolean> {
  const row = await db
    .updateTable('shs_outbox')
    .set({ acknowledged_at: at, bytes: null })
    .where('organisation_id', '=', box.organisationId)
    .where('position', '=', firstWaiting(db, box, txId))
    .returningAll()
    .executeTakeFirst();
  if (!row) return isAcknowledged(db, box, txId);
  await record(db, { at, caller, operation: 'acknowledgeMessage', subject: subjectOf(row), outcome: 'done' });
  if (!isAdministrative({ sequenceType: row.sequence_type, product: row.product })) await confirm(db, row, at);
  return true;
}

async function isAcknowledged(db: Database, { organisationId, address }: Box, txId: string): Promise<boolean> {
  const row = await db
    .selectFrom('shs_outbox')
    .select('position')
    .where('organisation_id', '=', organisationId)
    .where('address', '=', address)
    .where('tx_id', '=', txId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of a message by ME, that it was acknowledged stands beside it already. */
async function confirm(db: Database, row: Row, at: Date): Promise<void> {
  if (row.sender_id === null) return writeAnsweredJob(db, { organisation: row.organisation_id, txId: row.tx_id });
  if (row.from_address === null) return;
  const label = {
    corrId: row.corr_id,
    contentId: row.content_id,
    status: row.status,
    ...(row.agreement !== null && { agreement: row.agreement }),
    ...(row.originator !== null && { originator: row.originator }),
    ...(row.end_recipient !== null && { endRecipient: row.end_recipient }),
  };
  const about = {
    organisationId: row.sender_id,
    from: row.from_address,
    to: row.address,
    label,
    by: row.organisation_id,
  };
  await answering(about, {}, at)(db).execute();
}
