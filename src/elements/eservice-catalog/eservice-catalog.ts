import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { listEservices } from '../../contract/operations/eservices.ts';
import type { EserviceList, EserviceQuery } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { common } from '../../locales/sv/common.ts';
import { eserviceCatalog } from '../../locales/sv/eservice-catalog.ts';
import { availability } from '../../locales/sv/availability.ts';
import { eserviceFacts } from '../../locales/sv/eservice-facts.ts';
import { MeElement } from '../../ui/me-element.ts';
import { QueryParameters } from '../../ui/query-parameters.ts';
import { Resource } from '../../ui/resource.ts';
import { states } from '../../ui/states.ts';
import { styles } from './eservice-catalog.styles.ts';
import { Announcer } from '../../ui/announcer.ts';
import { Navigation } from './navigation.ts';
import type { FilterOptions } from './filters.ts';
import { row, rowList, skeletonRows } from './rows.ts';
import { advice, searchForm } from './search.ts';
import { chosenOf, filterNames, filtersOf, type Chosen } from './selection.ts';

registerTexts({ ...common, ...availability, ...eserviceFacts, ...eserviceCatalog });

/**
 * @summary The e-services that this organisation shows, by topic, audience, organisation, language and free text.
 *
 * The page chooses the subset: what an attribute says is fixed, and the rest is the citizen's to filter and search. Search, filters and
 * page stand in the address (`me-q`, `me-topic`, …), so that back, forward, reload and bookmarks work. An e-service
 * is shown by a `<me-eservice>` on the same page, or on the page that `service-href` names.
 *
 * @tagname me-eservice-catalog
 * @fires {MeEserviceSelectEvent} me-eservice-select - when an e-service is chosen, before it is shown; can be cancelled
 * @slot - What shows before the element is defined, and without JavaScript: links to the same e-services.
 * @csspart search - the search form
 * @csspart filters - the filters, opened by their summary
 * @csspart list - the list of e-services
 * @csspart eservice - one e-service in the list
 * @csspart link - its name, which is the link
 * @csspart paging - the links to the pages before and after
 *
 * @example
 * ```html
 * <me-eservice-catalog topic="build-and-live" service-href="/e-tjanst?me-eservice={id}">
 *   <a href="/e-tjanster">E-tjänster om att bygga och bo</a>
 * </me-eservice-catalog>
 * ```
 */
export class MeEserviceCatalog extends MeElement {
  static override readonly styles = styles;
  static override readonly properties = {
    filters: { state: true },
    topic: {},
    audience: {},
    organisation: {},
    language: {},
    view: {},
    pageSize: { type: Number, attribute: 'page-size' },
    serviceHref: { attribute: 'service-href' },
    noSearch: { type: Boolean, attribute: 'no-search' },
    noFilters: { type: Boolean, attribute: 'no-filters' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    paramPrefix: { attribute: 'param-prefix' },
  };

  readonly #parameters = new QueryParameters(this);
  readonly #list = new Resource(this, listEservices, () => ({ query: this.#question }), {
    personal: false,
    keep: true,
    empty: ({ items }) => items.length === 0,
  });

  private filters?: typeof import('./filters.ts') | undefined;
  readonly #announcer = new Announcer(this);
  readonly #navigation = new Navigation(this, this.#parameters, () => this.#announcer.clear());

  /** Only these topics, by id; several are parted by commas. */
  topic?: string;

  /** Only for these audiences: `private`, `business`, `association`. */
  audience?: string;

  /** Only from these organisations, by id. */
  organisation?: string;

  /** Only e-services that can be used in these languages (BCP 47). */
  language?: string;

  /** A list of rows, or cards side by side. */
  view: 'list' | 'cards' = 'list';

  /** How many e-services a page of the list holds, 1 to 100. */
  pageSize = 10;

  /** The address of the page that shows an e-service, with `{id}` where its id goes. Without it: a `<me-eservice>` on this page. */
  serviceHref = '';

  /** Hides the search field. */
  noSearch = false;

  /** Hides the filters. */
  noFilters = false;

  /** The level of the e-services' names as headings, 2 to 6. */
  headingLevel = 2;

  /** What the names of this element's query parameters begin with. Two catalogues on a page need one each. */
  paramPrefix = 'me-';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#navigation.leaveUnknownPage(this.#list.error);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#chosenCount) void this.#loadFilters();
    const list = this.#list.value;
    this.#navigation.returnFocus(list);
    if (list) this.#announcer.tell(list, this.#countText(list));
  }

  get #question(): EserviceQuery {
    const parameters = this.#parameters;
    return {
      ...filtersOf(this, parameters),
      lang: this.localize.language,
      q: parameters.get('q'),
      cursor: parameters.get('cursor'),
      limit: this.#limit,
    };
  }

  get #limit(): number {
    return Math.min(Math.max(this.pageSize || 1, 1), 100);
  }

  get #look(): 'card' | '' {
    return this.view === 'cards' ? 'card' : '';
  }

  get #chosen(): Chosen {
    return chosenOf(this, this.#parameters);
  }

  /** What the filters are made of, once there is a list. */
  get #filterOptions(): FilterOptions | undefined {
    const { localize } = this;
    const list = this.#list.value;
    return list && { list, localize, chosen: this.#chosen };
  }

  get #chosenCount(): number {
    return this.#chosen.flatMap(([, ids]) => ids).length;
  }

  /** Should the network be gone, the next opening tries again. */
  readonly #loadFilters = async (): Promise<void> => {
    this.filters ??= await import('./filters.ts').catch(() => undefined);
  };

  #countText({ total }: EserviceList): string {
    return this.localize.term('eserviceCatalog.count', total, this.#parameters.get('q'));
  }

  protected override render(): TemplateResult {
    const { localize } = this;
    const list = this.#list;
    const parameters = this.#parameters;
    return html`<div class="stack">
      ${this.noSearch ? nothing : searchForm(parameters.get('q') ?? '', localize, (q) => this.#navigation.ask({ q }))}
      ${this.noFilters ? nothing : this.#renderFilters()} ${this.#renderChosen()}
      <p
        class="count ${list.value ? '' : 'skeleton'}"
        tabindex="-1"
        ?hidden=${list.state === 'failed'}
        .textContent=${list.value ? this.#countText(list.value) : ''}
      ></p>
      ${states(this, list, {
        loading: () => rowList(skeletonRows(this.#limit, this.#look), this.#look, true),
        ready: (value) => this.#renderReady(value),
        empty: () => this.#renderEmpty(),
      })}
      <p class="visually-hidden" role="status" .textContent=${this.#announcer.text}></p>
    </div>`;
  }

  #renderFilters(): TemplateResult {
    const options = this.#filterOptions;
    const label = this.localize.term('eserviceCatalog.filter', this.#chosenCount);
    const groups = options && this.filters?.filterGroups(options, (changes) => this.#navigation.ask(changes));
    return html`<details part="filters" @toggle=${this.#loadFilters}>
      <summary><span .textContent=${label}></span></summary>
      <div class="filters">${groups}</div>
    </details>`;
  }

  /** What is filtered by, each a link to the list without it. */
  #renderChosen(): unknown {
    const options = this.#filterOptions;
    if (!this.filters || !options || !this.#chosenCount) return nothing;
    const remove = (name: string) => this.localize.term('eserviceCatalog.remove', name);
    const links = this.filters
      .chosenFilters(options)
      .map(({ name, toggle }) => this.#navigation.link(toggle, name, 'chosen', remove(name)));
    return html`<div class="row">${links}</div>`;
  }

  #renderReady({ items, next, previous }: EserviceList): TemplateResult {
    const { localize } = this;
    const look = this.#look;
    const level = Math.min(Math.max(this.headingLevel || 2, 2), 6);
    const rows = items.map((item) => {
      const href = this.#navigation.hrefOf(item.id);
      const current = this.#parameters.get('eservice') === item.id;
      const choose = (event: MouseEvent) => this.#navigation.choose(event, item.id);
      return row(item, { href, current, choose, look, level }, localize);
    });
    const page = (cursor: string | undefined, label: string) =>
      cursor ? this.#navigation.link({ cursor }, label, 'button secondary') : nothing;
    return html`${rowList(rows, look, this.#list.loading)}
      <div class="row" part="paging" ?hidden=${!next && !previous}>
        ${page(previous, localize.term('eserviceCatalog.previous'))}
        ${page(next, localize.term('eserviceCatalog.next'))}
      </div>`;
  }

  #renderEmpty(): unknown {
    const { localize } = this;
    const parameters = this.#parameters;
    const everything = Object.fromEntries(['q', ...filterNames].map((name) => [name, undefined]));
    const showAll = this.#navigation.link(everything, localize.term('eserviceCatalog.showAll'));
    return advice(!!parameters.get('q'), !!this.#chosenCount, showAll, localize);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-eservice-catalog': MeEserviceCatalog;
  }
}
