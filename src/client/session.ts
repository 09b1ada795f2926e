import { getSession } from '../contract/operations/session.ts';
import { createClient } from './client.ts';

/** The session's key in every answer: `none` for a visitor, else a random word that opens nothing. */
const HEADER = 'ME-Session';

/** What other tabs are told when somebody logs out by themselves, before the key says that nobody is logged in. */
const LEFT = 'left';

/** Where a tab keeps what its citizen has typed and not sent, until the tab is closed or the citizen logs out. */
export const typedIn = (endpoint: string): string => `me-message-drafts ${endpoint}`;

/** How often, at most, a page that is looked at again asks whether the session still stands. Milliseconds. */
const RECHECK_PAUSE = 15_000;

/** One who shows something that depends on who is logged in. */
export interface SessionListener {
  /** Let go of everything personal, at once. */
  clear(): void;
  /** Load again. */
  load(): unknown;
}

/**
 * Knows when somebody else, or nobody, is logged in: by the header in every answer, from other tabs and from other
 * copies of this library in this page (`BroadcastChannel`), and by asking when a page is come back to. Then everything personal is cleared
 * before it is loaded again: computers are shared.
 */
export class SessionWatch {
  #key: string | undefined;
  #checkedAt = 0;
  #channel: BroadcastChannel | undefined;
  readonly #listeners = new Set<SessionListener>();
  readonly #endpoint: string;

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
    this.#listen();
    addEventListener('pagehide', (event) => event.persisted && this.#leave());
    addEventListener('pageshow', (event) => event.persisted && void this.#comeBack());
    document.addEventListener('visibilitychange', () => this.#look());
  }

  /** The session that the latest answer belonged to; undefined before the first one. */
  get key(): string | undefined {
    return this.#key;
  }

  /** Told of every change until the returned function is called. */
  subscribe(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Every response goes by here, before anything in it is used. */
  readonly learn = (response: Response): void => {
    this.#checkedAt = Date.now();
    const key = response.headers.get(HEADER) ?? (response.status === 401 && this.#key ? 'none' : this.#key);
    if (key === undefined || key === this.#key) return;
    this.#channel?.postMessage(key);
    this.#turn(key);
  };

  /** The citizen has logged out: what was typed and not sent goes too, in every tab. A login that only runs out leaves it to be gone on with. */
  leave(): void {
    this.#channel?.postMessage(LEFT);
    this.#forgetTyped();
  }

  /** Asks who is logged in. What comes of it goes by way of {@link learn}; a failure says nothing about the session. */
  async recheck(): Promise<void> {
    const client = createClient({ endpoint: this.#endpoint, onResponse: this.learn });
    await client.call(getSession).catch(() => undefined);
  }

  #turn(key: string): void {
    const first = this.#key === undefined;
    this.#key = key;
    if (first) return;
    this.#tell('clear');
    this.#tell('load');
  }

  #tell(what: keyof SessionListener): void {
    for (const listener of [...this.#listeners]) listener[what]();
  }

  #listen(): void {
    this.#channel = new BroadcastChannel(`me-session ${new URL(this.#endpoint, location.href).href}`);
    this.#channel.onmessage = ({ data }) => {
      if (data === LEFT) this.#forgetTyped();
      else if (data !== this.#key && this.#key !== undefined) this.#turn(String(data));
    };
  }

  #forgetTyped(): void {
    try {
      sessionStorage.removeItem(typedIn(this.#endpoint));
    } catch {
      // A page may be kept from its storage: then nothing is there.
    }
  }

  /** The page may be kept and shown again, to whoever sits there then. An open channel would forbid the keeping. */
  #leave(): void {
    this.#channel?.close();
    this.#tell('clear');
  }

  async #comeBack(): Promise<void> {
    this.#listen();
    const before = this.#key;
    await this.recheck();
    if (this.#key === before) this.#tell('load');
  }

  #look(): void {
    const loggedIn = this.#key !== undefined && this.#key !== 'none';
    if (document.hidden || !loggedIn || Date.now() - this.#checkedAt < RECHECK_PAUSE) return;
    void this.recheck();
  }
}
