import * as client from 'openid-client';
import { isLoopback, requireSafe } from './loopback.ts';

/** The portal's registration at an OpenID Connect provider. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  /** Sent by HTTP Basic authentication (`client_secret_basic`). */
  clientSecret: string;
}

/** Seconds to wait for the provider. */
const patience = 10;

/** What a login is for, as scopes of the Swedish OpenID Connect profile (oidc.se); those that the provider has are asked for. */
const wantedScopes = ['https://id.oidc.se/scope/naturalPersonInfo', 'https://id.oidc.se/scope/naturalPersonNumber'];

/** The same as single claims of the ID token, for providers that take them (OpenID Connect Core, section 5.5). */
const wantedClaims = JSON.stringify({
  id_token: {
    given_name: { essential: true },
    family_name: { essential: true },
    'https://id.oidc.se/claim/personalIdentityNumber': { essential: true },
  },
});

/** What the provider says of itself, read at the first login and kept; asked for again as long as nothing was answered. */
export class IdentityProvider {
  readonly settings: OidcSettings;
  #configuration: Promise<client.Configuration> | undefined;

  constructor(settings: OidcSettings) {
    requireSafe('login.issuer', settings.issuer);
    this.settings = settings;
  }

  configuration(): Promise<client.Configuration> {
    this.#configuration ??= this.#discover().catch((error: unknown) => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }

  /** Whether it runs on this machine: then it is one for tests. */
  get isLocal(): boolean {
    return isLoopback(this.settings.issuer);
  }

  #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const execute = [client.enableNonRepudiationChecks];
    if (this.isLocal) execute.push(client.allowInsecureRequests);
    return client.discovery(new URL(issuer), clientId, undefined, client.ClientSecretBasic(clientSecret), {
      execute,
      timeout: patience,
    });
  }
}

/** What to ask this provider for: who the citizen is, in the ID token. */
export function wantedPersonalData(configuration: client.Configuration): Record<string, string> {
  const { scopes_supported: scopes = [], claims_parameter_supported: takesClaims } = configuration.serverMetadata();
  const scope = ['openid', ...wantedScopes.filter((wanted) => scopes.includes(wanted))].join(' ');
  return { scope, ...(takesClaims ? { claims: wantedClaims } : {}) };
}
