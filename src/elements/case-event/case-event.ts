import { nothing, type PropertyValues, html, type TemplateResult } from 'lit';
import { getCase } from '../../contract/operations/cases.ts';
import type { CaseDetail, CaseEvent } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { caseArchive } from '../../locales/sv/case-archive.ts';
import { caseEvent } from '../../locales/sv/case-event.ts';
import { common } from '../../locales/sv/common.ts';
import { deadline } from '../../locales/sv/deadline.ts';
import { message } from '../../locales/sv/message.ts';
import { Archiving } from '../../ui/case/archiving.ts';
import { eventView, langOf } from '../../ui/case/event.ts';
import { Reading } from '../../ui/case/reading.ts';
import { Supplementing } from '../../ui/case/supplement.ts';
import { Timeline } from '../../ui/case/timeline.ts';
import { Freshness } from '../../ui/freshness.ts';
import { MeElement } from '../../ui/me-element.ts';
import { Resource } from '../../ui/resource.ts';
import { skeleton, states } from '../../ui/states.ts';
import { line } from '../../ui/text.ts';
import { styles } from './case-event.styles.ts';

registerTexts({ ...common, ...deadline, ...caseEvent, ...message, ...caseArchive });

/**
 * @summary One event of a case, with what the citizen can do: the newest, or the one that is named.
 *
 * For a page that shows a single event. A `<me-case>` shows all events of its case by itself. An event that has stood in
 * sight for a second counts as opened.
 *
 * @tagname me-case-event
 * @fires {MeCaseArchiveEvent} me-case-archive - when the case is about to be put into the archive or taken back; can be cancelled
 * @fires {MeCaseChangeEvent} me-case-change - when the event has been opened, or the case has been put away or taken back
 * @fires {MeMessageSendEvent} me-message-send - when a message is about to be sent; can be cancelled
 * @fires {MeMessageSentEvent} me-message-sent - when Mina Engagemang has a message
 * @fires {MeSupplementEvent} me-supplement - when the citizen is about to leave for the e-service that takes a supplement; can be cancelled
 * @slot - What shows before the element is defined, without JavaScript, and when there is no event to show
 * @csspart heading - every heading
 * @csspart event - the event
 * @csspart attachment - one file
 * @csspart message - what is said about writing to the sender, or the form
 * @csspart written - what the citizen has written
 * @csspart supplement - what has to be sent in
 * @csspart button - the link that leads to the e-service
 * @csspart chain - how far what was sent in has come
 * @csspart sender - who stands behind it
 * @csspart archive - the archive's button and what belongs to it
 *
 * @example
 * ```html
 * <me-case-event case-id="…"><a href="/mina-sidor">Mina ärenden</a></me-case-event>
 * ```
 */
export class MeCaseEvent extends MeElement {
  static override readonly styles = styles;
  static override readonly properties = {
    caseId: { attribute: 'case-id' },
    eventId: { attribute: 'event-id' },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  readonly #detail: Resource<'getCase'> = new Resource(this, getCase, () => this.#question, {
    onClear: () => this.#supplementing.stay(),
  });
  readonly #timeline = new Timeline(this);
  readonly #archiving = new Archiving(this, this.#detail);
  readonly #supplementing = new Supplementing(this, this.#detail);
  readonly #opened = new Set<string>();
  readonly #writing = new Set<string>();

  /** Which case: its id. */
  caseId?: string;

  /** Which event of it: its id. Without it, the newest. */
  eventId?: string;

  /** The level of the event's heading, 2 to 6; the headings below it follow. */
  headingLevel = 2;

  constructor() {
    super();
    new Reading(this, () => this.#detail.value?.id);
    new Freshness(this, this.#detail);
  }

  get #question() {
    return this.caseId ? { params: { id: this.caseId }, query: { lang: this.localize.language } } : undefined;
  }

  get #event(): CaseEvent | undefined {
    const { events } = this.#timeline;
    return this.eventId ? events.find(({ id }) => id === this.eventId) : events[0];
  }

  /** An event that is named may stand further back than the first answer reaches. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#timeline.take(this.#detail.value);
    if (this.#event) return;
    if (this.#timeline.error) this.#detail.refuse(this.#timeline.error);
    else void this.#timeline.more();
  }

  protected override render(): TemplateResult {
    return states(this, this.#detail, {
      loading: () => skeleton(this, 20),
      ready: (detail) => this.#renderEvent(detail),
    });
  }

  #renderEvent(detail: CaseDetail): TemplateResult {
    const { localize } = this;
    const event = this.#event;
    if (!event) return this.#renderMissing();
    const organisation = detail.organisation.name;
    const context = {
      host: this,
      level: this.headingLevel,
      opened: this.#opened,
      organisation,
      writing: this.#writing,
      supplementing: this.#supplementing,
    };
    const archive = event.actions.some(({ kind }) => kind === 'archive');
    return html`<div class="stack">
      ${line(detail.title, langOf(detail, localize), 'small muted')} ${eventView(event, context)}
      ${archive ? this.#archiving.view(detail) : nothing}
    </div>`;
  }

  #renderMissing(): TemplateResult {
    if (this.#timeline.hasOlder) return skeleton(this, 20);
    return html`${line(this.localize.term('common.notFound'))}<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-case-event': MeCaseEvent;
  }
}
