import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGateway } from '../../../mock-server/gateway/gateway.ts';
import { mutualTlsFetch } from '../../../mock-server/gateway/mutual-tls.ts';
import type { OwnCitizen } from '../../../mock-server/gateway/own-login.ts';
import { publicUrl, startMe } from '../../server/support/me.ts';
import { casesEach, personalNumber, seed } from './seed.ts';

const origin = 'http://localhost:8400';

export type Portal = Awaited<ReturnType<typeof openPortal>>;

/** A portal with a login of its own and a gateway, before an ME with so many cases. */
export async function openPortal(cases: number) {
  const me = await startMe();
  await me.register(({ parties }) => {
    const portal = parties.find(({ id }) => id === 'portal-1')?.portal;
    if (portal) Object.assign(portal, { login: 'own', views: ['cases'] });
  });
  await seed(me.db, cases);
  const pem = (file: string) => readFileSync(join(me.certs, file), 'utf8');
  const call = mutualTlsFetch({ certificate: pem('portal-1.crt'), key: pem('portal-1.key'), ca: pem('ca.crt') });
  const gateway = createGateway({
    url: origin,
    me: publicUrl,
    party: 'portal-1',
    certificate: pem('portal-1.crt'),
    privateKey: createPrivateKey(pem('portal-1.key')).export({ type: 'pkcs8', format: 'pem' }).toString(),
    callMe: (request) => call(new Request(request.url.replace(publicUrl, `https://localhost:${me.port}`), request)),
    ownLogin: { citizen, loginUrl: '/login', logoutUrl: '/logout' },
  });
  /** What a citizen's page asks for. Throws for what is not answered. */
  const get = async (path: string, index: number): Promise<unknown> => {
    const headers = { cookie: `citizen=${index}`, 'sec-fetch-site': 'same-origin' };
    const response = await gateway(new Request(`${origin}/me/v1${path}`, { headers }));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return { get, citizens: cases / casesEach, close: () => me.close() };
}

/** The portal's own session: its cookie says which of the citizens it is. */
async function citizen(request: Request): Promise<OwnCitizen> {
  const index = Number(/citizen=(\d+)/.exec(request.headers.get('cookie') ?? '')?.[1]);
  return {
    sub: `citizen-${index}`,
    level: 'substantial',
    authTime: Math.floor(Date.now() / 1000) - 60,
    personalNumber: personalNumber(index),
    givenName: 'Test',
    familyName: 'Person',
    protectedIdentity: false,
    idleSeconds: 600,
    totalSeconds: 3600,
  };
}
