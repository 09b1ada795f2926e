import type { LitElement, ReactiveController } from 'lit';
import type { ResourceState } from './resource.ts';

/** Chosen in a list on this page, reading goes on at the heading of what was chosen. A page that opens with one is read from its top. */
export class Arrival implements ReactiveController {
  readonly #host: LitElement;
  readonly #chosen: () => string | undefined;
  readonly #data: { readonly state: ResourceState };
  #shown: string | undefined;

  /** `chosen` gives the id that stands in the page's address. */
  constructor(host: LitElement, chosen: () => string | undefined, data: { readonly state: ResourceState }) {
    this.#host = host;
    this.#chosen = chosen;
    this.#data = data;
    host.addController(this);
  }

  hostUpdated(): void {
    const chosen = this.#chosen() ?? '';
    this.#shown ??= chosen;
    if (chosen === this.#shown || this.#data.state === 'loading') return;
    this.#shown = chosen;
    if (chosen) this.#moveFocus();
  }

  #moveFocus(): void {
    const root = this.#host.renderRoot;
    const target =
      root.querySelector<HTMLElement>('.head > [part=heading]') ?? root.querySelector<HTMLElement>('[role=status]');
    if (!target) return;
    target.tabIndex = -1;
    target.focus();
  }
}
