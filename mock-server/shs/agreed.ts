import { sql } from 'kysely';
import type { Registry } from '../access/registry-file.ts';
import type { Database } from '../database/connection.ts';
import { numberIn } from './address.ts';
import type { Label } from './label.ts';
import { dayOf } from './time.ts';

/** Puts what the registry says of SHS in the place of what it said before. */
export async function storeAgreed(db: Database, shs: Registry['shs']): Promise<void> {
  for (const table of ['shs_node', 'shs_product', 'shs_agreement'] as const) await db.deleteFrom(table).execute();
  if (!shs) return;
  await db.insertInto('shs_node').values({ address: shs.address }).execute();
  for (const { id, name, kind } of shs.products) {
    await db.insertInto('shs_product').values({ id: id.toLowerCase(), name, kind }).execute();
  }
  for (const { id, product, from, to, confirm, validFrom, validTo } of shs.agreements) {
    const parties = { senders: JSON.stringify(from ?? null), receivers: JSON.stringify(to ?? [shs.address]) };
    const valid = { valid_from: validFrom, valid_to: validTo ?? null };
    const named = { id: id.toLowerCase(), product_id: product.toLowerCase() };
    await db
      .insertInto('shs_agreement')
      .values({ ...named, ...parties, confirm, ...valid })
      .execute();
  }
}

/** What ME knows about what a label says, in one question. */
export interface Known {
  /** The number of the organisation whose certificate was shown. */
  sender: string;
  /** ME's own address; null where the registry has none. */
  me: string | null;
  /** Whether the label's `from` is an organisation that is registered. */
  fromKnown: boolean;
  product: { name: string; kind: 'signal' | 'plain' } | undefined;
  /** The organisation that the label's `to` is. */
  receiver: string | null;
  /** Those of the product that hold today for this sender; only the one that the label names, where it names one. */
  agreements: Agreement[];
  /** Whether the product has any agreement, of whomever. */
  agreed: boolean;
  /** The message that came with this tx.id before. */
  former: Former | undefined;
}

export interface Agreement {
  id: string;
  receivers: string[];
  confirm: boolean;
}

export interface Former {
  txId: string;
  corrId: string;
  contentId: string;
  receivedAt: Date;
}

/** Asked for each message, since the registry may have been read again meanwhile, by another node even. */
export async function lookUp(db: Database, organisationId: string, label: Label, now: Date): Promise<Known> {
  const rows = await query(db, organisationId, label, dayOf(now)).execute();
  const [row] = rows;
  if (!row) throw new Error('The organisation of a registered party is not registered.');
  const { product_name: name, kind, former_corr: corrId, former_content: contentId, received_at: receivedAt } = row;
  return {
    sender: row.sender,
    me: row.me,
    fromKnown: row.from_id !== null,
    product: name !== null && kind !== null ? { name, kind } : undefined,
    receiver: row.receiver,
    agreements: rows.flatMap(({ agreement, receivers, confirm }) =>
      agreement !== null && receivers !== null && confirm !== null ? { id: agreement, receivers, confirm } : [],
    ),
    agreed: row.agreed,
    former:
      receivedAt && corrId !== null && contentId !== null
        ? { txId: label.txId, corrId, contentId, receivedAt }
        : undefined,
  };
}

function query(db: Database, organisationId: string, { txId, from, to, product, agreement }: Label, today: string) {
  const number = (address: string | undefined) => (address === undefined ? null : numberIn(address));
  return db
    .selectFrom('organisation as sender')
    .leftJoin('shs_node as node', (join) => join.onTrue())
    .leftJoin('shs_message as former', (join) =>
      join.onRef('former.organisation_id', '=', 'sender.id').on('former.tx_id', '=', txId),
    )
    .leftJoin('organisation as known', (join) => join.on('known.number', '=', number(from?.address)))
    .leftJoin('organisation as receiver', (join) => join.on('receiver.number', '=', number(to?.address)))
    .leftJoin('shs_product as product', (join) => join.on('product.id', '=', product))
    .leftJoin('shs_agreement as agreement', (join) => {
      const valid = join
        .onRef('agreement.product_id', '=', 'product.id')
        .on('agreement.valid_from', '<=', today)
        .on((on) => on.or([on('agreement.valid_to', 'is', null), on('agreement.valid_to', '>=', today)]))
        .on(sql<boolean>`(agreement.senders = 'null' or agreement.senders @> to_jsonb(sender.number))`);
      return agreement === undefined ? valid : valid.on('agreement.id', '=', agreement);
    })
    .select(['sender.number as sender', 'node.address as me', 'known.id as from_id', 'receiver.id as receiver'])
    .select(['product.name as product_name', 'product.kind'])
    .select(['agreement.id as agreement', 'agreement.receivers', 'agreement.confirm'])
    .select(['former.corr_id as former_corr', 'former.content_id as former_content', 'former.received_at'])
    .select(sql<boolean>`exists (select from shs_agreement where product_id = ${product})`.as('agreed'))
    .where('sender.id', '=', organisationId);
}
