import * as client from 'openid-client';
import type { IdentityProvider } from './identity-provider.ts';
import { wantedPersonalData } from './identity-provider.ts';
import { acrValues, levelOf } from '../../src/contract/login-levels.ts';
import { LoginAttempts, type LoginAttempt } from './login-attempt.ts';
import { LoginFailed, type Citizen, type GatewayContext, type LoggedIn, type Login, type LoginWish } from './login.ts';
import { report } from './report.ts';
import type { Sessions } from './sessions.ts';

type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;

/** Login by OpenID Connect: code flow with PKCE (RFC 7636), and a session of the gateway's own. */
export class OidcLogin implements Login {
  readonly #portal: string;
  readonly #provider: IdentityProvider;
  readonly #sessions: Sessions;
  readonly #attempts: LoginAttempts;
  readonly #clock: () => Date;

  constructor(portal: string, provider: IdentityProvider, sessions: Sessions, clock: () => Date) {
    this.#portal = portal;
    this.#provider = provider;
    this.#sessions = sessions;
    this.#attempts = new LoginAttempts(portal, clock);
    this.#clock = clock;
  }

  find(c: GatewayContext, active: boolean): Promise<LoggedIn | undefined> {
    return this.#sessions.find(c, active);
  }

  async begin(c: GatewayContext, { returnTo, level, reauthenticate, hint }: LoginWish): Promise<Response> {
    const configuration = await this.#configuration(returnTo);
    const state = client.randomState();
    const nonce = client.randomNonce();
    const verifier = client.randomPKCECodeVerifier();
    this.#attempts.begin(c, { state, nonce, verifier, returnTo, reauthenticate });
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#redirectUri,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...wantedPersonalData(configuration),
      ...(level ? { acr_values: acrValues(level) } : {}),
      ...(reauthenticate ? { prompt: 'login', max_age: '0' } : {}),
      ...(hint && this.#provider.isLocal ? { login_hint: hint } : {}),
    });
    return c.redirect(url.href, 303);
  }

  async finish(c: GatewayContext): Promise<Response> {
    const attempt = this.#attempts.take(c, c.req.query('state'));
    if (!attempt) throw new LoginFailed('login-expired', '/');
    const configuration = await this.#configuration(attempt.returnTo);
    const tokens = await this.#redeem(configuration, attempt, new URL(c.req.url).search);
    const citizen = citizenOf(tokens);
    if (!citizen) throw new LoginFailed('login-failed', attempt.returnTo);
    await this.#sessions.begin(c, citizen);
    return c.redirect(new URL(attempt.returnTo, this.#portal).href, 303);
  }

  /** The ID token is no part of the address that logs out at the provider: it holds a personal number. */
  async end(c: GatewayContext): Promise<string> {
    const wasLoggedIn = await this.#sessions.find(c, false);
    await this.#sessions.end(c);
    const home = new URL('/', this.#portal).href;
    if (!wasLoggedIn) return home;
    try {
      const configuration = await this.#provider.configuration();
      if (!configuration.serverMetadata().end_session_endpoint) return home;
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: home }).href;
    } catch (error) {
      report('the log-out at the identity provider', error);
      return home;
    }
  }

  get #redirectUri(): string {
    return `${this.#portal}/me/callback`;
  }

  async #configuration(returnTo: string): Promise<client.Configuration> {
    try {
      return await this.#provider.configuration();
    } catch (error) {
      report('the identity provider does not answer', error);
      throw new LoginFailed('provider-away', returnTo, error);
    }
  }

  /** The address is made anew from the portal's own: behind a web server, the request may have come to another. */
  async #redeem(configuration: client.Configuration, attempt: LoginAttempt, search: string): Promise<Tokens> {
    const sinceStart = Math.ceil((this.#clock().getTime() - attempt.startedAt) / 1000);
    try {
      return await client.authorizationCodeGrant(configuration, new URL(this.#redirectUri + search), {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
        ...(attempt.reauthenticate ? { maxAge: sinceStart } : {}),
      });
    } catch (error) {
      throw failure(error, attempt.returnTo);
    }
  }
}

function failure(error: unknown, returnTo: string): LoginFailed {
  const cancelled = error instanceof client.AuthorizationResponseError && error.error === 'access_denied';
  if (cancelled) return new LoginFailed('login-cancelled', returnTo);
  report('a login came to nothing', error);
  const late = error instanceof client.ClientError && error.code === 'OAUTH_TIMEOUT';
  const unreachable = error instanceof TypeError && error.message === 'fetch failed';
  return new LoginFailed(late || unreachable ? 'provider-away' : 'login-failed', returnTo, error);
}

/** The citizen by their ID token; undefined when it lacks what ME needs to know. */
function citizenOf(tokens: Tokens): Citizen | undefined {
  const claims = tokens.claims();
  const level = levelOf(claims?.['acr']);
  const { id_token } = tokens;
  if (!claims || !id_token || !level || typeof claims['acr'] !== 'string' || claims.auth_time === undefined) {
    report('a login came to nothing', new Error('the ID token lacks a known "acr", or "auth_time"'));
    return undefined;
  }
  const name = [claims['given_name'], claims['family_name']].filter((part) => typeof part === 'string').join(' ');
  return { name, level, claims: { sub: claims.sub, acr: claims['acr'], auth_time: claims.auth_time, id_token } };
}
