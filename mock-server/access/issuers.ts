import { createRemoteJWKSet, jwtVerify, errors, type JWTPayload } from 'jose';
import { Problem } from '../http/problem.ts';

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** Milliseconds. */
const patience = 5000;

/** Seconds; ten years. */
const anyAge = 10 * 365 * 24 * 60 * 60;

/** Verifies ID tokens with their issuers' published keys, found by OpenID Connect Discovery and kept while they last. */
export class Issuers {
  readonly #keys = new Map<string, Promise<Keys>>();

  /**
   * The claims of an ID token that `issuer` made for `clientId`, by signature, `iss` and `aud` (OpenID Connect Core, section 3.1.3.7).
   * Not by `exp`: the token is evidence of a login, whose age `auth_time` tells. Throws what jose throws, or `unavailable`.
   */
  async verify(idToken: string, issuer: string, clientId: string): Promise<JWTPayload> {
    const keys = await this.#keysOf(issuer);
    try {
      const { payload } = await jwtVerify(idToken, keys, { issuer, audience: clientId, clockTolerance: anyAge });
      return payload;
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || isNoContact(error)) throw away(issuer, error);
      throw error;
    }
  }

  #keysOf(issuer: string): Promise<Keys> {
    const known = this.#keys.get(issuer);
    if (known) return known;
    const found = discover(issuer);
    this.#keys.set(issuer, found);
    // A failure is not remembered: the issuer may be back at the next request.
    found.catch(() => this.#keys.delete(issuer));
    return found;
  }
}

async function discover(issuer: string): Promise<Keys> {
  try {
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(patience),
    });
    const configuration: unknown = await answer.json();
    const { issuer: named, jwks_uri: keys } = configuration as { issuer?: unknown; jwks_uri?: unknown };
    if (named !== issuer || typeof keys !== 'string')
      throw new Error('The discovery document names another issuer, or no keys.');
    return createRemoteJWKSet(new URL(keys), { timeoutDuration: patience });
  } catch (error) {
    throw away(issuer, error);
  }
}

function away(issuer: string, cause: unknown): Problem {
  const problem = new Problem(
    'unavailable',
    `The identity provider ${issuer} does not answer as it should, so the login can't be checked. Try again soon.`,
  );
  problem.cause = cause;
  return problem;
}

/** jose lets through what `fetch` throws when nobody answers, and says so in general terms for other failures. */
function isNoContact(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');
}
