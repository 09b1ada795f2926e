import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGateway, type Gateway } from '../../gateway/gateway.ts';
import { mutualTlsFetch } from '../../gateway/mutual-tls.ts';
import { clientSecret } from '../identity-provider/clients.ts';
import { organisations, type PortalId } from '../organisations.ts';
import { demoSecrets } from '../secrets.ts';
import type { DemoSettings } from '../settings.ts';
import { sites } from './portals.ts';

/** The portal's gateway, as an organisation's developers would set it up. */
export async function openGateway(id: PortalId, { addresses, certificates, dataDir }: DemoSettings): Promise<Gateway> {
  const [certificate = '', privateKey = '', ca = ''] = await Promise.all(
    [`${id}.crt`, `${id}.key`, 'ca.crt'].map((file) => readFile(join(certificates, file), 'utf8')),
  );
  return createGateway({
    url: addresses[id],
    me: addresses.me,
    party: id,
    certificate,
    privateKey,
    callMe: mutualTlsFetch({ certificate, key: privateKey, ca }),
    login: { issuer: addresses.identityProvider, clientId: id, clientSecret: clientSecret(demoSecrets(dataDir), id) },
    stylesheet: `/themes/${sites[id]}.css`,
    name: organisations.find((organisation) => organisation.id === sites[id])?.name,
    icon: '/images/icon.svg',
  });
}
