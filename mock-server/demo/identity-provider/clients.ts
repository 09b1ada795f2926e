import type { ClientMetadata } from 'oidc-provider';
import type { EserviceId, PortalId } from '../organisations.ts';
import type { Secrets } from '../secrets.ts';
import type { Addresses } from '../settings.ts';

/** Who may ask for a login: the three portals, and the two e-service systems. */
export function clients(addresses: Addresses, secrets: Secrets): ClientMetadata[] {
  const portal = (id: PortalId, name: string) =>
    client(id, name, secrets, `${addresses[id]}/me/callback`, `${addresses[id]}/`);
  const eservice = (id: EserviceId, name: string) =>
    client(id, name, secrets, `${addresses.eservices}/${id}/callback`, `${addresses.eservices}/`);
  return [
    portal('portal-1', 'Norrviks kommun'),
    portal('portal-2', 'Sjöhamra stad'),
    portal('portal-central', 'Mina Engagemang'),
    eservice('eservice-1', 'Norrviks kommuns e-tjänster'),
    eservice('eservice-2', 'Sjöhamra stads e-tjänster'),
  ];
}

/** The secret that a client shows at the token endpoint. */
export const clientSecret = (secrets: Secrets, clientId: string) => secrets(`client ${clientId}`);

function client(id: string, name: string, secrets: Secrets, redirectUri: string, afterLogout: string): ClientMetadata {
  return {
    client_id: id,
    client_name: name,
    client_secret: clientSecret(secrets, id),
    redirect_uris: [redirectUri],
    post_logout_redirect_uris: [afterLogout],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    require_auth_time: true,
  };
}
