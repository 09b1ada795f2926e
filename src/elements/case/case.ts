import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { getCase } from '../../contract/operations/cases.ts';
import type { CaseDetail } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { oneCase } from '../../locales/sv/case.ts';
import { caseArchive } from '../../locales/sv/case-archive.ts';
import { caseEvent } from '../../locales/sv/case-event.ts';
import { common } from '../../locales/sv/common.ts';
import { deadline } from '../../locales/sv/deadline.ts';
import { message } from '../../locales/sv/message.ts';
import { Arrival } from '../../ui/arrival.ts';
import { Archiving } from '../../ui/case/archiving.ts';
import { eventView, langOf } from '../../ui/case/event.ts';
import { Reading } from '../../ui/case/reading.ts';
import { Supplementing } from '../../ui/case/supplement.ts';
import { Timeline } from '../../ui/case/timeline.ts';
import { longDay } from '../../ui/day.ts';
import { Freshness } from '../../ui/freshness.ts';
import { heading } from '../../ui/heading.ts';
import { MeElement } from '../../ui/me-element.ts';
import { newsOf } from '../../ui/news.ts';
import { paragraphs } from '../../ui/paragraphs.ts';
import { isPlainClick } from '../../ui/plain-click.ts';
import { addressWith, goTo, QueryParameters } from '../../ui/query-parameters.ts';
import { Resource } from '../../ui/resource.ts';
import { states } from '../../ui/states.ts';
import { line } from '../../ui/text.ts';
import { styles } from './case.styles.ts';
import { keeping, removalWarning } from './keeping.ts';
import { skeletonCase } from './skeleton.ts';
import { standing } from './standing.ts';

registerTexts({ ...common, ...deadline, ...caseEvent, ...message, ...caseArchive, ...oneCase });

/** More events than these are a long way for the Tab key. */
const MANY = 5;

/**
 * @summary One case: what the citizen has to do, what the organisation does and what comes next; its events, the newest first; its place in the archive.
 *
 * Shows the case that `case-id` names, or else the one chosen in a `<me-case-list>` on the same page (the query parameter
 * `me-case`). With none chosen its light DOM shows, which may be empty. An event that has stood in sight for a second counts as opened.
 *
 * @tagname me-case
 * @fires {MeCaseArchiveEvent} me-case-archive - when the case is about to be put into the archive or taken back; can be cancelled
 * @fires {MeCaseChangeEvent} me-case-change - when an event has been opened, or the case has been put away or taken back
 * @fires {MeMessageSendEvent} me-message-send - when a message is about to be sent; can be cancelled
 * @fires {MeMessageSentEvent} me-message-sent - when Mina Engagemang has a message
 * @fires {MeSupplementEvent} me-supplement - when the citizen is about to leave for the e-service that takes a supplement; can be cancelled
 * @slot - What shows before the element is defined, without JavaScript, and when there is no case to show
 * @csspart heading - every heading
 * @csspart back - the link back to the list
 * @csspart details - facts of the case, as its case system names them
 * @csspart standing - the box with what to do, what is done and what comes next
 * @csspart plan - the steps of the case
 * @csspart events - the list of events
 * @csspart event - one event
 * @csspart attachment - one file
 * @csspart message - what is said about writing to the sender, or the form
 * @csspart written - what the citizen has written
 * @csspart supplement - what has to be sent in
 * @csspart button - the link that leads to the e-service
 * @csspart chain - how far what was sent in has come
 * @csspart sender - who stands behind an event
 * @csspart archive - the archive's button and what belongs to it
 * @csspart save - how long the case is kept, and the links that save it
 *
 * @example
 * ```html
 * <me-case list-href="/mina-sidor"><a href="/mina-sidor">Mina ärenden</a></me-case>
 * ```
 */
export class MeCase extends MeElement {
  static override readonly styles = styles;
  static override readonly properties = {
    caseId: { attribute: 'case-id' },
    listHref: { attribute: 'list-href' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    paramPrefix: { attribute: 'param-prefix' },
  };

  readonly #parameters = new QueryParameters(this);
  readonly #detail: Resource<'getCase'> = new Resource(this, getCase, () => this.#question, {
    onClear: () => this.#supplementing.stay(),
  });
  readonly #news = newsOf(this, this.#detail);
  readonly #timeline = new Timeline(this);
  readonly #archiving = new Archiving(this, this.#detail);
  readonly #supplementing = new Supplementing(this, this.#detail);
  readonly #opened = new Set<string>();
  readonly #writing = new Set<string>();
  /** The place of the first older event that has been asked for. */
  #awaited: number | undefined;

  /** Which case: its id. Without it, the one in the query parameter `me-case`. */
  caseId?: string;

  /** The page with the list, for the link back. Without it the link leads back to the list on this page, if it was chosen there. */
  listHref = '';

  /** The level of the title as a heading, 2 to 6; the headings below it follow. */
  headingLevel = 2;

  /** What the name of the query parameter begins with. */
  paramPrefix = 'me-';

  constructor() {
    super();
    new Reading(this, () => this.#detail.value?.id);
    new Freshness(this, this.#detail);
    new Arrival(this, () => (this.caseId ? undefined : this.#parameters.get('case')), this.#detail);
  }

  get #question() {
    const id = this.caseId ?? this.#parameters.get('case');
    return id ? { params: { id }, query: { lang: this.localize.language } } : undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#timeline.take(this.#detail.value);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const first = this.#awaited === undefined ? undefined : this.#timeline.events[this.#awaited];
    if (!first) return;
    this.#awaited = undefined;
    this.#goTo(`#event-${first.id} .heading`);
  }

  #goTo(selector: string): void {
    const place = this.renderRoot.querySelector<HTMLElement>(selector);
    place?.setAttribute('tabindex', '-1');
    place?.focus();
  }

  /** Back to the list on this page, without loading it anew. */
  #leave(event: MouseEvent): void {
    if (this.listHref || !isPlainClick(event)) return;
    event.preventDefault();
    goTo(this, { case: undefined });
  }

  /** Reading goes on at the first of the older events. */
  #more(): void {
    this.#awaited = this.#timeline.events.length;
    void this.#timeline.more();
  }

  protected override render(): TemplateResult {
    return html`<div class="stack case">
      ${this.#renderBack()}
      ${states(this, this.#detail, {
        loading: () => skeletonCase(this.localize),
        ready: (detail) => this.#renderCase(detail),
      })}
    </div>`;
  }

  #renderBack(): unknown {
    const { listHref } = this;
    if (!listHref && (this.caseId || !this.#parameters.get('case'))) return nothing;
    return html`<a
      class="back"
      part="back"
      href=${listHref || addressWith(this, { case: undefined })}
      @click=${(event: MouseEvent) => this.#leave(event)}
      .textContent=${this.localize.term('case.back')}
    ></a>`;
  }

  #renderCase(detail: CaseDetail): TemplateResult {
    const { localize } = this;
    const level = this.headingLevel + 1;
    const { events } = this.#timeline;
    return html`${this.#renderHead(detail)} ${removalWarning(detail, localize)}
    ${
      detail.withdrawn
        ? this.#renderWithdrawn(detail)
        : html`${standing({ detail, events, level, localize, supplementing: this.#supplementing })}
          ${this.#renderEvents(detail.organisation, level)}`
    }
    ${this.#archiving.view(detail)} ${keeping({ detail, endpoint: this.connection.endpoint, level, localize })}`;
  }

  #renderHead(detail: CaseDetail): TemplateResult {
    const { localize } = this;
    const { title, number, organisation, status, archived, details } = detail;
    const lang = langOf(detail, localize);
    return html`<div class="head">
      ${heading(this.headingLevel, title, lang)}
      <p class="row muted">
        <span .textContent=${organisation.name}></span>
        ${title === number ? nothing : html`<span .textContent=${localize.term('case.number', number)}></span>`}
      </p>
      <p class="row">
        ${status ? html`<span class="tag" lang=${lang} .textContent=${status.text}></span>` : nothing}
        ${archived ? html`<span class="tag" .textContent=${localize.term('case.archived')}></span>` : nothing}
      </p>
      ${
        details
          ? html`<dl class="row" part="details" lang=${lang}>
              ${details.map(
                ({ label, value }) =>
                  html`<div>
                    <dt class="small muted" .textContent=${label}></dt>
                    <dd .textContent=${value}></dd>
                  </div>`,
              )}
            </dl>`
          : nothing
      }
    </div>`;
  }

  /** Nothing that stood in it is told any more; whom to ask is. */
  #renderWithdrawn(detail: CaseDetail): TemplateResult {
    const { localize } = this;
    const { withdrawn, organisation, number } = detail;
    const at = longDay(withdrawn?.at ?? '', localize);
    return html`<div class="alert warning">
      ${line(localize.term('case.withdrawn', organisation.name, at))}
      ${paragraphs(withdrawn?.reason, langOf(detail, localize))}
      ${line(localize.term('case.ask', organisation.name, number))}
    </div>`;
  }

  /** Past all that can be reached by keyboard in the events, to what comes after them. Seen only where it has the focus. */
  #renderSkip(): TemplateResult {
    return html`<div>
      <button
        type="button"
        class="secondary visually-hidden"
        @click=${() => this.#goTo('[part=archive], [part=save] .heading')}
        .textContent=${this.localize.term('case.skipEvents')}
      ></button>
    </div>`;
  }

  #renderEvents({ name: organisation }: CaseDetail['organisation'], level: number): TemplateResult {
    const { localize } = this;
    const { events, hasOlder, loading, error } = this.#timeline;
    const context = {
      host: this,
      level: level + 1,
      opened: this.#opened,
      organisation,
      writing: this.#writing,
      supplementing: this.#supplementing,
    };
    const here = (timeZone?: string) => new Date().toLocaleString('sv', { timeZone });
    const elsewhere = here() !== here('Europe/Stockholm');
    return html`<div class="section">
      <div class="news-place">${heading(level, localize.term('case.events'))} ${this.#news()}</div>
      ${events.length > MANY ? this.#renderSkip() : nothing}
      ${elsewhere ? line(localize.term('case.swedishTime'), nothing, 'small muted') : nothing}
      ${events.length ? nothing : line(localize.term('case.noEvents'))}
      <ul role="list" class="events" part="events">
        ${repeat(
          events,
          ({ id }) => id,
          (event) => html`<li>${eventView(event, context)}</li>`,
        )}
      </ul>
      <div role="status">${error ? line(localize.term('case.olderFailed'), nothing, 'error') : nothing}</div>
      ${
        hasOlder
          ? html`<div>
              <button
                type="button"
                class="secondary"
                aria-disabled=${loading ? 'true' : nothing}
                @click=${() => this.#more()}
                .textContent=${localize.term('case.older')}
              ></button>
            </div>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-case': MeCase;
  }
}
