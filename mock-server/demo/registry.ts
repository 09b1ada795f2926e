import { organisations, parties, type PortalId } from './organisations.ts';
import { shsRegistry } from './shs.ts';
import type { Addresses } from './settings.ts';

const loginPortals = { norrvik: 'portal-1', sjohamra: 'portal-2', 'mina-engagemang': 'portal-central' } as const;

/** Where officers may get mail from citizens. */
export const mailDomains = { norrvik: ['norrvik.example'], sjohamra: ['sjohamra.example'], 'mina-engagemang': [] };

/** Who may call ME, and as what: the file that ME reads at start. */
export function registry(addresses: Addresses) {
  return {
    organisations: organisations.map((organisation) => ({
      ...organisation,
      loginUrl: addresses[loginPortals[organisation.id]],
      mailDomains: mailDomains[organisation.id],
      ...(organisation.id === 'norrvik' && { mailServers: [ownServer(addresses.officersMail)] }),
    })),
    shs: shsRegistry(addresses),
    parties: parties.map((party) => ({
      ...party,
      certificates: [{ file: `certs/${party.id}.crt` }],
      ...(party.role === 'portal' ? { portal: portal(party.id, addresses) } : {}),
      ...(party.role === 'eservice' ? { eservice: { startUrls: [`${addresses.eservices}/${party.id}/`] } } : {}),
    })),
  };
}

/** Norrvik has a mail server of its own; Sjöhamra gets its mail by ME's. */
function ownServer(address: string) {
  const { hostname, port } = new URL(address);
  return { domain: 'norrvik.example', host: hostname, port: Number(port) };
}

function portal(id: PortalId, addresses: Addresses) {
  return {
    url: addresses[id],
    views: ['catalogue', 'tickets', 'profile', 'cases', 'notices', 'contacts'],
    level: 'low',
    loginAge: 8 * 60 * 60,
    login: { issuer: addresses.identityProvider, clientId: id },
    ...(id === 'portal-central' ? { everyOrganisation: true } : {}),
  };
}
