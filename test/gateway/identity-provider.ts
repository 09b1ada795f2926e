import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Whom the provider logs in next, and how strongly. */
export interface Person {
  sub: string;
  given_name: string;
  family_name: string;
  acr: string;
}

export const anna: Person = {
  sub: 'anna',
  given_name: 'Anna',
  family_name: 'Lindqvist',
  acr: 'http://id.elegnamnden.se/loa/1.0/loa3',
};

export const erik: Person = { ...anna, sub: 'erik', given_name: 'Erik', family_name: 'Sandberg' };

/** From the birth numbers that the Tax Agency keeps for people who don't exist. */
export const personalNumber = '198403159828';

/** A small OpenID Connect provider on a port of its own, which answers at once and remembers what it was asked. */
export interface TestProvider {
  issuer: string;
  person: Person;
  /** Refuses the next login with this error. */
  refuseWith: string | undefined;
  /** Seconds since the person last logged in there. */
  loginAge: number;
  /** The parameters of every authorization request. */
  asked: URLSearchParams[];
  close(): Promise<void>;
}

export async function openProvider(): Promise<TestProvider> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'key', alg: 'ES256', use: 'sig' };
  const codes = new Map<string, { nonce: string; challenge: string }>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: TestProvider = {
    issuer,
    person: anna,
    refuseWith: undefined,
    loginAge: 0,
    asked: [],
    close: () => close(server),
  };

  const idToken = (nonce: string) =>
    new SignJWT({
      ...provider.person,
      nonce,
      auth_time: Math.floor(Date.now() / 1000) - provider.loginAge,
      'https://id.oidc.se/claim/personalIdentityNumber': personalNumber,
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'key' })
      .setIssuer(issuer)
      .setAudience('portal-1')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);

  const authorize = (query: URLSearchParams): string => {
    provider.asked.push(query);
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('state', query.get('state') ?? '');
    if (provider.refuseWith) {
      back.searchParams.set('error', provider.refuseWith);
      return back.href;
    }
    const code = crypto.randomUUID();
    codes.set(code, { nonce: query.get('nonce') ?? '', challenge: query.get('code_challenge') ?? '' });
    back.searchParams.set('code', code);
    return back.href;
  };

  const token = async (form: URLSearchParams, authorization: string | undefined): Promise<[number, object]> => {
    const grant = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const secret = `Basic ${btoa('portal%2D1:secret')}`;
    const verifier = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(form.get('code_verifier') ?? ''));
    const proven = Buffer.from(verifier).toString('base64url') === grant?.challenge;
    if (!grant || !proven || authorization !== secret) return [400, { error: 'invalid_grant' }];
    return [200, { access_token: 'access', token_type: 'Bearer', id_token: await idToken(grant.nonce) }];
  };

  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const json = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (url.pathname === '/authorize') {
        response.writeHead(303, { location: authorize(url.searchParams) }).end();
      } else if (url.pathname === '/token') {
        const form = new URLSearchParams(Buffer.concat(chunks).toString());
        void token(form, request.headers.authorization).then(([status, body]) => json(status, body));
      } else if (url.pathname === '/jwks') {
        json(200, { keys: [jwk] });
      } else {
        json(200, metadata(issuer));
      }
    });
  });
  return provider;
}

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  end_session_endpoint: `${issuer}/logout`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['ES256'],
});

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
