import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { hasCode } from '../../client/problem-error.ts';
import type { EserviceList } from '../../contract/types.ts';
import { isPlainClick } from '../../ui/plain-click.ts';
import { addressWith, goTo, type QueryParameters } from '../../ui/query-parameters.ts';
import type { Changes } from './selection.ts';
import { MeEserviceSelectEvent } from './select-event.ts';

interface Host extends LitElement {
  paramPrefix: string;
  serviceHref: string;
}

/** Ways through the list and out of it. Each is an address, so that back, forward and a new tab work; and each leaves the keyboard somewhere. */
export class Navigation {
  readonly #host: Host;
  readonly #parameters: QueryParameters;
  readonly #onAsk: () => void;
  #selected: string | undefined;

  constructor(host: Host, parameters: QueryParameters, onAsk: () => void) {
    this.#host = host;
    this.#parameters = parameters;
    this.#onAsk = onAsk;
  }

  /** Another question begins at its first page. */
  ask(changes: Changes): void {
    this.#onAsk();
    goTo(this.#host, { cursor: undefined, ...changes });
  }

  /** A link to another part of the list. `label` is its name where the text alone does not say enough. */
  link(changes: Changes, text: string, look = '', label?: string): TemplateResult {
    return html`<a
      class=${look}
      href=${addressWith(this.#host, { cursor: undefined, ...changes })}
      aria-label=${label ?? nothing}
      @click=${(event: MouseEvent) => this.#step(event, changes)}
      .textContent=${text}
    ></a>`;
  }

  /** Where an e-service is shown. */
  hrefOf(id: string): string {
    const { serviceHref } = this.#host;
    return serviceHref ? serviceHref.replace('{id}', id) : addressWith(this.#host, { eservice: id });
  }

  choose(event: MouseEvent, id: string): void {
    if (!isPlainClick(event)) return;
    const proceed = this.#host.dispatchEvent(new MeEserviceSelectEvent(id));
    if (proceed && this.#host.serviceHref) return;
    event.preventDefault();
    if (proceed) goTo(this.#host, { eservice: id });
  }

  /** A bookmarked place in the list may no longer be one: then the list begins from its start. */
  leaveUnknownPage(error: unknown): void {
    const unknown = this.#parameters.get('cursor') && hasCode(error, 'bad-request', 'invalid-input');
    if (unknown) goTo(this.#host, { cursor: undefined }, 'replace');
  }

  /** Back from an e-service on the same page, the keyboard stands where it left. */
  returnFocus(list: EserviceList | undefined): void {
    const left = this.#selected;
    this.#selected = this.#parameters.get('eservice');
    if (!left || this.#selected || this.#host.serviceHref) return;
    const index = list?.items.findIndex(({ id }) => id === left) ?? -1;
    const link = this.#host.renderRoot.querySelectorAll<HTMLElement>('.name a')[index] ?? this.#top;
    requestAnimationFrame(() => document.activeElement === document.body && link?.focus());
  }

  get #top(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.count');
  }

  /** Reading goes on at the list's top. */
  #step(event: MouseEvent, changes: Changes): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    this.ask(changes);
    this.#top?.focus();
  }
}
