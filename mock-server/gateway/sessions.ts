import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { Citizen, GatewayContext, LoggedIn } from './login.ts';
import { randomWord, sha256 } from './random.ts';
import type { SessionStore, Stored } from './session-store.ts';

/** How long a login lasts, in seconds. */
export interface SessionLimits {
  /** Without anything being done. */
  idle: number;
  /** Whatever is done. */
  total: number;
}

export interface StoredSession {
  /** What `ME-Session` says. */
  key: string;
  citizen: Citizen;
  /** When it ends whatever is done; milliseconds since 1970. */
  endsAt: number;
}

/**
 * The session cookie of a portal: bound to its host by `__Host-` (RFC 6265bis, section 4.1.3.2), out of reach of scripts. Its name holds the
 * port, since cookies of one host are shared by all its ports. A portal without TLS is one for development, on this machine: WebKit takes no
 * `Secure` cookie from there (https://bugs.webkit.org/show_bug.cgi?id=281149).
 */
export function sessionCookie(portal: string): { name: string; options: CookieOptions } {
  const { protocol, port } = new URL(portal);
  const secure = protocol === 'https:';
  const name = port ? `me-${port}` : 'me';
  return { name: secure ? `__Host-${name}` : name, options: { path: '/', secure, httpOnly: true, sameSite: 'Lax' } };
}

/** Sessions of one portal: a random id in a cookie, and only that id's hash in the store. */
export class Sessions {
  readonly #portal: string;
  readonly #store: SessionStore<StoredSession>;
  readonly #limits: SessionLimits;
  readonly #clock: () => Date;
  readonly #cookie: ReturnType<typeof sessionCookie>;

  constructor(portal: string, store: SessionStore<StoredSession>, limits: SessionLimits, clock: () => Date) {
    this.#portal = portal;
    this.#store = store;
    this.#limits = limits;
    this.#clock = clock;
    this.#cookie = sessionCookie(portal);
  }

  /** Begins a session with a new id; the one before it ends. An id that the browser brings along is never taken over. */
  async begin(c: GatewayContext, citizen: Citizen): Promise<void> {
    await this.end(c);
    const id = randomWord();
    const endsAt = this.#clock().getTime() + this.#limits.total * 1000;
    await this.#store.set(await this.#keyOf(id), { key: randomWord(), citizen, endsAt }, this.#idleEnd(endsAt));
    setCookie(c, this.#cookie.name, id, this.#cookie.options);
  }

  /** The session of this request, if it still stands; prolonged when the citizen is active. */
  async find(c: GatewayContext, active: boolean): Promise<LoggedIn | undefined> {
    const id = getCookie(c, this.#cookie.name);
    if (!id) return undefined;
    const key = await this.#keyOf(id);
    const stored = await this.#store.get(key);
    if (!stored || stored.expiresAt <= this.#clock()) return undefined;
    if (!active) return this.#loggedIn(stored);
    const expiresAt = this.#idleEnd(stored.value.endsAt);
    await this.#store.prolong(key, expiresAt);
    return this.#loggedIn({ ...stored, expiresAt });
  }

  /** Ends the session on the server: from now on its cookie opens nothing, wherever a copy of it is. */
  async end(c: GatewayContext): Promise<void> {
    const id = getCookie(c, this.#cookie.name);
    if (!id) return;
    await this.#store.delete(await this.#keyOf(id));
    deleteCookie(c, this.#cookie.name, this.#cookie.options);
  }

  /** The portal is part of the key: in a store shared by portals, the cookie of one opens nothing on another. */
  #keyOf(id: string): Promise<string> {
    return sha256(`${this.#portal} ${id}`);
  }

  #idleEnd(endsAt: number): Date {
    return new Date(Math.min(endsAt, this.#clock().getTime() + this.#limits.idle * 1000));
  }

  #loggedIn({ value, expiresAt }: Stored<StoredSession>): LoggedIn {
    const left = (end: number) => Math.floor((end - this.#clock().getTime()) / 1000);
    const { key, citizen, endsAt } = value;
    return { ...citizen, key, idleSeconds: left(expiresAt.getTime()), totalSeconds: left(endsAt) };
  }
}
