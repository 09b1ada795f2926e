import { organisations, parties, type PortalId } from './organisations.ts';
import type { Addresses } from './settings.ts';

/** Who may call ME, and as what: the file that ME reads at start. */
export function registry(addresses: Addresses) {
  return {
    organisations,
    parties: parties.map((party) => ({
      ...party,
      certificates: [{ file: `certs/${party.id}.crt` }],
      ...(party.role === 'portal' ? { portal: portal(party.id, addresses) } : {}),
      ...(party.role === 'eservice' ? { eservice: { startUrls: [`${addresses.eservices}/${party.id}/`] } } : {}),
    })),
  };
}

function portal(id: PortalId, addresses: Addresses) {
  return {
    url: addresses[id],
    views: ['catalogue', 'tickets', 'profile'],
    level: 'low',
    loginAge: 8 * 60 * 60,
    login: { issuer: addresses.identityProvider, clientId: id },
    ...(id === 'portal-central' ? { everyOrganisation: true } : {}),
  };
}
