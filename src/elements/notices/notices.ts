import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listNotices } from '../../contract/operations/notices.ts';
import type { Notice, NoticeList } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { common } from '../../locales/sv/common.ts';
import { notices } from '../../locales/sv/notices.ts';
import { longDay } from '../../ui/day.ts';
import { dayText } from '../../ui/deadline.ts';
import { Freshness } from '../../ui/freshness.ts';
import { Navigation } from '../../ui/listing/navigation.ts';
import { lineToCome, rowList, rowsToCome } from '../../ui/listing/rows.ts';
import { MeElement } from '../../ui/me-element.ts';
import { newsOf } from '../../ui/news.ts';
import { paragraphs } from '../../ui/paragraphs.ts';
import { QueryParameters } from '../../ui/query-parameters.ts';
import { Resource } from '../../ui/resource.ts';
import { states } from '../../ui/states.ts';
import { line } from '../../ui/text.ts';
import type { Count } from './count.ts';
import { Moving } from './moving.ts';
import { styles } from './notices.styles.ts';

registerTexts({ ...common, ...notices });

/** The longest list that can be asked for. */
const MOST = 1000;

/**
 * @summary What is new across everything: events of cases and notices that belong to no case, what is unread first. As a list, or as a count for any page's header.
 *
 * A notice is read here, an event in its case: by a `<me-case>` on the same page, or on the page that `case-href` names. What comes while the page is open is counted at once, and
 * listed when the citizen asks for it.
 *
 * What is to be done stands first, by its last day; it is told in its case.
 *
 * With `show="count"` it is a badge, and nothing where nobody is logged in or nothing is new.
 *
 * @tagname me-notices
 * @fires {MeCaseSelectEvent} me-case-select - when an event's case is chosen, before it is shown; can be cancelled
 * @fires {MeNoticeArchiveEvent} me-notice-archive - when a notice is about to be put into the archive or taken back; can be cancelled
 * @fires {MeNoticeChangeEvent} me-notice-change - when a notice has been read, put into the archive or taken back
 * @slot - What shows before the element is defined, without JavaScript, and when there is nothing to show
 * @csspart count - the badge
 * @csspart views - the links to what is current and to what is archived
 * @csspart to-do - the list of what is to be done
 * @csspart list - the list
 * @csspart notice - one event or notice in the list
 * @csspart link - the name of an event, which is the link to its case
 *
 * @example
 * ```html
 * <me-notices show="count" list-href="/nytt"></me-notices>
 *
 * <me-notices case-href="/arende?me-case={id}">
 *   <a href="/kontakt">Hjälp med dina ärenden</a>
 * </me-notices>
 * ```
 */
export class MeNotices extends MeElement {
  static override readonly styles = styles;
  static override readonly properties = {
    count: { state: true },
    toDo: { state: true },
    show: {},
    listHref: { attribute: 'list-href' },
    caseHref: { attribute: 'case-href' },
    pageSize: { type: Number, attribute: 'page-size' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    paramPrefix: { attribute: 'param-prefix' },
  };

  readonly #parameters = new QueryParameters(this);
  readonly #navigation = new Navigation(this, this.#parameters, 'notice', () => this.#moving.forget());
  /** The badge, when it has been loaded. */
  private count?: Count;
  /** Shows what is to be done, when it has been loaded. */
  private toDo?: typeof import('./to-do.ts') | undefined;
  readonly #list: Resource<'listNotices'> = new Resource(this, listNotices, () => this.#question, {
    empty: ({ items, toDo }) => !items.length && !toDo?.length,
    onClear: () => this.#moving.forget(),
  });
  readonly #news = newsOf(this, this.#list);
  readonly #moving = new Moving(this, this.#list);

  /** `count`: a badge with how much is new, for the header of any page. Set once, as the page is made. */
  show: 'list' | 'count' = 'list';

  /** The address of the page with the list, which the badge leads to. */
  listHref = '';

  /** The address of the page that shows a case, with `{id}` where its id goes. Without it: a `<me-case>` on this page. */
  caseHref = '';

  /** How many are shown at first, and how many more at a time; 1 to 1000. */
  pageSize = 20;

  /** The level of the names as headings, 2 to 6. */
  headingLevel = 2;

  /** What the names of this element's query parameters begin with. */
  paramPrefix = 'me-';

  constructor() {
    super();
    new Freshness(this, this.#list);
  }

  get #archived(): boolean {
    return this.#navigation.get('show') === 'archived';
  }

  get #step(): number {
    return Math.max(this.pageSize || 1, 1);
  }

  get #question() {
    if (this.show === 'count') return undefined;
    const limit = Math.min(Number(this.#navigation.get('limit')) || this.#step, MOST);
    const show: 'archived' | 'active' = this.#archived ? 'archived' : 'active';
    return { query: { lang: this.localize.language, show, limit } };
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.show === 'count') void this.#loadCount();
    else this.#navigation.moveFocus(this.#list.value);
    if (this.#list.value?.toDo?.length) void this.#loadToDo();
  }

  /** Should the network be gone, the next time tries again. */
  async #loadToDo(): Promise<void> {
    this.toDo ??= await import('./to-do.ts').catch(() => undefined);
  }

  async #loadCount(): Promise<void> {
    const chunk = await import('./count.ts').catch(() => undefined);
    if (chunk) this.count ??= new chunk.Count(this);
  }

  protected override render(): unknown {
    if (this.show === 'count') return this.count?.view() ?? html`<slot></slot>`;
    const list = this.#list;
    const off = list.state === 'failed' || list.state === 'login';
    const count = list.value ? this.localize.term('notices.count', list.value.counts.unread) : '';
    return html`<div class="stack">
      ${off ? nothing : this.#renderViews(list.value)}
      <div class="news-place" ?hidden=${off}>
        <p class="count" tabindex="-1" .textContent=${count}></p>
        ${count ? this.#news() : lineToCome}
      </div>
      ${states(this, list, {
        loading: () => rowsToCome(this.#question?.query.limit ?? 1),
        ready: (found) => this.#renderReady(found),
        empty: () => line(this.localize.term(this.#archived ? 'notices.noArchived' : 'notices.none')),
      })}
    </div>`;
  }

  #renderViews(list: NoticeList | undefined): TemplateResult {
    const view = (show: 'active' | 'archived') =>
      this.#navigation.link(
        { show: show === 'archived' ? show : undefined },
        this.localize.term(`notices.${show}`, list?.counts[show]),
        this.#archived === (show === 'archived'),
      );
    return html`<div class="row views" part="views">${view('active')} ${view('archived')}</div>`;
  }

  #renderReady({ items, next, toDo }: NoticeList): TemplateResult {
    const more = () => this.#navigation.more(items.length, Math.min(items.length + this.#step, MOST));
    return html`${toDo?.length ? this.#renderToDo(toDo, !items.length) : nothing}
    ${rowList(
      repeat(
        items,
        ({ id }) => id,
        (item) => this.#renderRow(item),
      ),
      this.#list.loading,
    )}
    ${
      next && items.length < MOST
        ? html`<button class="secondary" @click=${more} .textContent=${this.localize.term('notices.more')}></button>`
        : nothing
    }`;
  }

  #renderToDo(toDo: NonNullable<NoticeList['toDo']>, isAlone: boolean): TemplateResult {
    const listing = { localize: this.localize, navigation: this.#navigation, level: this.#level };
    return this.toDo?.toDoList(toDo, listing, isAlone) ?? rowsToCome(toDo.length);
  }

  #renderRow(item: Notice): TemplateResult {
    const { localize } = this;
    const { organisation, time, unread, case: about } = item;
    return html`<li class="item" part="notice">
      ${about ? this.#renderEvent(item, about) : this.#renderNotice(item)}
      <p class="row small muted">
        ${unread ? html`<span class="tag new" .textContent=${localize.term('notices.unread')}></span>` : nothing}
        ${about ? html`<span .textContent=${localize.term('notices.inCase', about.title)}></span>` : nothing}
        <span .textContent=${organisation.name}></span>
        <time datetime=${time} .textContent=${longDay(time, localize)}></time>
      </p>
      ${this.#moving.view(item)}
    </li>`;
  }

  get #level(): number {
    return Math.min(Math.max(this.headingLevel || 2, 2), 6);
  }

  /** One below the headings that there are as soon as something is to be done. */
  get #rowLevel(): number {
    return this.#list.value?.toDo?.length ? Math.min(this.#level + 1, 6) : this.#level;
  }

  #langOf({ lang }: Notice) {
    return lang === this.localize.language ? nothing : lang;
  }

  /** Read in its case. */
  #renderEvent(item: Notice, about: NonNullable<Notice['case']>): TemplateResult {
    return html`<div class="name" role="heading" aria-level=${this.#rowLevel}>
      <a
        href=${this.#navigation.hrefOf(about.id)}
        part="link"
        lang=${this.#langOf(item)}
        @click=${(event: MouseEvent) => this.#navigation.choose(event, about.id)}
        .textContent=${item.heading}
      ></a>
    </div>`;
  }

  /** Read here. */
  #renderNotice(item: Notice): TemplateResult {
    const { localize } = this;
    const lang = this.#langOf(item);
    return html`<details @toggle=${() => this.#moving.read(item)}>
      <summary>
        <span class="name" role="heading" aria-level=${this.#rowLevel} lang=${lang} .textContent=${item.heading}></span>
      </summary>
      ${paragraphs(item.text, lang)}
      ${item.until ? line(localize.term('notices.until', dayText(item.until, localize)), nothing, 'small muted') : nothing}
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-notices': MeNotices;
  }
}
