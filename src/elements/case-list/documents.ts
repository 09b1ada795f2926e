import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { listDocuments } from '../../contract/operations/documents.ts';
import type { DocumentList, DocumentSummary } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { caseEvent } from '../../locales/sv/case-event.ts';
import { documents } from '../../locales/sv/documents.ts';
import { attachmentUrl, linkText } from '../../ui/case/attachment.ts';
import { longDay } from '../../ui/day.ts';
import { addStyles } from '../../ui/late-styles.ts';
import { link } from '../../ui/link.ts';
import { addressWith, goTo, type QueryParameters } from '../../ui/query-parameters.ts';
import { Resource } from '../../ui/resource.ts';
import { states } from '../../ui/states.ts';
import type { MeCaseList } from './case-list.ts';
import { searchStyles } from './search.styles.ts';
import type { Navigation } from '../../ui/listing/navigation.ts';
import { lineToCome, rowList, rowsToCome } from '../../ui/listing/rows.ts';
import { line, type Lang } from '../../ui/text.ts';

registerTexts({ ...caseEvent, ...documents });

/** The longest list that can be asked for. */
const MOST = 1000;

const langIn = ({ lang }: { lang: string }, language: string): Lang => (lang === language ? nothing : lang);

/** The files of all cases, the newest first. Search and how far the list is shown stand in the address, as `document-q` and `document-limit`. */
export class Documents implements ReactiveController {
  readonly #host: MeCaseList;
  readonly #parameters: QueryParameters;
  readonly #navigation: Navigation;
  readonly #list: Resource<'listDocuments'>;
  /** The addresses of the files that have been opened in this page. */
  readonly #opened = new Set<string>();
  /** The place of the first file that more was asked for. */
  #awaited: number | undefined;

  constructor(host: MeCaseList, parameters: QueryParameters, navigation: Navigation) {
    this.#host = host;
    this.#parameters = parameters;
    this.#navigation = navigation;
    this.#list = new Resource(host, listDocuments, () => ({ query: this.#question }), {
      keep: true,
      empty: ({ items }) => items.length === 0,
      onClear: () => this.#opened.clear(),
    });
    host.addController(this);
    addStyles(host, ...searchStyles);
  }

  get #words(): string | undefined {
    return this.#parameters.get('document-q');
  }

  get #step(): number {
    return Math.max(this.#host.pageSize || 1, 1);
  }

  get #question() {
    const limit = Math.min(Number(this.#parameters.get('document-limit')) || this.#step, MOST);
    return { lang: this.#host.localize.language, q: this.#words, limit };
  }

  /** Reading goes on at the first of the files that were asked for. */
  hostUpdated(): void {
    if (this.#awaited === undefined || (this.#list.value?.items.length ?? 0) <= this.#awaited) return;
    const rows = this.#host.renderRoot.querySelectorAll<HTMLElement>('.item');
    const target = rows[this.#awaited];
    this.#awaited = undefined;
    target?.setAttribute('tabindex', '-1');
    target?.focus();
  }

  view(): TemplateResult {
    const { localize } = this.#host;
    const list = this.#list;
    const off = list.state === 'failed' || list.state === 'login';
    const count = list.value ? localize.term('documents.count', list.value.total, this.#words) : '';
    return html`<div class="stack">
      ${off ? nothing : this.#renderSearch()}
      <p class="count" role="status" .textContent=${count}></p>
      ${count || off ? nothing : lineToCome}
      ${states(this.#host, list, {
        loading: () => rowsToCome(this.#question.limit),
        ready: (found) => this.#renderReady(found),
        empty: () => this.#renderEmpty(),
      })}
    </div>`;
  }

  #renderSearch(): TemplateResult {
    const { localize } = this.#host;
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      const q = new FormData(event.currentTarget as HTMLFormElement).get('q');
      goTo(this.#host, { 'document-q': typeof q === 'string' ? q.trim() : undefined, 'document-limit': undefined });
    };
    return html`<form class="search" part="search" @submit=${submit}>
      <div class="field">
        <label for="q" .textContent=${localize.term('documents.label')}></label>
        <input id="q" name="q" type="search" maxlength="200" enterkeyhint="search" .value=${this.#words ?? ''} />
      </div>
      <button .textContent=${localize.term('documents.search')}></button>
    </form>`;
  }

  #renderReady({ items, next }: DocumentList): TemplateResult {
    const more = () => {
      this.#awaited = items.length;
      goTo(this.#host, { 'document-limit': String(Math.min(items.length + this.#step, MOST)) }, 'replace');
    };
    const label = this.#host.localize.term('documents.more');
    return html`${rowList(
      items.map((item) => this.#renderFile(item)),
      this.#list.loading,
    )}
    ${
      next && items.length < MOST
        ? html`<button class="secondary" @click=${more} .textContent=${label}></button>`
        : nothing
    }`;
  }

  #renderFile(item: DocumentSummary): TemplateResult {
    const { localize } = this.#host;
    const { documentType, file, state, organisation, time, case: about } = item;
    const lang = langIn(item, localize.language);
    return html`<li class="item" part="case">
      ${this.#renderName(item)}
      <p>
        <a
          href=${this.#navigation.hrefOf(about.id)}
          lang=${langIn(about, localize.language)}
          @click=${(event: MouseEvent) => this.#navigation.choose(event, about.id)}
          .textContent=${localize.term('documents.inCase', about.title)}
        ></a>
      </p>
      <p class="row small muted">
        ${documentType ? html`<span lang=${lang} .textContent=${documentType}></span>` : nothing}
        <span .textContent=${organisation.name}></span>
        <time datetime=${time} .textContent=${longDay(time, localize)}></time>
        <span translate="no" .textContent=${file}></span>
      </p>
      ${state === 'ready' ? nothing : line(localize.term(`caseEvent.file-${state}`), nothing, 'small')}
    </li>`;
  }

  /** The file's link, where it can be had; and whether it is new. */
  #renderName(item: DocumentSummary): TemplateResult {
    const { localize, connection } = this.#host;
    const lang = langIn(item, localize.language);
    const name = linkText(item, localize);
    if (item.state !== 'ready') return html`<p lang=${lang} .textContent=${name}></p>`;
    const href = attachmentUrl(connection.endpoint, item.event, item);
    const isNew = !item.openedAt && !this.#opened.has(href);
    const open = () => {
      this.#opened.add(href);
      this.#host.requestUpdate();
    };
    return html`<p class="row">
      <a href=${href} part="link" lang=${lang} @click=${open} @auxclick=${open} .textContent=${name}></a>
      ${isNew ? html`<span class="tag new" .textContent=${localize.term('caseEvent.fileNew')}></span>` : nothing}
    </p>`;
  }

  #renderEmpty(): unknown {
    const { localize } = this.#host;
    if (!this.#words) return line(localize.term('documents.none'));
    const everything = { 'document-q': undefined, 'document-limit': undefined };
    return html`${line(localize.term('documents.advice'))}
      <p>${link(localize.term('documents.all'), addressWith(this.#host, everything))}</p>`;
  }
}
