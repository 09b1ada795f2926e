import { html, nothing, type TemplateResult } from 'lit';
import type { CaseEvent, EventAction } from '../../contract/types.ts';
import { deadlineText } from '../deadline.ts';
import { thisPage } from '../login-link.ts';
import type { MeElement } from '../me-element.ts';
import { paragraphs } from '../paragraphs.ts';
import { isPlainClick } from '../plain-click.ts';
import type { Resource } from '../resource.ts';
import type { HandingOver, Place } from '../supplement/handing-over.ts';
import { line, type Lang } from '../text.ts';

export type Supplement = Extract<EventAction, { kind: 'supplement' }>;

/** Something that the citizen is asked to supplement the case with. */
export interface SupplementRequest {
  event: CaseEvent;
  action: Supplement;
  /** The language of the organisation's texts. */
  lang: Lang;
  /** Where it is shown: with the event, or at the top of the case. */
  spot: Place['spot'];
}

/** What is asked for, how long, and the way to the e-service that takes it; then how far it has come. */
export class Supplementing {
  readonly #host: MeElement;
  readonly #data: Resource<'getCase'>;
  #handing: HandingOver | undefined;
  #parts: typeof import('../supplement/way.ts') | undefined;

  constructor(host: MeElement, data: Resource<'getCase'>) {
    this.#host = host;
    this.#data = data;
  }

  /** Back on the page, or somebody else is: nothing is on its way. */
  stay(): void {
    this.#handing?.stay();
  }

  view(request: SupplementRequest): unknown {
    const { event, action, lang, spot } = request;
    const { state, text, until } = action;
    const { localize } = this.#host;
    const place = { event: event.id, action: action.id, spot };
    const due = until && localize.term('caseEvent.supplement-by', deadlineText(until, localize));
    return html`${state === 'withdrawn' ? nothing : paragraphs(text, lang)}
      ${state === 'open' ? line(due, nothing, 'due') : line(localize.term(`caseEvent.supplement-${state}`))}
      ${paragraphs(action.withdrawn?.reason, lang)}
      <div role="status">${this.#handing?.view(place)}</div>
      ${state === 'open' || state === 'too-late' ? this.#way(place, action) : nothing} ${this.#renderChain(request)}`;
  }

  /** A link to the gateway's page, which needs no script; with one, it leads straight to the e-service. */
  #way(place: Place, { eservice, begunAt }: Supplement): TemplateResult {
    const { localize, connection } = this.#host;
    const begun = begunAt && localize.date(begunAt, 'dateTime');
    const query = new URLSearchParams({ return_to: thisPage(), lang: localize.language });
    return html`${line(begun && localize.term('caseEvent.supplement-begun', begun))}
      ${line(localize.term('caseEvent.supplement-in', eservice.name), nothing, 'small')}
      <a
        class="button"
        part="button"
        href=${`${connection.endpoint}/supplement/${place.event}/${encodeURIComponent(place.action)}?${query}`}
        @click=${(click: MouseEvent) => this.#press(click, place)}
        ><span .textContent=${localize.term('caseEvent.supplement')}></span
        ><span class="visually-hidden" .textContent=${` ${eservice.name}`}></span
      ></a>
      ${line(localize.term('caseEvent.supplement-elsewhere'), nothing, 'small muted')}`;
  }

  async #press(click: MouseEvent, place: Place): Promise<void> {
    if (!isPlainClick(click)) return;
    click.preventDefault();
    const { href } = click.currentTarget as HTMLAnchorElement;
    const parts = await this.#load();
    if (!parts) return location.assign(href);
    this.#handing ??= new parts.HandingOver(this.#host, this.#data);
    await this.#handing.start(place);
  }

  #renderChain({ action, event, lang, spot }: SupplementRequest): unknown {
    if (spot === 'top' || !(action.submission ?? action.cameInAt)) return nothing;
    if (!this.#parts) void this.#load();
    return this.#parts?.receiptChain(action, { sender: event.sender, lang }, this.#host.localize);
  }

  /** Should the network be gone, the next time tries again. */
  async #load() {
    if (this.#parts) return this.#parts;
    this.#parts = await import('../supplement/way.ts').catch(() => undefined);
    if (this.#parts) this.#host.requestUpdate();
    return this.#parts;
  }
}
