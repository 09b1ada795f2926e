import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** After how long a page that is looked at again loads its data again; and how long changes are collected. Milliseconds. */
const OLD = 60_000;
const PAUSE = 300;

interface Loaded {
  readonly at: Date | undefined;
  load(): Promise<void>;
}

/** Loads data again when something may have happened: the page is come back to, or an element on it tells of a change. */
export class Freshness implements ReactiveController {
  readonly #data: Loaded;
  readonly #changes: string[];
  #timer = 0;

  /** `changes` are the names of the events that tell of one. */
  constructor(host: ReactiveControllerHost, data: Loaded, ...changes: string[]) {
    this.#data = data;
    this.#changes = changes;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    for (const change of this.#changes) addEventListener(change, this.#load);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
    for (const change of this.#changes) removeEventListener(change, this.#load);
  }

  readonly #look = (): void => {
    const { at } = this.#data;
    if (!document.hidden && at && Date.now() - at.getTime() > OLD) void this.#data.load();
  };

  readonly #load = (): void => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#data.load(), PAUSE);
  };
}
