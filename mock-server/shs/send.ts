import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { OwnKind } from './tables.ts';
import type { Label } from './label.ts';
import { writeMessage, type DataPart } from './message.ts';
import { intoOutbox } from './outbox.ts';
import { writePushJob } from './push-job.ts';
import { toLocal } from './time.ts';

/** A message by ME. */
export interface OwnMessage {
  /** The receiver's id: the organisation's systems fetch it at the organisation's own address, without internal id. */
  organisationId: string;
  /** A product type's UUID. */
  product: string;
  /** The agreement on it, if there is one. */
  agreement?: string | undefined;
  /** The receive service that it is pushed to; left out, it waits to be fetched. */
  push?: PushTarget | undefined;
  parts: DataPart[];
  subject?: string;
  meta?: Label['meta'];
  /** The `txId` of the message that this one answers, or repeats. */
  corrId?: string | undefined;
  at: Date;
}

/** A receive service, and whether its 202 will be followed by a confirmation. */
export interface PushTarget {
  url: string;
  confirms: boolean;
}

/**
 * Puts a message of ME's where an organisation's system fetches it, or has it pushed, in the caller's transaction, and gives its tx.id. Throws where ME has no SHS address, or there is no
 * such organisation, and RangeError where subject and meta make the label too long for receivers in production.
 */
export async function sendMessage(
  db: Database,
  { organisationId, product, agreement, push, parts, subject, meta = [], corrId, at }: OwnMessage,
): Promise<string> {
  const { me, to } = await addresses(db, organisationId);
  const txId = randomUUID();
  const label: Label = {
    txId,
    corrId: corrId ?? txId,
    ...(agreement !== undefined && { agreement }),
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
    data: parts.map(({ type, filename, bytes }) => ({
      type,
      ...(filename !== undefined && { filename }),
      size: bytes.length,
    })),
  };
  const bytes = writeMessage({ label, parts });
  const pushTo = push && { url: push.url, confirms: push.confirms };
  await intoOutbox({ organisationId, senderId: null, label, to, bytes, pushTo }, at)(db).execute();
  if (push) await writePushJob(db, { organisation: organisationId, txId });
  return txId;
}

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

/** The way that messages of a kind take to an organisation. */
export type Route = Pick<OwnMessage, 'product' | 'agreement' | 'push'>;

/**
 * The product type of what ME sends, by its kind or its id, and the agreement on it that holds on a day with an organisation: it says where messages are pushed to. Without an agreement they wait to
 * be fetched. Undefined where the registry has no such product type.
 * @param day `YYYY-MM-DD`.
 */
export async function routeOf(
  db: Database,
  of: { kind: OwnKind } | { product: string },
  organisationId: string,
  day: string,
): Promise<Route | undefined> {
  const row = await db
    .selectFrom('shs_product as product')
    .leftJoin('shs_agreement as agreement', (join) =>
      join
        .onRef('agreement.product_id', '=', 'product.id')
        .on('valid_from', '<=', day)
        .on((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', day)]))
        .on(
          sql<boolean>`agreement.receivers ? (select number from organisation where organisation.id = ${organisationId})`,
        ),
    )
    .select(['product.id as product', 'agreement.id as agreement', 'receive_service', 'confirm'])
    .where((is) => ('kind' in of ? is('product.kind', '=', of.kind) : is('product.id', '=', of.product)))
    .orderBy('receive_service')
    .executeTakeFirst();
  if (!row) return undefined;
  const { product, agreement, receive_service: url, confirm } = row;
  return {
    product,
    agreement: agreement ?? undefined,
    push: url === null ? undefined : { url, confirms: confirm ?? false },
  };
}
