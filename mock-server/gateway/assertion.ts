import { importPKCS8, SignJWT, type CryptoKey } from 'jose';
import type { CitizenClaims } from './login.ts';
import { sha256 } from './random.ts';

/** Seconds that an assertion lives. */
const lifetime = 60;

/** By kind of key: EC P-256, EC P-384, RSA. */
const algorithms = ['ES256', 'ES384', 'PS256'];

export interface AssertionSettings {
  /** The portal's id at ME: `iss`. */
  party: string;
  /** ME's public URL: `aud`. */
  me: string;
  /** PEM; of a chain, the first is the portal's own. */
  certificate: string;
  /** PEM, PKCS #8. */
  privateKey: string;
  clock: () => Date;
}

/** Signs who the citizen is, for one request to ME. */
export type Assert = (claims: CitizenClaims) => Promise<string>;

/**
 * Assertions signed with the key of the portal's certificate. `cnf` binds each to that certificate (RFC 8705, section 3.1), so
 * that it is worth nothing to who sees it; `jti` lets ME take it only once.
 */
export function assertions({ party, me, certificate, privateKey, clock }: AssertionSettings): Assert {
  const signing = importKey(privateKey);
  const thumbprint = thumbprintOf(certificate);
  // Both are awaited with the first citizen; until then a failure must not end the process.
  Promise.all([signing, thumbprint]).catch(() => undefined);
  return async (claims) => {
    const { key, alg } = await signing;
    const now = Math.floor(clock().getTime() / 1000);
    return new SignJWT({ ...claims, cnf: { 'x5t#S256': await thumbprint } })
      .setProtectedHeader({ alg, typ: 'me-citizen+jwt' })
      .setIssuer(party)
      .setAudience(me)
      .setIssuedAt(now)
      .setExpirationTime(now + lifetime)
      .setJti(crypto.randomUUID())
      .sign(key);
  };
}

async function importKey(pem: string): Promise<{ key: CryptoKey; alg: string }> {
  for (const alg of algorithms) {
    try {
      return { key: await importPKCS8(pem, alg), alg };
    } catch {
      continue;
    }
  }
  throw new Error(
    'The private key can\'t be used. Give an unencrypted EC (P-256, P-384) or RSA key in PEM beginning with "BEGIN PRIVATE KEY"; ' +
      'other forms are turned into it by "openssl pkcs8 -topk8 -nocrypt".',
  );
}

/** `x5t#S256`: base64url of the SHA-256 of the certificate's DER. */
async function thumbprintOf(pem: string): Promise<string> {
  const body = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/.exec(pem)?.[1];
  if (!body) throw new Error('The certificate can\'t be read: give it in PEM, beginning with "BEGIN CERTIFICATE".');
  return sha256(Uint8Array.from(atob(body), (character) => character.charCodeAt(0)));
}
