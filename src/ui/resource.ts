import type { ReactiveController } from 'lit';
import type { Answer, Input, ReadName } from '../client/client.ts';
import { hasCode } from '../client/problem-error.ts';
import type { SessionWatch } from '../client/session.ts';
import type { LoginNeed } from './login-link.ts';
import type { MeElement } from './me-element.ts';

/** `idle`: there is nothing to ask for yet. `login`: see {@link Resource.login}. */
export type ResourceState = 'idle' | 'loading' | 'ready' | 'empty' | 'failed' | 'login';

export interface ResourceOptions<N extends ReadName> {
  empty?: (value: Answer<N>) => boolean;
  /**
   * False for what everybody may see: it stays while it is loaded again for somebody else, and when the page is left.
   * Everything else goes at once.
   */
  personal?: boolean;
  /** Whether the answer to the former question may show until the new one is answered. */
  keep?: boolean;
  /** Somebody else may be logged in: let go of what the element itself holds of the answer. */
  onClear?: () => void;
}

/** Which login stands between the citizen and what was asked for; undefined when it is something else. */
export function loginNeed(error: unknown): LoginNeed | undefined {
  if (hasCode(error, 'login-required')) return { state: 'needed' };
  if (hasCode(error, 'login-too-weak')) return { state: 'too-weak', level: error.problem.level };
  return hasCode(error, 'login-too-old') ? { state: 'too-old' } : undefined;
}

/**
 * One read of the contract and its states. Asks when the question changes, drops an answer whose question has changed meanwhile, keeps the
 * last good answer while loading again and after an error, stops when the element leaves the page, and clears and
 * loads again when somebody else is logged in.
 *
 * `@lit/task` does the first two; the rest has to know better than it when to keep, and a page would load both.
 */
export class Resource<N extends ReadName> implements ReactiveController {
  /** Why the last attempt failed. */
  error: unknown;
  /** When the last good answer came. */
  at: Date | undefined;

  readonly #host: MeElement;
  readonly #operation: N;
  readonly #input: () => Input<N> | undefined;
  readonly #options: ResourceOptions<N>;
  #value: Answer<N> | undefined;
  /** The question that is being asked, or was last, as text; and that which the value answers. */
  #asked = '';
  #answered = '';
  #request: AbortController | undefined;
  #session: SessionWatch | undefined;
  #sessionKey: string | undefined;
  #unsubscribe: (() => void) | undefined;

  /** `input` gives what to ask for, from the element's properties; undefined while there is nothing to ask. */
  constructor(host: MeElement, operation: N, input: () => Input<N> | undefined, options: ResourceOptions<N> = {}) {
    this.#host = host;
    this.#operation = operation;
    this.#input = input;
    this.#options = options;
    host.addController(this);
  }

  get state(): ResourceState {
    if (!this.#asked) return 'idle';
    if (this.login) return 'login';
    if (this.value !== undefined) return this.#options.empty?.(this.value) ? 'empty' : 'ready';
    return this.error ? 'failed' : 'loading';
  }

  /** The last good answer. */
  get value(): Answer<N> | undefined {
    return this.#options.keep || this.#answered === this.#asked ? this.#value : undefined;
  }

  get loading(): boolean {
    return this.#request !== undefined;
  }

  get login(): LoginNeed | undefined {
    return loginNeed(this.error);
  }

  /** Asks again; a good answer stays until there is something newer. */
  async load(): Promise<void> {
    const input = this.#input();
    this.#stop();
    this.error = undefined;
    if (!input || !this.#host.isConnected) return;
    const request = (this.#request = new AbortController());
    this.#host.requestUpdate();
    try {
      const { client } = this.#host.connection;
      const value = await client.call(this.#operation, { ...input, signal: request.signal });
      if (request === this.#request) this.replace(value);
    } catch (error) {
      if (request === this.#request) this.#fail(error);
    }
  }

  /** Takes over a newer value: the answer to the question, or to a change. */
  replace(value: Answer<N>): void {
    this.#value = value;
    this.#answered = this.#asked;
    this.at = new Date();
    this.#settle();
  }

  /** The answer turned out to be unusable. */
  refuse(error: unknown): void {
    this.#value = undefined;
    this.error = error;
  }

  /** Lets go of what is about the citizen, and of the question being asked. */
  clear(): void {
    if (this.#options.personal === false) return;
    this.#options.onClear?.();
    this.#value = undefined;
    this.error = undefined;
    this.#settle();
  }

  /** Back in the page, perhaps for somebody else. */
  hostConnected(): void {
    if (!this.#session) return;
    if (this.#session.key !== this.#sessionKey) this.clear();
    this.#asked = '';
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { endpoint, session } = this.#host.connection;
    const input = this.#input();
    const question = input ? endpoint + JSON.stringify(input) : '';
    if (session !== this.#session || !this.#unsubscribe) this.#follow(session);
    if (question === this.#asked) return;
    this.#asked = question;
    void this.load();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#sessionKey = this.#session?.key;
  }

  #follow(session: SessionWatch): void {
    this.#unsubscribe?.();
    this.#session = session;
    this.#unsubscribe = session.subscribe({ clear: () => this.clear(), load: () => void this.load() });
  }

  /** Behind a login that is missing nothing is kept. */
  #fail(error: unknown): void {
    this.error = error;
    if (this.login) this.#value = undefined;
    this.#settle();
  }

  #stop(): void {
    this.#request?.abort();
    this.#request = undefined;
  }

  #settle(): void {
    this.#stop();
    this.#host.requestUpdate();
  }
}
