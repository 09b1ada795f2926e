import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Redeemed } from '../../tickets/eservice-service.ts';
import type { Supplementing } from './supplement/supplementing.ts';
import type { Refusal } from './texts.ts';

/** What the e-services know about a browser; each e-service by its path. Kept in memory, until an hour after it was last seen. */
export interface Session {
  /** A ticket that waits for the citizen to log in. */
  waiting?: { path: string; ticket: string };
  /** A login on its way. */
  login?: { verifier: string; state: string; nonce: string };
  started: Map<string, Redeemed>;
  refused: Map<string, { why: Refusal; restartUrl?: string }>;
  receipts: Map<string, string>;
  /** Each by its submission's id. */
  supplements: Map<string, Supplementing>;
}

const hour = 60 * 60 * 1000;

export class Sessions {
  readonly #cookie: string;
  readonly #kept = new Map<string, { session: Session; until: number }>();

  /** @param port Cookies don't know ports: each server on this machine needs a name of its own. */
  constructor(port: string) {
    this.#cookie = `eservices-${port}`;
  }

  /** This browser's session; a new one if it has none. */
  of(c: Context): Session {
    const id = getCookie(c, this.#cookie);
    const kept = id === undefined ? undefined : this.#kept.get(id);
    if (!kept || kept.until < Date.now()) return this.#start(c);
    kept.until = Date.now() + hour;
    return kept.session;
  }

  #start(c: Context): Session {
    for (const [id, { until }] of this.#kept) if (until < Date.now()) this.#kept.delete(id);
    const session: Session = { started: new Map(), refused: new Map(), receipts: new Map(), supplements: new Map() };
    const id = randomBytes(32).toString('base64url');
    this.#kept.set(id, { session, until: Date.now() + hour });
    setCookie(c, this.#cookie, id, { httpOnly: true, sameSite: 'Lax', path: '/' });
    return session;
  }
}
