import { createHash } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import { record } from '../audit/rules.ts';
import type { Database } from '../database/connection.ts';
import type { ShsFault } from './fault.ts';
import type { Label } from './label.ts';
import { callerOf, type Sender } from './sender.ts';
import type { ShsTables } from './tables.ts';

type Row = Selectable<ShsTables['shs_quarantine']>;

/** A message that could not be taken, as an operator sees it in the list. */
export interface Quarantined {
  id: string;
  /** The sender. */
  organisationId: string;
  partyId: string;
  /** `refused`: at once, and the sender may send it again. `accepted`: an administrative error was sent. */
  answered: Row['answered'];
  /** Where the label could be read. */
  txId: string | undefined;
  product: string | undefined;
  /** What is wrong; what was wrong the latest time that it was run, if it has been run again. */
  code: Row['code'];
  text: string;
  /** Whether it may be taken when it is run again as it is: what is wrong shows only against ME's own data. Else its sender alone can mend it. */
  mendable: boolean;
  /** The latest time, and how many times it has come just as it is. */
  receivedAt: Date;
  times: number;
  /** Bytes. */
  size: number;
}

/** Faults that lie in the message itself, where its sender was told of them at once. */
const inItself: Row['code'][] = [
  'IllegalMessageStructure',
  'IllegalDatapartContent',
  'IllegalSender',
  'UnresolvedReceiver',
];

/** What the quarantine needs to know of a message. */
export interface Kept {
  sender: Sender;
  localId: string;
  label: Label | undefined;
  answered: Row['answered'];
  bytes: Uint8Array;
  at: Date;
}

/** Keeps a message whole, with what is wrong with it. One that a client sends again and again is kept once. */
export async function putInQuarantine(db: Database, kept: Kept, { code, message: text }: ShsFault): Promise<void> {
  const { sender, localId, label, answered, bytes, at } = kept;
  const { id } = await db
    .insertInto('shs_quarantine')
    .values({
      organisation_id: sender.organisation.id,
      digest: createHash('sha256').update(bytes).digest('base64url'),
      id: localId,
      party_id: sender.party.id,
      certificate: sender.certificate,
      answered,
      tx_id: label?.txId ?? null,
      product: label?.product ?? null,
      code,
      text,
      received_at: at,
      times: 1,
      bytes,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'digest']).doUpdateSet({
        answered,
        code,
        text,
        received_at: at,
        times: sql<number>`shs_quarantine.times + 1`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  const caller = callerOf(sender);
  await record(db, { at, caller, operation: 'receiveMessage', subject: id, outcome: 'refused', reason: code });
}

/** From where on in the order of the list: after one that has been seen. */
export interface QuarantineSelection {
  after?: Pick<Quarantined, 'receivedAt' | 'id'> | undefined;
  limit: number;
}

/** Those that wait, the newest first. */
export async function listQuarantined(db: Database, { after, limit }: QuarantineSelection): Promise<Quarantined[]> {
  let rows = selectListed(db).orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit);
  if (after) rows = rows.where(sql<boolean>`(received_at, id) < (${after.receivedAt}, ${after.id})`);
  return (await rows.execute()).map(listed);
}

/** One of them, with the message as it came; undefined where there is none with this id. */
export async function readQuarantined(
  db: Database,
  id: string,
): Promise<(Quarantined & { bytes: Uint8Array }) | undefined> {
  const row = await selectListed(db).select('bytes').where('id', '=', id).executeTakeFirst();
  return row && { ...listed(row), bytes: row.bytes };
}

const selectListed = (db: Database) =>
  db
    .selectFrom('shs_quarantine')
    .select([
      'id',
      'organisation_id',
      'party_id',
      'answered',
      'tx_id',
      'product',
      'code',
      'text',
      'received_at',
      'times',
    ])
    .select(({ fn }) => fn<number>('octet_length', ['bytes']).as('size'));

const listed = (row: Omit<Row, 'bytes' | 'digest' | 'certificate'> & { size: number }): Quarantined => ({
  id: row.id,
  organisationId: row.organisation_id,
  partyId: row.party_id,
  answered: row.answered,
  txId: row.tx_id ?? undefined,
  product: row.product ?? undefined,
  code: row.code,
  text: row.text,
  mendable: row.answered === 'accepted' || !inItself.includes(row.code),
  receivedAt: row.received_at,
  times: row.times,
  size: row.size,
});
