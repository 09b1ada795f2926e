import { base64url } from 'jose';
import * as z from 'zod/mini';
import { loginLevel } from '../../src/contract/schemas/common.ts';
import { Problem } from '../http/problem.ts';
import { acrOf } from '../../src/contract/login-levels.ts';
import type { GatewayContext, LoggedIn, Login, LoginWish } from './login.ts';
import { requireSafe } from './loopback.ts';
import { report } from './report.ts';

/** Who is logged in, by the portal's own login. */
const ownCitizen = z.object({
  /** The portal's own name for the citizen, the same at every login. */
  sub: z.string().check(z.minLength(1), z.maxLength(255)),
  level: loginLevel,
  /** When they logged in; seconds since 1970. */
  authTime: z.int().check(z.positive()),
  /** Twelve digits. */
  personalNumber: z.string().check(z.regex(/^\d{12}$/)),
  givenName: z.string(),
  familyName: z.string(),
  /** *Skyddade personuppgifter*. */
  protectedIdentity: z.boolean(),
  /** Seconds until the portal's session ends if nothing is done, and whatever is done. */
  idleSeconds: z.int(),
  totalSeconds: z.int(),
});

export type OwnCitizen = z.infer<typeof ownCitizen>;

/** A login that the portal has already. ME must have registered that this portal may use its own. */
export interface OwnLoginSettings {
  /**
   * Names who is logged in, by the request's cookies, never by a header that anybody could send.
   * @param active Whether the citizen did something: only then may it prolong the portal's session.
   */
  citizen: (request: Request, active: boolean) => Promise<OwnCitizen | undefined>;
  /** The portal's page to log in; gets `return_to`, and may get `level` and `reauthenticate=1`, as `/me/login` does. */
  loginUrl: string;
  /** The portal's address that logs out. */
  logoutUrl: string;
}

/** Login by the portal's own means: it keeps the session, and is asked at every request. */
export class OwnLogin implements Login {
  readonly #portal: string;
  readonly #settings: OwnLoginSettings;
  readonly #secret: string;

  /** @param secret Makes the sessions' keys unguessable; the same in every process of the gateway. */
  constructor(portal: string, settings: OwnLoginSettings, secret: string) {
    this.#portal = portal;
    this.#settings = settings;
    this.#secret = secret;
  }

  async find(c: GatewayContext, active: boolean): Promise<LoggedIn | undefined> {
    const answer = await this.#ask(c.req.raw, active);
    if (answer === undefined) return undefined;
    const result = ownCitizen.safeParse(answer);
    if (result.success) return this.#loggedIn(result.data);
    const wrong = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    report("the portal's own login answered something else than a citizen", new Error(wrong));
    throw away();
  }

  async begin(c: GatewayContext, { returnTo, level, reauthenticate }: LoginWish): Promise<Response> {
    const url = new URL(this.#settings.loginUrl, this.#portal);
    url.searchParams.set('return_to', returnTo);
    if (level) url.searchParams.set('level', level);
    if (reauthenticate) url.searchParams.set('reauthenticate', '1');
    return c.redirect(url.href, 303);
  }

  async end(): Promise<string> {
    return new URL(this.#settings.logoutUrl, this.#portal).href;
  }

  async #ask(request: Request, active: boolean): Promise<unknown> {
    try {
      return await this.#settings.citizen(request, active);
    } catch (error) {
      report("the portal's own login does not answer", error);
      throw away();
    }
  }

  async #loggedIn(own: OwnCitizen): Promise<LoggedIn> {
    const { sub, level, authTime, givenName, familyName, idleSeconds, totalSeconds } = own;
    return {
      key: await this.#keyOf(`${sub} ${authTime}`),
      name: `${givenName} ${familyName}`,
      level,
      idleSeconds,
      totalSeconds,
      claims: {
        sub,
        acr: acrOf(level),
        auth_time: authTime,
        citizen: {
          personal_number: own.personalNumber,
          given_name: givenName,
          family_name: familyName,
          protected_identity: own.protectedIdentity,
        },
      },
    };
  }

  /** The same for every request of one login, and no way to guess from it who logged in. */
  async #keyOf(login: string): Promise<string> {
    const text = new TextEncoder();
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const secret = await crypto.subtle.importKey('raw', text.encode(this.#secret), algorithm, false, ['sign']);
    return base64url.encode(new Uint8Array(await crypto.subtle.sign('HMAC', secret, text.encode(login))));
  }
}

const away = () =>
  new Problem('unavailable', "The portal's own login does not answer as it should. Try again in a while.");

/** Milliseconds to wait for the portal's own login. */
const patience = 10_000;

/**
 * Asks a URL of the portal, with the browser's cookies: 200 with an {@link OwnCitizen} as JSON, or 204 when nobody is logged in.
 * It is asked by GET for a look, by POST when the citizen did something and the session may be prolonged.
 */
export function askOwnLogin(url: string): OwnLoginSettings['citizen'] {
  requireSafe('ownLogin.citizenUrl', url);
  return async (request, active) => {
    const response = await fetch(url, {
      method: active ? 'POST' : 'GET',
      headers: { cookie: request.headers.get('cookie') ?? '', accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 204) return undefined;
    if (!response.ok) throw new Error(`The portal's own login answered with status ${response.status}.`);
    return (await response.json()) as OwnCitizen;
  };
}
