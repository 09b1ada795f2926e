import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An identity provider, as far as ME sees one: discovery, keys, and ID tokens. */
export interface TestIssuer {
  url: string;
  /** An ID token by this issuer. `acr` is by the Swedish framework's names. */
  idToken(claims: IdTokenClaims): Promise<string>;
  stop(): Promise<void>;
}

export interface IdTokenClaims {
  sub: string;
  aud: string;
  acr: string;
  auth_time: number;
  personalNumber: string;
  given?: string;
  family?: string;
  protectedIdentity?: boolean;
}

export async function startIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    const answer = request.url === '/keys' ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    idToken: ({ personalNumber, given = 'Anna', family = 'Lindqvist', protectedIdentity, ...claims }) =>
      new SignJWT({
        ...claims,
        given_name: given,
        family_name: family,
        'https://id.oidc.se/claim/personalIdentityNumber': personalNumber,
        'https://id.oidc.se/claim/protectedIdentity': protectedIdentity ?? false,
      })
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .setIssuer(url)
        .setIssuedAt(claims.auth_time)
        .setExpirationTime(claims.auth_time + 600)
        .sign(privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
