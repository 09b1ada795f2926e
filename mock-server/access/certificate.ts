import { createHash, type X509Certificate } from 'node:crypto';
import { compiledOnce } from '../database/compiled-once.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import type { Party, Role } from './caller.ts';
import type { PartySettings } from './registry.ts';

/** The certificate's `x5t#S256`: the SHA-256 of its DER form, base64url (RFC 8705, section 3.1). */
export function thumbprint(certificate: X509Certificate): string {
  return createHash('sha256').update(certificate.raw).digest('base64url');
}

/** A party, and the login that is registered for it where it is a portal. */
export interface RegisteredParty extends Party {
  login?: 'own' | { issuer: string; clientId: string } | undefined;
}

const refused = (detail: string) => new Problem('certificate-refused', detail);

/**
 * Whose certificate it is. Asked at every request, since a connection outlives a revocation and an expiry.
 * Throws `certificate-refused`.
 */
export async function partyOf(db: Database, certificate: X509Certificate, now: Date): Promise<RegisteredParty> {
  if (now < certificate.validFromDate || now > certificate.validToDate) {
    throw refused('The certificate is outside its period of validity. Renew it, and have the new one registered.');
  }
  const { rows } = await holderOf(db, thumbprint(certificate));
  const [row] = rows;
  if (!row) throw refused('The certificate is not registered at ME. Ask the operator to register it.');
  if (row.revoked || row.removed) throw refused('The certificate has been revoked.');
  const { portal, eservice } = row.settings as PartySettings;
  return {
    id: row.id,
    role: row.role,
    organisation: { id: row.organisationId, name: row.name },
    ...(portal && { portal, login: portal.login }),
    ...(eservice && { eservice }),
  };
}

const holderOf = compiledOnce((db, thumbprint) =>
  db
    .selectFrom('certificate')
    .innerJoin('party', 'party.id', 'certificate.party_id')
    .innerJoin('organisation', 'organisation.id', 'party.organisation_id')
    .select(['party.id', 'party.role', 'party.settings', 'party.removed', 'certificate.revoked'])
    .select(['organisation.id as organisationId', 'organisation.name'])
    .where('certificate.thumbprint', '=', thumbprint),
);

const services: Record<string, Role> = {
  portal: 'portal',
  eservice: 'eservice',
  catalogue: 'catalogue',
  shs: 'shs',
  operator: 'operator',
};

/** Whether the party's role opens what stands under the path's first segment; decided before any routing. */
export function checkRole(party: Party, path: string): void {
  const segment = path.split('/')[1] ?? '';
  if (segment === 'openapi.json' || services[segment] === party.role) return;
  throw refused(
    `A certificate with the role "${party.role}" opens nothing under /${segment in services ? segment : ''}.`,
  );
}
