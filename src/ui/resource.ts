import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController } from 'lit';
import type { Answer, Input, ReadName } from '../client/client.ts';
import { hasCode } from '../client/problem-error.ts';
import type { SessionWatch } from '../client/session.ts';
import type { PageOperation } from '../contract/types.ts';
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
 * One read of the contract and its states. `@lit/task` asks when the question changes, and drops an answer whose question has changed
 * meanwhile. Beyond it this keeps the last good answer while loading again and after an error, stops when the element
 * leaves the page, and clears and loads again when somebody else is logged in.
 */
export class Resource<N extends ReadName> implements ReactiveController {
  /** The last good answer. */
  value: Answer<N> | undefined;
  /** When it came. */
  at: Date | undefined;
  /** Why the last attempt failed. */
  error: unknown;

  /** Asks the question once more, and leaves what is shown as it is; undefined while there is nothing to ask. */
  readonly ask: (signal?: AbortSignal) => Promise<Answer<N>> | undefined;

  readonly #host: MeElement;
  readonly #options: ResourceOptions<N>;
  readonly #task: Task<readonly [question: string], Answer<N>>;
  /** What was asked last, and where, as text; empty while there is nothing to ask. */
  #asked = '';
  #session: SessionWatch | undefined;
  #sessionKey: string | undefined;
  #unsubscribe: (() => void) | undefined;

  /** `input` gives what to ask for, from the element's properties; undefined while there is nothing to ask. */
  constructor(
    host: MeElement,
    operation: PageOperation<N>,
    input: () => Input<N> | undefined,
    options: ResourceOptions<N> = {},
  ) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.ask = (signal) => {
      const asked = input();
      return asked && host.connection.client.call(operation, { ...asked, ...(signal && { signal }) });
    };
    this.#task = new Task(host, {
      args: () => [input() ? host.connection.endpoint + JSON.stringify(input()) : ''] as const,
      task: ([question], { signal }) => {
        if (!host.isConnected) return initialState;
        this.#begin(question);
        return this.ask(signal) ?? initialState;
      },
      onComplete: (value) => this.replace(value),
      onError: (error) => this.#fail(error),
    });
  }

  get state(): ResourceState {
    if (!this.#asked) return 'idle';
    if (this.login) return 'login';
    if (this.value !== undefined) return this.#options.empty?.(this.value) ? 'empty' : 'ready';
    return this.error ? 'failed' : 'loading';
  }

  get loading(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  get login(): LoginNeed | undefined {
    return loginNeed(this.error);
  }

  /** Asks again; a good answer stays until there is something newer. */
  load(): Promise<void> {
    return this.#task.run();
  }

  /** Takes over a newer value: the answer to the question, or to a change. */
  replace(value: Answer<N>): void {
    this.value = value;
    this.at = new Date();
    this.#stop();
  }

  /** The answer turned out to be unusable. */
  refuse(error: unknown): void {
    this.value = undefined;
    this.error = error;
  }

  /** Lets go of what is about the citizen, and of the question being asked. */
  clear(): void {
    if (this.#options.personal === false) return;
    this.#options.onClear?.();
    this.refuse(undefined);
    this.#stop();
  }

  /** Back in the page, perhaps for somebody else. */
  hostConnected(): void {
    if (!this.#session) return;
    if (this.#session.key !== this.#sessionKey) this.clear();
    void this.load();
  }

  hostUpdate(): void {
    const { session } = this.#host.connection;
    if (session === this.#session && this.#unsubscribe) return;
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

  #begin(question: string): void {
    if (question !== this.#asked && !this.#options.keep) this.value = undefined;
    this.#asked = question;
    this.error = undefined;
  }

  /** Stopping is no failure. Behind a login that is missing nothing is kept. */
  #fail(error: unknown): void {
    if (hasCode(error, 'aborted')) return;
    this.error = error;
    if (this.login) this.value = undefined;
  }

  #stop(): void {
    this.#task.abort();
    this.#host.requestUpdate();
  }
}
