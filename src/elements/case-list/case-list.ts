import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { listCases } from '../../contract/operations/cases.ts';
import type { CaseList, PortalService } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { caseList } from '../../locales/sv/case-list.ts';
import { common } from '../../locales/sv/common.ts';
import { deadline } from '../../locales/sv/deadline.ts';
import { Announcer } from '../../ui/announcer.ts';
import { Freshness } from '../../ui/freshness.ts';
import { MeElement } from '../../ui/me-element.ts';
import { newsOf } from '../../ui/news.ts';
import { QueryParameters } from '../../ui/query-parameters.ts';
import { Resource } from '../../ui/resource.ts';
import { states } from '../../ui/states.ts';
import { line } from '../../ui/text.ts';
import { styles } from './case-list.styles.ts';
import { Navigation, type Changes } from '../../ui/listing/navigation.ts';
import { lineToCome, rowList, rowsToCome } from '../../ui/listing/rows.ts';
import { row } from './rows.ts';

registerTexts({ ...common, ...deadline, ...caseList });

type Question = PortalService['listCases']['query'];

/** The longest list that can be asked for. */
const MOST = 1000;

/**
 * @summary The citizen's cases: first what they have to do, with the days that are left; then the newest, with what is new marked.
 *
 * A case is shown by a `<me-case>` on the same page, or on the page that `case-href` names. Search, filters, how far
 * the list is shown and whether it is the archive stand in the address (`me-case-q`, `me-case-status`, `me-case-show`, …).
 *
 * With `show="documents"` it lists all files of the cases instead, the newest first; with `show="tasks"` what is asked of the citizen,
 * by its last day, and gives a calendar of the last days.
 *
 * It holds cases in Mina Engagemang alone. Links to "mina sidor" elsewhere are the page's own HTML below it, and stay
 * there when the list is empty or fails.
 *
 * @tagname me-case-list
 * @fires {MeCaseSelectEvent} me-case-select - when a case is chosen, before it is shown; can be cancelled
 * @slot - What shows before the element is defined, without JavaScript, and when there is nothing to show
 * @csspart views - the links to the current cases and to the archived ones
 * @csspart search - the search form, with the filters
 * @csspart list - the list of cases
 * @csspart case - one case in the list
 * @csspart link - its name, which is the link
 * @csspart calendar - with `show="tasks"`: the calendar of the last days
 *
 * @example
 * ```html
 * <me-case-list case-href="/arende?me-case={id}">
 *   <a href="/kontakt">Hjälp med dina ärenden</a>
 * </me-case-list>
 * ```
 */
export class MeCaseList extends MeElement {
  static override readonly styles = styles;
  static override readonly properties = {
    search: { state: true },
    view: { state: true },
    show: {},
    caseHref: { attribute: 'case-href' },
    organisation: {},
    pageSize: { type: Number, attribute: 'page-size' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    paramPrefix: { attribute: 'param-prefix' },
  };

  private search?: typeof import('./search.ts') | undefined;
  readonly #announcer = new Announcer(this);
  readonly #parameters = new QueryParameters(this);
  readonly #navigation = new Navigation(this, this.#parameters, 'case', () => this.#announcer.clear());
  /** What is listed instead of the cases, when it has been loaded. */
  private view?: { view(): TemplateResult };
  readonly #list = new Resource(
    this,
    listCases,
    () => (this.show === 'cases' ? { query: this.#question } : undefined),
    {
      keep: true,
      empty: ({ items }) => items.length === 0,
      onClear: () => (this.#answered = {}),
    },
  );
  readonly #news = newsOf(this, this.#list);
  /** The latest answer, and what it answers. */
  #answered: { list?: CaseList; question?: string } = {};

  /** Instead of the cases: `documents`, the files of all of them; `tasks`, what is asked of the citizen in them. Set once, as the page is made. */
  show: 'cases' | 'documents' | 'tasks' = 'cases';

  /** The address of the page that shows a case, with `{id}` where its id goes. Without it: a `<me-case>` on this page. */
  caseHref = '';

  /** Only cases of these organisations, by id; several are parted by commas. */
  organisation?: string;

  /** How many cases are shown at first, and how many more at a time; 1 to 1000. */
  pageSize = 20;

  /** The level of the cases' names as headings, 2 to 6. */
  headingLevel = 2;

  /** What the names of this element's query parameters begin with. */
  paramPrefix = 'me-';

  constructor() {
    super();
    new Freshness(this, this.#list, 'me-case-change');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { value, error } = this.#list;
    const question = this.#questionButLength;
    if (value && value !== this.#answered.list) {
      if (this.#answered.question !== question) this.#answered = { question };
      this.#answered.list = value;
    }
    // What was shown before another question was asked must not stand under that question's name.
    if (value && error && this.#answered.question !== question) this.#list.refuse(error);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.show !== 'cases') return void this.#loadView(this.show);
    if (this.#narrowed) void this.#loadSearch();
    const { list } = this.#answered;
    this.#navigation.moveFocus(list);
    if (list) this.#announcer.tell(this.#answered, this.#countText(list));
  }

  get #asked(): Changes & { show: 'active' | 'archived' } {
    const get = (name: keyof Changes) => this.#navigation.get(name);
    return {
      show: get('show') === 'archived' ? 'archived' : 'active',
      q: get('q'),
      status: get('status'),
      organisation: this.organisation?.replaceAll(' ', '') || get('organisation'),
    };
  }

  get #limit(): number {
    return Math.min(Math.max(Number(this.#navigation.get('limit')) || this.pageSize || 1, 1), MOST);
  }

  get #question(): Question {
    return { ...this.#asked, lang: this.localize.language, limit: this.#limit };
  }

  get #questionButLength(): string {
    return this.localize.language + JSON.stringify(this.#asked);
  }

  /** Whether the citizen has asked for some of the cases only. */
  get #narrowed(): boolean {
    const { q, status } = this.#asked;
    return !!(q || status || this.#navigation.get('organisation'));
  }

  async #loadView(show: 'documents' | 'tasks'): Promise<void> {
    const chunk = await import('./views.ts').catch(() => undefined);
    if (chunk) this.view ??= new chunk.views[show](this, this.#parameters, this.#navigation);
  }

  /** Should the network be gone, the next opening tries again. */
  readonly #loadSearch = async (): Promise<void> => {
    this.search ??= await import('./search.ts').catch(() => undefined);
  };

  #countText({ total }: CaseList): string {
    return this.localize.term('caseList.count', total, this.#asked.q);
  }

  protected override render(): TemplateResult {
    if (this.show !== 'cases') return this.view?.view() ?? html`<slot></slot>`;
    const list = this.#list;
    const { value } = list;
    const off = list.state === 'failed' || list.state === 'login';
    return html`<div class="stack">
      ${off ? nothing : this.#renderWays(value)}
      <div class="news-place" ?hidden=${off}>
        <p class="count" tabindex="-1" .textContent=${value ? this.#countText(value) : ''}></p>
        ${value ? this.#news() : lineToCome}
      </div>
      ${states(this, list, {
        loading: () => rowsToCome(this.#limit),
        ready: (cases) => this.#renderReady(cases),
        empty: (cases) => this.#renderEmpty(cases),
      })}
      <p class="visually-hidden" role="status" .textContent=${this.#announcer.text}></p>
    </div>`;
  }

  /** Current and archived; search and filters. */
  #renderWays(list: CaseList | undefined): TemplateResult {
    const { localize } = this;
    const asked = this.#asked;
    const view = (show: 'active' | 'archived') =>
      this.#navigation.link(
        { show: show === 'archived' ? show : undefined },
        localize.term(`caseList.${show}`) + (list ? ` (${list.counts[show]})` : ''),
        asked.show === show,
      );
    const organisations = this.organisation ? [] : (list?.organisations ?? []);
    return html`<div class="row views" part="views">${view('active')} ${view('archived')}</div>
      <details ?open=${this.#narrowed} @toggle=${this.#loadSearch}>
        <summary><span .textContent=${localize.term('caseList.find')}></span></summary>
        ${this.search?.searchForm({ host: this, asked, organisations, ask: (changes) => this.#navigation.ask(changes) })}
      </details>`;
  }

  #renderReady({ items, next }: CaseList): TemplateResult {
    const { localize } = this;
    const level = Math.min(Math.max(this.headingLevel || 2, 2), 6);
    const rows = items.map((item) => {
      const href = this.#navigation.hrefOf(item.id);
      const current = this.#navigation.selected === item.id;
      const choose = (event: MouseEvent) => this.#navigation.choose(event, item.id);
      return row(item, { href, current, choose, level }, localize);
    });
    const more = () => this.#navigation.more(items.length, items.length + Math.max(this.pageSize || 1, 1));
    return html`${rowList(rows, this.#list.loading)}
    ${
      next && items.length < MOST
        ? html`<button class="secondary" @click=${more} .textContent=${localize.term('caseList.more')}></button>`
        : nothing
    }`;
  }

  /** Why there is nothing, and what will come here. */
  #renderEmpty({ counts }: CaseList): unknown {
    const { localize } = this;
    if (this.#narrowed) return this.search?.nothingFound(this.#navigation, localize);
    if (this.#asked.show === 'archived') return line(localize.term('caseList.noArchived'));
    return line(localize.term(counts.archived ? 'caseList.allArchived' : 'caseList.none'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-case-list': MeCaseList;
  }
}
