import { Task, initialState } from '@lit/task';
import type { ReactiveController } from 'lit';
import type { Answer, Input, ReadName } from '../client/client.ts';
import type { Connection } from '../client/connection.ts';
import { hasCode } from '../client/problem-error.ts';
import type { SessionListener, SessionWatch } from '../client/session.ts';
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

interface Kept<V> {
  value: V;
  question: string;
  at: Date;
}

/** Which login stands between the citizen and what was asked for; undefined when it is something else. */
function loginNeed(error: unknown): LoginNeed | undefined {
  if (hasCode(error, 'login-required')) return { state: 'needed' };
  if (hasCode(error, 'login-too-weak')) return { state: 'too-weak', level: error.problem.level };
  return hasCode(error, 'login-too-old') ? { state: 'too-old' } : undefined;
}

/**
 * One read of the contract and its states, around `@lit/task`. Beyond it: keeps the last good answer while loading again and after an
 * error, retries, stops when the element leaves the page, and clears and loads again when somebody else is logged in.
 */
export class Resource<N extends ReadName> implements ReactiveController, SessionListener {
  /** Why the last attempt failed. */
  error: unknown;

  readonly #host: MeElement;
  readonly #operation: N;
  readonly #input: () => Input<N> | undefined;
  readonly #options: ResourceOptions<N>;
  readonly #task: Task<readonly [Connection, string], Kept<Answer<N>>>;
  #kept: Kept<Answer<N>> | undefined;
  #session: SessionWatch | undefined;
  #sessionKey: string | undefined;
  #unsubscribe: (() => void) | undefined;

  /** `input` gives what to ask for, from the element's properties; undefined while there is nothing to ask. */
  constructor(host: MeElement, operation: N, input: () => Input<N> | undefined, options: ResourceOptions<N> = {}) {
    this.#host = host;
    this.#operation = operation;
    this.#input = input;
    this.#options = options;
    this.#task = new Task(host, {
      args: () => [host.connection, this.#question] as const,
      task: (args, { signal }) => this.#ask(args, signal),
      onComplete: (kept) => (this.#kept = kept),
      onError: (error) => this.#failed(error),
    });
    host.addController(this);
  }

  get state(): ResourceState {
    if (!this.#question) return 'idle';
    if (this.login) return 'login';
    const { value } = this;
    if (value !== undefined) return this.#options.empty?.(value) ? 'empty' : 'ready';
    return this.error ? 'failed' : 'loading';
  }

  /** The last good answer. */
  get value(): Answer<N> | undefined {
    const kept = this.#kept;
    return kept && (this.#options.keep || kept.question === this.#question) ? kept.value : undefined;
  }

  /** When the last good answer came. */
  get at(): Date | undefined {
    return this.#kept?.at;
  }

  get loading(): boolean {
    return this.#task.status === 1;
  }

  get login(): LoginNeed | undefined {
    return loginNeed(this.error);
  }

  /** Asks again; a good answer stays until there is something newer. */
  load(): void {
    if (this.#host.isConnected) void this.#task.run();
  }

  /** Takes over a newer value that came another way: the answer to a change. */
  replace(value: Answer<N>): void {
    this.#kept = { value, question: this.#question, at: new Date() };
    this.#host.requestUpdate();
  }

  /** The answer turned out to be unusable. */
  refuse(error: unknown): void {
    this.#kept = undefined;
    this.error = error;
  }

  clear(): void {
    if (this.#options.personal === false) return;
    this.#task.abort();
    this.#kept = undefined;
    this.error = undefined;
    this.#options.onClear?.();
    this.#host.requestUpdate();
  }

  /** Back in the page, perhaps for somebody else. */
  hostConnected(): void {
    if (!this.#session) return;
    if (this.#session.key !== this.#sessionKey) this.clear();
    this.load();
  }

  hostUpdate(): void {
    const { session } = this.#host.connection;
    if (this.#unsubscribe && session === this.#session) return;
    this.#unsubscribe?.();
    this.#session = session;
    this.#unsubscribe = session.subscribe(this);
  }

  hostDisconnected(): void {
    this.#task.abort();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#sessionKey = this.#session?.key;
  }

  get #question(): string {
    return JSON.stringify(this.#input()) ?? '';
  }

  async #ask([{ client }, question]: readonly [Connection, string], signal: AbortSignal) {
    this.error = undefined;
    const input = this.#input();
    if (!input) return initialState;
    const value = await client.call(this.#operation, { ...input, signal });
    return { value, question, at: new Date() };
  }

  #failed(error: unknown): void {
    if (hasCode(error, 'aborted')) return;
    this.error = error;
    if (this.login) this.#kept = undefined;
  }
}
