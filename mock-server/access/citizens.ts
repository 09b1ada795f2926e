import { sql, type QueryCreator } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';

/** Somebody as an identity provider, or a portal with a login of its own, has named them. */
export interface Identity {
  /** Twelve digits. */
  personalNumber: string;
  protectedIdentity: boolean;
}

/**
 * The citizen's id: random, made at the first meeting. That an identity is protected is remembered from any login that said
 * so, and never forgotten because another login left it out.
 */
export async function meet(
  db: Database,
  identity: Identity,
  now: Date,
): Promise<{ id: string; protectedIdentity: boolean }> {
  const known = await find(db, identity.personalNumber);
  if (known && (known.protected_identity || !identity.protectedIdentity)) return citizen(known);
  const kept = await db
    .insertInto('citizen')
    .values({
      id: crypto.randomUUID(),
      personal_number: identity.personalNumber,
      protected_identity: identity.protectedIdentity,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.column('personal_number').doUpdateSet({
        protected_identity: sql<boolean>`citizen.protected_identity or excluded.protected_identity`,
      }),
    )
    .returning(['id', 'protected_identity'])
    .executeTakeFirstOrThrow();
  return citizen(kept);
}

/** The query for those of the citizens with these personal numbers that have been met before. */
export const citizensNamed = (db: QueryCreator<Tables>, personalNumbers: string[]) =>
  db.selectFrom('citizen').select(['id', 'personal_number']).where(isOneOf(personalNumbers));

/** Most signals have one recipient: the database plans that question once, and one about a list each time, since it can't know how long the list is. */
const isOneOf = (personalNumbers: string[]) =>
  personalNumbers.length === 1
    ? sql<boolean>`personal_number = ${personalNumbers[0]}`
    : sql<boolean>`personal_number = any(${personalNumbers}::text[])`;

/** Who a citizen is, as ME knows them now. For handing over to an e-service that may know; never for logs. */
export async function identityOf(db: Database, id: string): Promise<Identity & { id: string }> {
  const row = await db.selectFrom('citizen').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { id, personalNumber: row.personal_number, protectedIdentity: row.protected_identity };
}

function find(db: Database, personalNumber: string) {
  return db
    .selectFrom('citizen')
    .select(['id', 'protected_identity'])
    .where('personal_number', '=', personalNumber)
    .executeTakeFirst();
}

function citizen(row: { id: string; protected_identity: boolean }) {
  return { id: row.id, protectedIdentity: row.protected_identity };
}
