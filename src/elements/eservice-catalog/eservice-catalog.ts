import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { hasCode } from '../../client/problem-error.ts';
import type { EserviceList, EserviceQuery } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { common } from '../../locales/sv/common.ts';
import { eserviceCatalog } from '../../locales/sv/eservice-catalog.ts';
import { availability } from '../../locales/sv/availability.ts';
import { eserviceFacts } from '../../locales/sv/eservice-facts.ts';
import { MeElement } from '../../ui/me-element.ts';
import { isPlainClick } from '../../ui/plain-click.ts';
import { addressWith, goTo, QueryParameters } from '../../ui/query-parameters.ts';
import { Resource } from '../../ui/resource.ts';
import { states } from '../../ui/states.ts';
import { styles } from './eservice-catalog.styles.ts';
import { Announcer } from './announcer.ts';
import { filterNames, type Changes, type FilterName } from './filter-names.ts';
import type { FilterOptions } from './filters.ts';
import { row, rowList, skeletonRows } from './rows.ts';
import { advice, searchForm } from './search.ts';
import { MeEserviceSelectEvent } from './select-event.ts';

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
 * <me-eservice-catalog topic="build-and-live" service-href="/e-tjanst?id={id}">
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
  readonly #list = new Resource(this, 'listEservices', () => ({ query: this.#question }), {
    personal: false,
    keep: true,
    empty: ({ items }) => !items.length,
  });

  private filters?: typeof import('./filters.ts') | undefined;
  readonly #announcer = new Announcer(this);
  #announced: EserviceList | undefined;
  #selected: string | undefined;

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
    this.#leaveUnknownPage();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#chosenCount) void this.#loadFilters();
    this.#returnFocus();
    this.#announce();
  }

  get #question(): EserviceQuery {
    const parameters = this.#parameters;
    const filters: Partial<Record<FilterName, string | undefined>> = {};
    for (const name of filterNames) filters[name] = this.#preset(name) || parameters.get(name);
    return {
      ...filters,
      lang: this.localize.language,
      q: parameters.get('q'),
      cursor: parameters.get('cursor'),
      limit: this.#limit,
    };
  }

  get #countLine(): HTMLElement | null {
    return this.renderRoot.querySelector('.count');
  }

  get #limit(): number {
    return Math.min(Math.max(this.pageSize || 1, 1), 100);
  }

  get #look(): 'card' | '' {
    return this.view === 'cards' ? 'card' : '';
  }

  /** What the page has fixed. */
  #preset(name: FilterName): string {
    return this[name]?.replaceAll(' ', '') ?? '';
  }

  /** The filters that are the citizen's to choose, with what is chosen. */
  get #chosen(): FilterOptions['chosen'] {
    return filterNames
      .filter((name) => !this.#preset(name))
      .map((name) => [name, this.#parameters.get(name)?.split(',').filter(Boolean) ?? []]);
  }

  get #chosenCount(): number {
    return this.#chosen.flatMap(([, ids]) => ids).length;
  }

  /** Should the network be gone, the next opening tries again. */
  readonly #loadFilters = async (): Promise<void> => {
    this.filters ??= await import('./filters.ts').catch(() => undefined);
  };

  /** Another question begins at its first page. */
  #ask(changes: Changes): void {
    this.#announcer.clear();
    goTo(this, { cursor: undefined, ...changes });
  }

  /** Follows a link to another part of the list; reading goes on at its top. */
  #step(event: MouseEvent, changes: Changes): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    this.#ask(changes);
    this.#countLine?.focus();
  }

  #choose(event: MouseEvent, id: string): void {
    if (!isPlainClick(event)) return;
    const proceed = this.dispatchEvent(new MeEserviceSelectEvent(id));
    if (proceed && this.serviceHref) return;
    event.preventDefault();
    if (proceed) goTo(this, { eservice: id });
  }

  /** A bookmarked place in the list may no longer be one: then the list begins from its start. */
  #leaveUnknownPage(): void {
    const unknown = this.#parameters.get('cursor') && hasCode(this.#list.error, 'bad-request', 'invalid-input');
    if (unknown) goTo(this, { cursor: undefined }, 'replace');
  }

  /** Back from an e-service on the same page, the keyboard stands where it left. */
  #returnFocus(): void {
    const left = this.#selected;
    this.#selected = this.#parameters.get('eservice');
    if (!left || this.#selected || this.serviceHref) return;
    const index = this.#list.value?.items.findIndex(({ id }) => id === left) ?? -1;
    const link = this.renderRoot.querySelectorAll<HTMLElement>('.name a')[index] ?? this.#countLine;
    requestAnimationFrame(() => document.activeElement === document.body && link?.focus());
  }

  /** Reads out how long a new list is, unless it is the page's first. */
  #announce(): void {
    const list = this.#list.value;
    if (!list || list === this.#announced) return;
    if (this.#announced) this.#announcer.say(this.#countText(list));
    this.#announced = list;
  }

  #countText({ total }: EserviceList): string {
    return this.localize.term('eserviceCatalog.count', total, this.#parameters.get('q'));
  }

  protected override render(): TemplateResult {
    const { localize } = this;
    const list = this.#list;
    const parameters = this.#parameters;
    return html`<div class="stack">
      ${this.noSearch ? nothing : searchForm(parameters.get('q') ?? '', localize, (q) => this.#ask({ q }))}
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
    const { localize, filters } = this;
    const chosen = this.#chosen;
    const list = this.#list;
    const label = localize.term('eserviceCatalog.filter', this.#chosenCount);
    return html`<details part="filters" @toggle=${this.#loadFilters}>
      <summary><span .textContent=${label}></span></summary>
      <div class="filters">
        ${
          filters && list.value
            ? filters.filterGroups({ chosen, localize, list: list.value }, (changes) => this.#ask(changes))
            : nothing
        }
      </div>
    </details>`;
  }

  /** What is filtered by, each a link to the list without it. */
  #renderChosen(): unknown {
    const { localize, filters } = this;
    const chosen = this.#chosen;
    const list = this.#list;
    if (!filters || !list.value || !this.#chosenCount) return nothing;
    const links = filters
      .chosenFilters({ chosen, localize, list: list.value })
      .map(({ name, toggle }) =>
        this.#renderStep(toggle, name, 'chosen', localize.term('eserviceCatalog.remove', name)),
      );
    return html`<div class="row">${links}</div>`;
  }

  #renderReady({ items, next, previous }: EserviceList): TemplateResult {
    const { localize, serviceHref } = this;
    const look = this.#look;
    const parameters = this.#parameters;
    const rows = items.map((item) => {
      const href = serviceHref ? serviceHref.replace('{id}', item.id) : addressWith(this, { eservice: item.id });
      const current = parameters.get('eservice') === item.id;
      const choose = (event: MouseEvent) => this.#choose(event, item.id);
      return row(
        item,
        { href, current, choose, look, level: Math.min(Math.max(this.headingLevel || 2, 2), 6) },
        localize,
      );
    });
    const page = (cursor: string | undefined, label: string) =>
      cursor ? this.#renderStep({ cursor }, label, 'button secondary') : nothing;
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
    const showAll = this.#renderStep(everything, localize.term('eserviceCatalog.showAll'));
    return advice(!!parameters.get('q'), !!this.#chosenCount, showAll, localize);
  }

  #renderStep(changes: Changes, text: string, look = '', label?: string): TemplateResult {
    return html`<a
      class=${look}
      href=${addressWith(this, { cursor: undefined, ...changes })}
      aria-label=${label ?? nothing}
      @click=${(event: MouseEvent) => this.#step(event, changes)}
      .textContent=${text}
    ></a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-eservice-catalog': MeEserviceCatalog;
  }
}
