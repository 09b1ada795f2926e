import type { X509Certificate } from 'node:crypto';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import personnummer from 'personnummer';
import * as z from 'zod/mini';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import type { Citizen } from './caller.ts';
import { thumbprint, type RegisteredParty } from './certificate.ts';
import { meet, type Identity } from './citizens.ts';
import type { Issuers } from './issuers.ts';
import { levelOf } from '../../src/contract/login-levels.ts';

/** Seconds that an assertion may live, and that two clocks may differ. */
const lifetime = 60;
const skew = 10;

const assertionClaims = z.object({
  sub: z.string().check(z.minLength(1)),
  acr: z.string(),
  auth_time: z.int(),
  iat: z.int(),
  exp: z.int(),
  jti: z.string().check(z.minLength(8), z.maxLength(100)),
  cnf: z.object({ 'x5t#S256': z.string() }),
  /** From a portal that uses an identity provider. */
  id_token: z.optional(z.string()),
  /** From a portal with a login of its own. */
  citizen: z.optional(
    z.object({
      personal_number: z.string(),
      given_name: z.string(),
      family_name: z.string(),
      protected_identity: z.optional(z.boolean()),
    }),
  ),
});

const idTokenClaims = z.object({
  sub: z.string(),
  acr: z.string(),
  auth_time: z.int(),
  given_name: z.string(),
  family_name: z.string(),
  'https://id.oidc.se/claim/personalIdentityNumber': z.string(),
  'https://id.oidc.se/claim/protectedIdentity': z.optional(z.boolean()),
});

type Assertion = z.infer<typeof assertionClaims>;

interface Login extends Identity {
  name: Citizen['name'];
  acr: string;
  authTime: number;
}

export interface Proof {
  db: Database;
  issuers: Issuers;
  /** ME's public address. */
  audience: string;
  party: RegisteredParty;
  certificate: X509Certificate;
  now: Date;
}

const refused = (detail: string) => new Problem('bad-assertion', detail);

/**
 * The citizen that an assertion names. It must be made for ME by this very party with the key of the certificate that it calls with,
 * be at most 60 seconds old, and not have been used; and the login that it tells of must be one that the party may vouch for.
 * Throws `bad-assertion`, or `unavailable` when the identity provider does not answer.
 */
export async function citizenOf(assertion: string, proof: Proof): Promise<Citizen> {
  const claims = await verify(assertion, proof);
  const login = await loginOf(claims, proof);
  const level = levelOf(login.acr);
  if (!level) throw refused('The login\'s "acr" is not a level that ME knows.');
  if (login.authTime > seconds(proof.now) + skew) throw refused('The login\'s "auth_time" is in the future.');
  await useOnce(claims, proof);
  const { id, protectedIdentity } = await meet(proof.db, login, proof.now);
  return { id, name: login.name, level, loggedInAt: new Date(login.authTime * 1000), protectedIdentity };
}

async function verify(assertion: string, { party, certificate, audience, now }: Proof): Promise<Assertion> {
  const payload = await signedBy(assertion, certificate, {
    typ: 'me-citizen+jwt',
    issuer: party.id,
    audience,
    currentDate: now,
    clockTolerance: skew,
  });
  const result = assertionClaims.safeParse(payload);
  if (!result.success) throw refused(`The assertion lacks ${fields(result.error)}.`);
  const claims = result.data;
  if (claims.exp - claims.iat > lifetime) throw refused(`The assertion may live for at most ${lifetime} seconds.`);
  if (claims.iat > seconds(now) + skew) throw refused('The assertion is from the future: see to the clock.');
  if (claims.cnf['x5t#S256'] !== thumbprint(certificate)) {
    throw refused('The assertion is bound to another certificate ("cnf").');
  }
  return claims;
}

async function signedBy(
  assertion: string,
  certificate: X509Certificate,
  options: Parameters<typeof jwtVerify>[2],
): Promise<JWTPayload> {
  try {
    return (await jwtVerify(assertion, certificate.publicKey, options)).payload;
  } catch (error) {
    throw refused(`The assertion does not hold: ${reason(error)}.`);
  }
}

/** By the ID token, against the issuer registered for the portal; or by the portal's own word, where that is registered. */
async function loginOf(claims: Assertion, { party, issuers }: Proof): Promise<Login> {
  if (!party.login) throw refused('Only a portal may speak for citizens.');
  if (party.login === 'own') return ownLogin(claims);
  if (claims.id_token === undefined) {
    throw refused('The assertion carries no "id_token", and this portal is not registered to name citizens itself.');
  }
  const token = await idToken(claims.id_token, party.login, issuers);
  if (token.sub !== claims.sub || token.acr !== claims.acr || token.auth_time !== claims.auth_time) {
    throw refused('The assertion and its "id_token" tell of different logins ("sub", "acr", "auth_time").');
  }
  return {
    personalNumber: validNumber(token['https://id.oidc.se/claim/personalIdentityNumber']),
    protectedIdentity: token['https://id.oidc.se/claim/protectedIdentity'] ?? false,
    name: { given: token.given_name, family: token.family_name },
    acr: token.acr,
    authTime: token.auth_time,
  };
}

async function idToken(token: string, login: { issuer: string; clientId: string }, issuers: Issuers) {
  try {
    return idTokenClaims.parse(await issuers.verify(token, login.issuer, login.clientId));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw refused(`The "id_token" does not hold: ${reason(error)}.`);
  }
}

function ownLogin({ citizen, acr, auth_time }: Assertion): Login {
  if (!citizen) throw refused('The assertion lacks "citizen", which a portal with a login of its own sends.');
  return {
    personalNumber: validNumber(citizen.personal_number),
    protectedIdentity: citizen.protected_identity ?? false,
    name: { given: citizen.given_name, family: citizen.family_name },
    acr,
    authTime: auth_time,
  };
}

/** Twelve digits with a right check digit: a personal number or a coordination number. */
function validNumber(number: string): string {
  if (/^\d{12}$/.test(number) && personnummer.valid(number)) return number;
  throw refused('The login names somebody by a number that is no personal number of twelve digits.');
}

async function useOnce({ jti, exp }: Assertion, { db, party, now }: Proof): Promise<void> {
  const expires_at = new Date((exp + skew) * 1000);
  const used = await db
    .insertInto('assertion_use')
    .values({ party_id: party.id, jti, expires_at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (used.numInsertedOrUpdatedRows === 0n)
    throw refused('The assertion has been used: make a new one for each request.');
  await db.deleteFrom('assertion_use').where('party_id', '=', party.id).where('expires_at', '<', now).execute();
}

const seconds = (time: Date) => Math.floor(time.getTime() / 1000);

const fields = (error: { issues: readonly { path: readonly PropertyKey[] }[] }) =>
  [...new Set(error.issues.map(({ path }) => `"${path.map(String).join('.')}"`))].join(', ');

/** Never jose's own message, which may repeat a claim's value. */
function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'it has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `its "${error.claim}" is not what was expected`;
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return 'its signature is not by the key that it should be';
  if (error instanceof z.core.$ZodError) return `it lacks ${fields(error)}`;
  return 'it is not a signed token of the right kind';
}
