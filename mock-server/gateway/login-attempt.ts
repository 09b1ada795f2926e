import { base64url } from 'jose';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import * as z from 'zod/mini';
import { portalPath } from '../../src/contract/schemas/start.ts';
import type { GatewayContext } from './login.ts';
import { sessionCookie } from './sessions.ts';

/** Seconds that somebody may take at the identity provider. */
const patience = 15 * 60;

/** How many logins may be under way in one browser: cookies share a header whose size is limited. */
const most = 4;

const loginAttempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: portalPath,
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  reauthenticate: z.boolean(),
});

/** A login that is under way at the identity provider. */
export type LoginAttempt = z.infer<typeof loginAttempt>;

/**
 * Logins under way, kept in the browser that began them and nowhere else: another browser can't finish them, several tabs do
 * not disturb each other, and visitors fill no store. What stands in the cookie is no secret to the one who logs in.
 */
export class LoginAttempts {
  readonly #prefix: string;
  readonly #options: CookieOptions;
  readonly #clock: () => Date;

  constructor(portal: string, clock: () => Date) {
    const { name, options } = sessionCookie(portal);
    this.#prefix = `${name}-login-`;
    this.#options = options;
    this.#clock = clock;
  }

  begin(c: GatewayContext, attempt: Omit<LoginAttempt, 'startedAt'>): void {
    this.#forgetOldest(c);
    const value = JSON.stringify({ ...attempt, startedAt: this.#clock().getTime() });
    setCookie(c, this.#nameOf(attempt.state), base64url.encode(value), { ...this.#options, maxAge: patience });
  }

  /** The attempt with this state, once; undefined if this browser began none, or too long ago. */
  take(c: GatewayContext, state: string | undefined): LoginAttempt | undefined {
    if (!state || !/^[\w-]+$/.test(state)) return undefined;
    const attempt = read(getCookie(c, this.#nameOf(state)));
    if (attempt?.state !== state) return undefined;
    deleteCookie(c, this.#nameOf(state), this.#options);
    return this.#clock().getTime() - attempt.startedAt < patience * 1000 ? attempt : undefined;
  }

  #forgetOldest(c: GatewayContext): void {
    const underWay = Object.entries(getCookie(c))
      .filter(([name]) => name.startsWith(this.#prefix))
      .map(([name, value]) => ({ name, startedAt: read(value)?.startedAt ?? 0 }))
      .sort((a, b) => b.startedAt - a.startedAt);
    for (const { name } of underWay.slice(most - 1)) deleteCookie(c, name, this.#options);
  }

  #nameOf(state: string): string {
    return this.#prefix + state.slice(0, 16);
  }
}

function read(cookie: string | undefined): LoginAttempt | undefined {
  try {
    return loginAttempt.safeParse(JSON.parse(new TextDecoder().decode(base64url.decode(cookie ?? '')))).data;
  } catch {
    return undefined;
  }
}
