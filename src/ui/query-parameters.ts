import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Values = Readonly<Record<string, string | undefined>>;

/** Told to the whole page when one element has changed the address: `pushState` itself tells nobody. */
const CHANGED = 'me-address';

interface Host extends ReactiveControllerHost {
  /** What the names of this element's parameters begin with, so that they collide with none of the page's own. */
  paramPrefix: string;
}

/**
 * Selections that live in the page's address as named query parameters, so that back, forward, reload and bookmarks work. Path,
 * hash and everybody else's parameters stay as they are. Elements with the same prefix agree.
 */
export class QueryParameters implements ReactiveController {
  readonly #host: Host;
  readonly #update = () => this.#host.requestUpdate();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#update);
    addEventListener(CHANGED, this.#update);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#update);
    removeEventListener(CHANGED, this.#update);
  }

  /** The parameter's value; undefined when it is absent or empty. */
  get(name: string): string | undefined {
    return new URLSearchParams(location.search).get(this.#host.paramPrefix + name) || undefined;
  }
}

/** The page's address with these parameters changed; undefined or empty takes one away. */
export function addressWith({ paramPrefix }: Host, values: Values): string {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(paramPrefix + name, value);
    else url.searchParams.delete(paramPrefix + name);
  }
  return url.pathname + url.search + url.hash;
}

/** Goes to that address, without loading a page. `replace` is for what is no step of its own, such as each letter of a search. */
export function goTo(host: Host, values: Values, how: 'push' | 'replace' = 'push'): void {
  history[`${how}State`](history.state, '', addressWith(host, values));
  dispatchEvent(new Event(CHANGED));
}
