import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { isPlainClick } from '../plain-click.ts';
import { addressWith, goTo, type QueryParameters } from '../query-parameters.ts';
import { MeCaseSelectEvent } from './select-event.ts';

interface Host extends LitElement {
  paramPrefix: string;
  caseHref: string;
}

/** What a list is asked for, as query parameters whose names begin with what it is a list of. */
export type Changes = Partial<Record<'show' | 'q' | 'status' | 'organisation' | 'limit', string | undefined>>;

interface Listed {
  items: { id: string }[];
}

/** Ways through a list and out of it. Each is an address, so that back, forward and a new tab work; and each leaves the keyboard somewhere. */
export class Navigation {
  readonly #host: Host;
  readonly #parameters: QueryParameters;
  readonly #of: 'case' | 'notice';
  readonly #onAsk: () => void;
  #selected: string | undefined;
  /** The place in the list of the first row that more was asked for. */
  #awaited: number | undefined;

  constructor(host: Host, parameters: QueryParameters, of: 'case' | 'notice', onAsk: () => void) {
    this.#host = host;
    this.#parameters = parameters;
    this.#of = of;
    this.#onAsk = onAsk;
  }

  get(name: keyof Changes): string | undefined {
    return this.#parameters.get(`${this.#of}-${name}`);
  }

  /** The case that is shown. */
  get selected(): string | undefined {
    return this.#parameters.get('case');
  }

  /** Another question begins at the list's top. */
  ask(changes: Changes): void {
    this.#onAsk();
    goTo(this.#host, this.#named(changes));
  }

  /** The same list, longer; `from` is the place of the first row to come. */
  more(from: number, limit: number): void {
    this.#awaited = from;
    goTo(this.#host, this.#named({ limit: String(limit) }), 'replace');
  }

  /** A link to another part of the list. */
  link(changes: Changes, text: string, current = false): TemplateResult {
    return html`<a
      href=${addressWith(this.#host, this.#named(changes))}
      aria-current=${current ? 'true' : nothing}
      @click=${(event: MouseEvent) => this.#step(event, changes)}
      .textContent=${text}
    ></a>`;
  }

  /** Where a case is shown. */
  hrefOf(id: string): string {
    const { caseHref } = this.#host;
    return caseHref ? caseHref.replace('{id}', id) : addressWith(this.#host, { case: id });
  }

  choose(event: MouseEvent, id: string): void {
    if (!isPlainClick(event)) return;
    const proceed = this.#host.dispatchEvent(new MeCaseSelectEvent(id));
    if (proceed && this.#host.caseHref) return;
    event.preventDefault();
    if (proceed) goTo(this.#host, { case: id });
  }

  /** Reading goes on at the first of the rows that were asked for; back from a case on the same page, where it left. */
  moveFocus(list: Listed | undefined): void {
    if (this.#awaited !== undefined && (list?.items.length ?? 0) > this.#awaited) {
      this.#wayInto(this.#awaited)?.focus();
      this.#awaited = undefined;
    }
    const left = this.#selected;
    this.#selected = this.selected;
    if (!left || this.#selected || this.#host.caseHref) return;
    const index = list?.items.findIndex(({ id }) => id === left) ?? -1;
    const link = this.#wayInto(index) ?? this.#top;
    requestAnimationFrame(() => document.activeElement === document.body && link?.focus());
  }

  /** What opens a row: its link, or its disclosure. */
  #wayInto(index: number): HTMLElement | null | undefined {
    return this.#host.renderRoot.querySelectorAll('[part=list] > li')[index]?.querySelector('a, summary');
  }

  /** Just before the rows, whether there are any, and where it is told if they can't be had. */
  get #top(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[role=status][tabindex]');
  }

  #named(changes: Changes): Record<string, string | undefined> {
    const all = Object.entries({ limit: undefined, ...changes });
    return Object.fromEntries(all.map(([name, value]) => [`${this.#of}-${name}`, value]));
  }

  #step(event: MouseEvent, changes: Changes): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    this.ask(changes);
    this.#top?.focus();
  }
}
