import type { ReactiveController } from 'lit';
import { readEvent } from '../../contract/operations/cases.ts';
import type { MeElement } from '../me-element.ts';
import { MeCaseChangeEvent } from './change-event.ts';

/** How long an event has to stand in sight before it counts as opened. Milliseconds. */
const LOOK = 1000;

/** How often the browser tells how much of an event is in sight: at every twentieth of it. */
const steps = Array.from({ length: 21 }, (_, step) => step / 20);

/** Half of it is; or it fills half of the window, being long. */
const inSight = ({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean =>
  intersectionRatio >= 0.5 || (rootBounds !== null && intersectionRect.height >= rootBounds.height / 2);

/**
 * Tells ME which events the citizen has opened: those that have stood in sight for a while, marked with `data-unread`, in a page
 * that is looked at. The mark itself stays until the data is loaded again: it says what is new since last time, and must not go while
 * somebody reads.
 */
export class Reading implements ReactiveController {
  readonly #host: MeElement;
  readonly #caseId: () => string | undefined;
  readonly #timers = new Map<string, number>();
  readonly #told = new Set<string>();
  readonly #observer = new IntersectionObserver((entries) => entries.forEach((entry) => this.#look(entry)), {
    threshold: steps,
  });

  constructor(host: MeElement, caseId: () => string | undefined) {
    this.#host = host;
    this.#caseId = caseId;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#observe);
  }

  hostUpdated(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#observe);
    this.#stop();
  }

  /** Each element that is observed anew reports where it is. */
  readonly #observe = (): void => {
    this.#stop();
    if (document.hidden) return;
    for (const event of this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-unread]')) {
      if (!this.#told.has(event.dataset['unread'] ?? '')) this.#observer.observe(event);
    }
  };

  #stop(): void {
    this.#observer.disconnect();
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
  }

  #look(entry: IntersectionObserverEntry): void {
    const id = (entry.target as HTMLElement).dataset['unread'] ?? '';
    if (inSight(entry) && this.#timers.has(id)) return;
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    if (inSight(entry))
      this.#timers.set(
        id,
        window.setTimeout(() => void this.#tell(id), LOOK),
      );
  }

  async #tell(id: string): Promise<void> {
    const caseId = this.#caseId();
    if (this.#told.has(id) || !caseId) return;
    this.#told.add(id);
    try {
      await this.#host.connection.client.call(readEvent, { params: { id } });
      this.#host.dispatchEvent(new MeCaseChangeEvent(caseId));
    } catch {
      // Not told: the next look tries again.
      this.#told.delete(id);
    }
  }
}
