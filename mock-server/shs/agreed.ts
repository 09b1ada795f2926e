import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Registry } from '../access/registry-file.ts';
import type { Database } from '../database/connection.ts';
import type { Asked } from '../signals/rules.ts';
import { numberIn } from './address.ts';
import type { Label } from './label.ts';
import type { OwnKind } from './tables.ts';
import { dayOf } from './time.ts';

/** Puts what the registry says of SHS in the place of what it said before. */
export async function storeAgreed(db: Database, shs: Registry['shs']): Promise<void> {
  for (const table of ['shs_node', 'shs_product', 'shs_agreement'] as const) await db.deleteFrom(table).execute();
  const node = { version: randomUUID(), address: shs?.address ?? null };
  await db.insertInto('shs_node').values(node).execute();
  for (const { id, name, kind } of shs?.products ?? []) {
    await db.insertInto('shs_product').values({ id: id.toLowerCase(), name, kind }).execute();
  }
  for (const { id, product, from, to, confirm, receiveService, validFrom, validTo } of shs?.agreements ?? []) {
    const named = { id: id.toLowerCase(), product_id: product.toLowerCase() };
    const parties = { senders: JSON.stringify(from ?? null), receivers: JSON.stringify(to ?? [node.address]) };
    const valid = { valid_from: validFrom, valid_to: validTo ?? null };
    await db
      .insertInto('shs_agreement')
      .values({ ...named, ...parties, confirm, receive_service: receiveService ?? null, ...valid })
      .execute();
  }
}

/** What ME knows about what a label says. */
export interface Known {
  /** The number of the organisation whose certificate was shown. */
  sender: string;
  /** ME's own address; null where the registry has none. */
  me: string | null;
  /** Whether the label's `from` is an organisation that is registered. */
  fromKnown: boolean;
  product: Product | undefined;
  /** The id of the organisation that the label's `to` is. */
  receiver: string | undefined;
  /** Those of the product that hold today for this sender; only the one that the label names, where it names one. */
  agreements: Agreement[];
  /** Whether the product has any agreement, of whomever. */
  agreed: boolean;
  /** Whether read receipts can be sent. */
  tellsReading: boolean;
  /** The message that came with this tx.id before. */
  former: Former | undefined;
}

interface Product {
  id: string;
  name: string;
  kind: 'signal' | OwnKind | 'plain';
}

export interface Agreement {
  id: string;
  /** Organisations' numbers. */
  receivers: string[];
  confirm: boolean;
}

export interface Former {
  txId: string;
  corrId: string;
  contentId: string;
  receivedAt: Date;
}

/** Whether a product is one of signals, as the registry was when the last message came: it may have been read again since then. */
export const wasOfSignals = (product: string): boolean =>
  latest?.products.some(({ id, kind }) => id === product && kind === 'signal') ?? false;

/**
 * Asks the database once, unless the registry has been read again since the last message.
 * @param also What is to be asked at the same time: about the signal in the message.
 */
export async function lookUp(
  db: Database,
  organisationId: string,
  label: Label,
  now: Date,
  also?: RawBuilder<Asked>,
): Promise<{ known: Known; asked: Asked | undefined }> {
  const { version, former, asked } = await ask(db, organisationId, label.txId, also);
  if (latest?.version !== version) latest = await snapshot(db, version);
  return { known: { ...about(latest, organisationId, label, dayOf(now)), former }, asked };
}

async function ask(db: Database, organisationId: string, txId: string, also: RawBuilder<Asked> | undefined) {
  const row = await db
    .selectFrom('shs_node')
    .leftJoin('shs_message as former', (join) =>
      join.on('former.organisation_id', '=', organisationId).on('former.tx_id', '=', txId),
    )
    .select(['shs_node.version', 'former.corr_id', 'former.content_id', 'former.received_at'])
    .$if(also !== undefined, (query) => query.select((also ?? sql<Asked>`null`).as('asked')))
    .executeTakeFirstOrThrow();
  const { version, asked, corr_id: corrId, content_id: contentId, received_at: receivedAt } = row;
  const came = corrId !== null && contentId !== null && receivedAt !== null;
  return { version, asked, former: came ? { txId, corrId, contentId, receivedAt } : undefined };
}

/** What the registry says, as it was read at one time. */
interface Snapshot {
  version: string;
  address: string | null;
  organisations: { id: string; number: string }[];
  products: Product[];
  agreements: Awaited<ReturnType<typeof selectAgreements>>;
}

/** Kept between messages, and good for any node and database that has this version: each reading of a registry makes a new one. */
let latest: Snapshot | undefined;

async function snapshot(db: Database, version: string): Promise<Snapshot> {
  const { address } = await db.selectFrom('shs_node').select('address').executeTakeFirstOrThrow();
  return {
    version,
    address,
    organisations: await db.selectFrom('organisation').select(['id', 'number']).execute(),
    products: await db.selectFrom('shs_product').selectAll().execute(),
    agreements: await selectAgreements(db),
  };
}

const selectAgreements = (db: Database) => db.selectFrom('shs_agreement').selectAll().execute();

function about(
  { address, organisations, products, agreements }: Snapshot,
  organisationId: string,
  { from, to, product, agreement }: Label,
  today: string,
): Omit<Known, 'former'> {
  const withNumber = (it: { address: string } | undefined) =>
    it && organisations.find(({ number }) => number === numberIn(it.address));
  const sender = organisations.find(({ id }) => id === organisationId)?.number ?? '';
  const onProduct = agreements.filter(({ product_id }) => product_id === product);
  return {
    sender,
    me: address,
    fromKnown: withNumber(from) !== undefined,
    product: products.find(({ id }) => id === product),
    receiver: withNumber(to)?.id,
    tellsReading: products.some(({ kind }) => kind === 'read-receipt'),
    agreed: onProduct.length > 0,
    agreements: onProduct.filter(
      ({ id, senders, valid_from, valid_to }) =>
        (agreement === undefined || id === agreement) &&
        (senders === null || senders.includes(sender)) &&
        valid_from <= today &&
        (valid_to === null || today <= valid_to),
    ),
  };
}
