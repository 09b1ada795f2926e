import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Database } from '../database/connection.ts';
import { storeAgreed } from '../shs/rules.ts';
import { thumbprint } from './certificate.ts';
import { readRegistry, type Registry } from './registry-file.ts';

type RegisteredParty = Registry['parties'][number];
/** A party as the `settings` column keeps it. */
export type PartySettings = Pick<RegisteredParty, 'portal' | 'eservice'>;

interface RegisteredCertificate {
  thumbprint: string;
  party_id: string;
  revoked: boolean;
}

/** Reads the file into the database. What is wrong is said with its place in the file, and then nothing is changed. */
export async function loadRegistry(db: Database, file: string): Promise<void> {
  const registry = await readRegistry(file);
  const certificates = await Promise.all(
    registry.parties.flatMap((party) =>
      party.certificates.map((certificate) => readCertificate(party, certificate, dirname(file))),
    ),
  );
  refuseShared(certificates);
  await db.transaction().execute((trx) => store(trx, registry, certificates));
}

/** A certificate says who calls: two parties with one could not be told apart. */
function refuseShared(certificates: RegisteredCertificate[]): void {
  for (const { thumbprint, party_id } of certificates) {
    const other = certificates.find((it) => it.thumbprint === thumbprint && it.party_id !== party_id);
    if (other)
      throw new Error(`The parties ${party_id} and ${other.party_id} have the same certificate. Give each its own.`);
  }
}

/** File names count from the registry's own folder. */
async function readCertificate(
  party: RegisteredParty,
  { file, revoked }: RegisteredParty['certificates'][number],
  folder: string,
): Promise<RegisteredCertificate> {
  try {
    const certificate = new X509Certificate(await readFile(resolve(folder, file)));
    return { thumbprint: thumbprint(certificate), party_id: party.id, revoked: revoked ?? false };
  } catch (cause) {
    throw new Error(`The certificate ${file} of the party ${party.id} can't be read: give a file in PEM form.`, {
      cause,
    });
  }
}

/** What is gone from the file no longer opens anything, but what the party has done stays. */
async function store(db: Database, registry: Registry, certificates: RegisteredCertificate[]): Promise<void> {
  await db.updateTable('certificate').set({ revoked: true }).execute();
  await db.updateTable('party').set({ removed: true }).execute();
  for (const { id, number, name, loginUrl, mailDomains, mailServers } of registry.organisations) {
    const values = {
      number,
      name,
      login_url: loginUrl ?? null,
      mail_domains: JSON.stringify(mailDomains ?? []),
      mail_servers: JSON.stringify(mailServers ?? []),
    };
    await db
      .insertInto('organisation')
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
  }
  await storeCaseSharing(db, registry.caseSharing ?? []);
  await storeAgreed(db, registry.shs);
  for (const { id, organisation, role, portal, eservice } of registry.parties) {
    const settings: PartySettings = { portal, eservice };
    const values = { organisation_id: organisation, role, settings: JSON.stringify(settings), removed: false };
    await db
      .insertInto('party')
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
  }
  for (const certificate of certificates) {
    await db
      .insertInto('certificate')
      .values(certificate)
      .onConflict((conflict) => conflict.column('thumbprint').doUpdateSet(certificate))
      .execute();
  }
}

async function storeCaseSharing(db: Database, sharing: NonNullable<Registry['caseSharing']>): Promise<void> {
  await db.deleteFrom('case_sharing').execute();
  const rows = sharing.map(({ organisation, shownBy }) => ({ organisation_id: organisation, shown_by: shownBy }));
  if (!rows.length) return;
  await db
    .insertInto('case_sharing')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
