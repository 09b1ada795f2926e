import { Provider, interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Secrets } from '../secrets.ts';
import type { DemoSettings } from '../settings.ts';
import { clients } from './clients.ts';
import { signingKeys } from './keys.ts';
import { requestedLevels, satisfies, supportedAcrs } from './levels.ts';
import { errorPage, loggedOutPage, logoutPage } from './pages.ts';
import { persons } from './persons.ts';
import { storage } from './storage.ts';

const personalNumberClaim = 'https://id.oidc.se/claim/personalIdentityNumber';
const protectedIdentityClaim = 'https://id.oidc.se/claim/protectedIdentity';

/** The scopes of the Swedish OpenID Connect profile (oidc.se), with protected identity beside the name. */
const scopedClaims = {
  openid: ['sub', 'acr', 'auth_time'],
  'https://id.oidc.se/scope/naturalPersonInfo': ['given_name', 'family_name', protectedIdentityClaim],
  'https://id.oidc.se/scope/naturalPersonNumber': [personalNumberClaim],
};

const scopes = Object.keys(scopedClaims);

/** An OpenID Connect provider that asks for no password and no consent: whoever is chosen is logged in. */
export async function makeProvider(settings: DemoSettings, secrets: Secrets): Promise<Provider> {
  const configuration: Configuration = {
    adapter: storage,
    clients: clients(settings.addresses, secrets),
    jwks: await signingKeys(settings.dataDir),
    cookies: {
      keys: [secrets('identity provider cookies')],
      names: { session: 'test-id', interaction: 'test-id-login', resume: 'test-id-resume' },
    },
    acrValues: supportedAcrs,
    scopes,
    claims: { acr: null, auth_time: null, ...scopedClaims },
    conformIdTokenClaims: false,
    findAccount,
    loadExistingGrant: grantEverything,
    interactions: { policy: policy(), url: (_, { uid }) => `/login/${uid}` },
    pkce: { required: () => true },
    ttl: {
      Session: 8 * 60 * 60,
      Interaction: 60 * 60,
      Grant: 8 * 60 * 60,
      IdToken: 10 * 60,
      AccessToken: 10 * 60,
      AuthorizationCode: 60,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => logoutPage(ctx, form),
        postLogoutSuccessSource: (ctx) => loggedOutPage(ctx),
      },
    },
    renderError: (ctx, out) => errorPage(ctx, out.error_description ?? out.error),
  };
  return new Provider(settings.addresses.identityProvider, configuration);
}

const findAccount: Configuration['findAccount'] = (_, name) => {
  const person = persons.get(name);
  if (!person) return undefined;
  return {
    accountId: name,
    claims: () => ({
      sub: name,
      given_name: person.given,
      family_name: person.family,
      [personalNumberClaim]: person.personalNumber,
      [protectedIdentityClaim]: person.protectedIdentity,
    }),
  };
};

async function grantEverything(ctx: KoaContextWithOIDC) {
  const { session, client, provider } = ctx.oidc;
  if (!session?.accountId || !client) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scopes.join(' '));
  await grant.save();
  return grant;
}

/** Beside the standard's reasons to ask for a login: another level, or another person, than the session has. */
function policy(): interactionPolicy.DefaultPolicy {
  const prompts = interactionPolicy.base();
  prompts.remove('consent');
  const checks = prompts.get('login')?.checks;
  checks?.add(
    askIf('acr_values', (ctx) => !satisfies(ctx.oidc.session?.acr, requestedLevels(ctx.oidc.params?.['acr_values']))),
  );
  checks?.add(
    askIf('login_hint', (ctx) => {
      const hint = ctx.oidc.params?.['login_hint'];
      return typeof hint === 'string' && persons.has(hint) && hint !== ctx.oidc.session?.accountId;
    }),
  );
  return prompts;
}

function askIf(reason: string, wanted: (ctx: KoaContextWithOIDC) => boolean): interactionPolicy.Check {
  return new interactionPolicy.Check(reason, `another login is asked for by ${reason}`, (ctx) =>
    ctx.oidc.session?.accountId !== undefined && !ctx.oidc.result?.login && wanted(ctx)
      ? interactionPolicy.Check.REQUEST_PROMPT
      : interactionPolicy.Check.NO_NEED_TO_PROMPT,
  );
}
