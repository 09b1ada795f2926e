import * as oidc from 'openid-client';
import type { LoginLevel } from '../../../src/contract/types.ts';
import { IdentityProvider } from '../../gateway/identity-provider.ts';
import { clientSecret } from '../identity-provider/clients.ts';
import { acrsFrom } from '../identity-provider/levels.ts';
import type { EserviceId } from '../organisations.ts';
import { demoSecrets } from '../secrets.ts';
import type { DemoSettings } from '../settings.ts';
import type { Session } from './sessions.ts';

const personalNumberClaim = 'https://id.oidc.se/claim/personalIdentityNumber';

/** The e-service system's own login, at the same identity provider as the portals: who is logged in there needs not do it again. */
export class Login {
  readonly #redirectUri: string;
  readonly #provider: IdentityProvider;

  constructor(system: EserviceId, { addresses, dataDir }: DemoSettings) {
    this.#redirectUri = `${addresses.eservices}/${system}/callback`;
    this.#provider = new IdentityProvider({
      issuer: addresses.identityProvider,
      clientId: system,
      clientSecret: clientSecret(demoSecrets(dataDir), system),
    });
  }

  /** Where to send the citizen to log in at least so strongly. */
  async begin(session: Session, level: LoginLevel): Promise<URL> {
    const login = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState(), nonce: oidc.randomNonce() };
    session.login = login;
    return oidc.buildAuthorizationUrl(await this.#provider.configuration(), {
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
      await this.#provider.configuration(),
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
}
