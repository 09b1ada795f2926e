import { html, nothing, type TemplateResult } from 'lit';
import { getEservice } from '../../contract/operations/eservices.ts';
import type { EserviceDetail } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { common } from '../../locales/sv/common.ts';
import { eservice } from '../../locales/sv/eservice.ts';
import { availability } from '../../locales/sv/availability.ts';
import { eserviceFacts } from '../../locales/sv/eservice-facts.ts';
import { startEservice } from '../../locales/sv/start-eservice.ts';
import { Arrival } from '../../ui/arrival.ts';
import { availabilityText } from '../../ui/availability.ts';
import { heading } from '../../ui/heading.ts';
import { link } from '../../ui/link.ts';
import { MeElement } from '../../ui/me-element.ts';
import { isPlainClick } from '../../ui/plain-click.ts';
import { addressWith, goTo, QueryParameters } from '../../ui/query-parameters.ts';
import { Resource } from '../../ui/resource.ts';
import { skeleton, states } from '../../ui/states.ts';
import { line } from '../../ui/text.ts';
import { styles } from './eservice.styles.ts';
import { facts } from './facts.ts';
import { channels, contact, locations, named } from './ways.ts';

registerTexts({ ...common, ...availability, ...eserviceFacts, ...startEservice, ...eservice });

type Title = Extract<keyof typeof eservice, `eservice.${string}`>;

/**
 * @summary One e-service in detail: what it is for, what you need, what it costs, how long it takes, whom to ask; and its start.
 *
 * Shows the e-service that `eservice-id` names, or else the one chosen in a `<me-eservice-catalog>` on the same page (the query
 * parameter `me-eservice`). With none chosen its light DOM shows, which may be empty. The start is a `<me-start-eservice>`.
 *
 * @tagname me-eservice
 * @slot - What shows before the element is defined, without JavaScript, and when there is no e-service to show
 * @csspart heading - every heading
 * @csspart back - the link back to the list
 * @csspart facts - the short facts: cost, time, login
 * @csspart start - the box around the start
 *
 * @example
 * ```html
 * <me-eservice profile-href="/min-profil"></me-eservice>
 * <me-eservice-catalog></me-eservice-catalog>
 * ```
 */
export class MeEservice extends MeElement {
  static override readonly styles = styles;
  static override readonly properties = {
    eserviceId: { attribute: 'eservice-id' },
    listHref: { attribute: 'list-href' },
    serviceHref: { attribute: 'service-href' },
    profileHref: { attribute: 'profile-href' },
    noStart: { type: Boolean, attribute: 'no-start' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    paramPrefix: { attribute: 'param-prefix' },
  };

  readonly #parameters = new QueryParameters(this);
  readonly #detail = new Resource(this, getEservice, () => this.#question, { personal: false });

  /** Which e-service: its id. Without it, the one in the query parameter `me-eservice`. */
  eserviceId?: string;

  /** The page with the list, for the link back. Without it the link leads back to the list on this page, if it was chosen there. */
  listHref = '';

  /** The address of the page that shows an e-service, with `{id}` where its id goes: for related ones. Without it: here. */
  serviceHref = '';

  /** The page with `<me-profile>`, where the citizen changes what goes along. */
  profileHref?: string;

  /** Leaves the start out, for a page that has a `<me-start-eservice>` of its own. */
  noStart = false;

  /** The level of the name as a heading, 2 to 6; the headings below it follow. */
  headingLevel = 2;

  /** What the name of the query parameter begins with. */
  paramPrefix = 'me-';

  constructor() {
    super();
    new Arrival(this, () => (this.eserviceId ? undefined : this.#parameters.get('eservice')), this.#detail);
  }

  get #question() {
    const id = this.eserviceId ?? this.#parameters.get('eservice');
    return id ? { params: { id }, query: { lang: this.localize.language } } : undefined;
  }

  /** Shows another e-service, or none, without loading the page anew. */
  #follow(event: MouseEvent, id?: string): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    goTo(this, { eservice: id });
  }

  protected override render(): TemplateResult {
    return html`<div class="stack eservice">
      ${this.#renderBack()}
      ${states(this, this.#detail, {
        loading: () => skeleton(this, 30),
        ready: (detail) => this.#renderDetail(detail),
      })}
    </div>`;
  }

  #renderBack(): unknown {
    const { listHref } = this;
    const parameters = this.#parameters;
    if (!listHref && (this.eserviceId || !parameters.get('eservice'))) return nothing;
    return html`<a
      class="back"
      part="back"
      href=${listHref || addressWith(this, { eservice: undefined })}
      @click=${(event: MouseEvent) => this.listHref || this.#follow(event)}
      .textContent=${this.localize.term('eservice.back')}
    ></a>`;
  }

  #renderDetail(detail: EserviceDetail): TemplateResult {
    const { localize, headingLevel } = this;
    const lang = detail.lang === localize.language ? nothing : detail.lang;
    const texts = (values: string[]) => values.map((text) => html`<li lang=${lang} .textContent=${text}></li>`);
    const date = localize.date(detail.updatedAt, 'date');
    return html`
      <div class="head">
        ${heading(headingLevel, detail.name, lang)} ${line(detail.organisation.name, nothing, 'muted')}
        ${line(detail.summary, lang, 'lead')}
      </div>
      ${facts(detail, lang, localize)}
      ${this.#section(
        'eservice.requirements',
        detail.requirements,
        (values) =>
          html`<ul>
            ${texts(values)}
          </ul>`,
      )}
      ${this.noStart ? this.#renderWithoutStart(detail, lang) : this.#renderStart(detail)}
      ${this.#section('eservice.about', detail.description.split(/\n\s*\n/), (values) =>
        values.map((text) => line(text, lang, 'text')),
      )}
      ${this.#section('eservice.questions', detail.questions, (values) =>
        values.map(
          ({ question, answer }) =>
            html`<details>
              <summary><span lang=${lang} .textContent=${question}></span></summary>
              ${line(answer, lang, 'text')}
            </details>`,
        ),
      )}
      <div class="more">
        ${this.#section('eservice.channels', channels(detail, lang, localize), (values) => html`<dl>${values}</dl>`)}
        ${this.#section('eservice.contact', detail.contact ? [detail] : [], () => contact(detail, lang))}
        ${this.#section(
          'eservice.locations',
          locations(detail, lang),
          (values) =>
            html`<ul role="list">
              ${values}
            </ul>`,
        )}
        ${this.#links(
          'eservice.legalBasis',
          detail.legalBasis.map((each) => named(each, lang)),
        )}
        ${this.#links(
          'eservice.links',
          detail.links.map((each) => named(each, lang)),
        )}
        ${this.#links(
          'eservice.related',
          detail.related.map((each) => this.#renderRelated(each, lang)),
        )}
      </div>
      ${line(localize.term('eservice.updated', date), nothing, 'small muted')}
    `;
  }

  /** A link where it can lead somewhere: on a page made for one e-service, only `service-href` knows where the others are. */
  #renderRelated({ id, name }: EserviceDetail['related'][number], lang: string | typeof nothing): TemplateResult {
    if (this.serviceHref) return link(name, this.serviceHref.replace('{id}', id), lang);
    if (this.eserviceId) return named({ name }, lang);
    const choose = (event: MouseEvent) => this.#follow(event, id);
    return html`<a href=${addressWith(this, { eservice: id })} lang=${lang} @click=${choose} .textContent=${name}></a>`;
  }

  #renderStart({ id }: EserviceDetail): TemplateResult {
    return html`<div class="start card" part="start">
      <me-start-eservice
        eservice-id=${id}
        heading-level=${this.headingLevel + 1}
        endpoint=${this.endpoint ?? nothing}
        profile-href=${this.profileHref ?? nothing}
      ></me-start-eservice>
    </div>`;
  }

  /** What the start would have said: whether it is open, and which personal data it asks for. */
  #renderWithoutStart({ availability, personalData }: EserviceDetail, lang: string | typeof nothing): unknown {
    const { localize } = this;
    const when = availabilityText(availability, localize);
    const notice = html`<div class="alert ${availability.state === 'open' ? '' : 'warning'}">
      ${line(when)} ${line(availability.message, lang)}
    </div>`;
    return html`${when || availability.message ? notice : nothing}
    ${this.#section(
      'eservice.personalData',
      personalData,
      (values) =>
        html`<ul>
          ${values.map(
            ({ field, purpose }) =>
              html`<li>
                <span .textContent=${localize.term(`startEservice.${field}`)}></span>
                ${line(purpose, lang, 'small muted')}
              </li>`,
          )}
        </ul>`,
    )}`;
  }

  #links(title: Title, links: TemplateResult[]): unknown {
    return this.#section(
      title,
      links,
      (values) =>
        html`<ul role="list">
          ${values.map((each) => html`<li>${each}</li>`)}
        </ul>`,
    );
  }

  /** A heading and what belongs to it; nothing where there is nothing to say. */
  #section<V>(title: Title, values: V[], content: (values: V[]) => unknown): unknown {
    if (!values.length) return nothing;
    const text = this.localize.term(title as Exclude<Title, 'eservice.updated'>);
    return html`<div class="section">${heading(this.headingLevel + 1, text)} ${content(values)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-eservice': MeEservice;
  }
}
