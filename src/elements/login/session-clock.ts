import type { ReactiveController } from 'lit';
import type { MeElement } from '../../ui/me-element.ts';
import type { Resource } from '../../ui/resource.ts';

/** How long before the end the citizen is warned, in seconds. WCAG 2.2.1 asks for 20 at least; this is time to finish a sentence. */
const WARNING = 5 * 60;
const MINUTE = 60;

/** The session's end, when it is near. */
export interface Ending {
  /** Whole minutes left, counted up. */
  minutes: number;
  /** Whether the citizen can put it off. */
  extendable: boolean;
}

/**
 * Knows when the session is about to end. It doesn't count down by itself: at the warning's time and then every
 * minute it asks, since another tab may have prolonged the session. Asking does not.
 */
export class SessionClock implements ReactiveController {
  readonly #session: Resource<'getSession'>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: MeElement, session: Resource<'getSession'>) {
    this.#session = session;
    host.addController(this);
  }

  /** Undefined while nobody is logged in, or the end is far. */
  get ending(): Ending | undefined {
    const left = this.#left();
    const { value } = this.#session;
    if (value?.state !== 'citizen' || left === undefined || left > WARNING) return undefined;
    return { minutes: Math.ceil(left / MINUTE), extendable: value.totalSeconds > value.idleSeconds };
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const left = this.#left();
    if (left === undefined || this.#session.loading) return;
    const wait = left > WARNING ? left - WARNING : Math.min(left, left % MINUTE || MINUTE);
    this.#timer = setTimeout(() => void this.#session.load(), Math.max(wait, 1) * 1000);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Seconds until the session ends if nothing is done. */
  #left(): number | undefined {
    const { value, at } = this.#session;
    if (value?.state !== 'citizen' || !at) return undefined;
    return Math.min(value.idleSeconds, value.totalSeconds) - (Date.now() - at.getTime()) / 1000;
  }
}
