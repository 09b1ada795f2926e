import * as oidc from 'openid-client';
import type { LoginLevel } from '../../../src/contract/types.ts';
import { clientSecret } from '../identity-provider/clients.ts';
import { acrsFrom } from '../identity-provider/levels.ts';
import type { EserviceId } from '../organisations.ts';
import { demoSecrets } from '../secrets.ts';
import type { DemoSettings } from '../settings.ts';
import type { Session } from './sessions.ts';

const personalNumberClaim = 'https://id.oidc.se/claim/personalIdentityNumber';

/** The e-service system's own login, at the same identity provider as the portals: who is logged in there needs not do it again. */
export class Login {
  readonly #system: EserviceId;
  readonly #settings: DemoSettings;
  #configuration: Promise<oidc.Configuration> | undefined;

  constructor(system: EserviceId, settings: DemoSettings) {
    this.#system = system;
    this.#settings = settings;
  }

  /** Where to send the citizen to log in at least so strongly. */
  async begin(session: Session, level: LoginLevel): Promise<URL> {
    const login = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState(), nonce: oidc.randomNonce() };
    session.login = login;
    return oidc.buildAuthorizationUrl(await this.#discovered(), {
      redirect_uri: this.#redirectUri,
      scope: 'openid https://id.oidc.se/scope/naturalPersonNumber',
      acr_values: acrsFrom(level).join(' '),
      code_challenge: await oidc.calculatePKCECodeChallenge(login.verifier),
      code_challenge_method: 'S256',
      state: login.state,
      nonce: login.nonce,
    });
  }

  /** The personal number of the citizen who comes back from logging in. @throws when they did not, or not for this session. */
  async finish(session: Session, query: string): Promise<string> {
    const { login } = session;
    if (!login) throw new Error('No login is on its way in this session.');
    delete session.login;
    const tokens = await oidc.authorizationCodeGrant(
      await this.#discovered(),
      new URL(`${this.#redirectUri}${query}`),
      {
        pkceCodeVerifier: login.verifier,
        expectedState: login.state,
        expectedNonce: login.nonce,
      },
    );
    const personalNumber = tokens.claims()?.[personalNumberClaim];
    if (typeof personalNumber !== 'string') throw new Error('The identity provider named no citizen.');
    return personalNumber;
  }

  get #redirectUri(): string {
    return `${this.#settings.addresses.eservices}/${this.#system}/callback`;
  }

  /** Asked for at the first login, not at start: the identity provider may start later. */
  #discovered(): Promise<oidc.Configuration> {
    this.#configuration ??= oidc
      .discovery(
        new URL(this.#settings.addresses.identityProvider),
        this.#system,
        clientSecret(demoSecrets(this.#settings.dataDir), this.#system),
        undefined,
        // The demo's identity provider is on loopback, without TLS.
        { execute: [oidc.allowInsecureRequests] },
      )
      .catch((error: unknown) => {
        this.#configuration = undefined;
        throw error;
      });
    return this.#configuration;
  }
}
