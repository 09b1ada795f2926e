import { html, nothing, type TemplateResult } from 'lit';
import { createTicket, getStart } from '../../contract/operations/tickets.ts';
import type { Start } from '../../contract/types.ts';
import { hasCode } from '../../client/problem-error.ts';
import { registerTexts } from '../../locales/locales.ts';
import { common } from '../../locales/sv/common.ts';
import { availability } from '../../locales/sv/availability.ts';
import { startEservice } from '../../locales/sv/start-eservice.ts';
import { availabilityText } from '../../ui/availability.ts';
import { thisPage } from '../../ui/login-link.ts';
import { MeElement } from '../../ui/me-element.ts';
import { QueryParameters } from '../../ui/query-parameters.ts';
import { loginNeed, Resource } from '../../ui/resource.ts';
import { loginNeeded, skeleton, states } from '../../ui/states.ts';
import { alert } from '../../ui/styles/alert.ts';
import { base } from '../../ui/styles/base.ts';
import { button } from '../../ui/styles/button.ts';
import { toCome } from '../../ui/styles/to-come.ts';
import { webAddress } from '../../ui/web-address.ts';
import { personalData } from './personal-data.ts';
import { MeStartEvent } from './start-event.ts';
import { styles } from './start-eservice.styles.ts';

registerTexts({ ...common, ...availability, ...startEservice });

/**
 * @summary The way into one e-service: says which personal data goes along, gets a ticket at the press of the button, and
 * hands the citizen over.
 *
 * Without a login where one is needed, it leads to the log-in and back. An e-service that needs no login is a plain link.
 *
 * @tagname me-start-eservice
 * @slot - What shows before and without JavaScript, and when the e-service can't be shown: a link to `/me/start/<id>`
 * @fires {MeStartEvent} me-start - The citizen is about to leave for the e-service; can be cancelled
 * @csspart heading - The heading over the personal data
 * @csspart data - The list of personal data
 * @csspart button - The button or link that starts
 *
 * @example
 * ```html
 * <me-start-eservice eservice-id="0b5f8f7e-6c1b-4c5e-9a51-0d6f0c7f2a11" profile-href="/min-profil">
 *   <a href="/me/start/0b5f8f7e-6c1b-4c5e-9a51-0d6f0c7f2a11">Starta e-tjänsten</a>
 * </me-start-eservice>
 * ```
 */
export class MeStartEservice extends MeElement {
  static override readonly styles = [base, button, alert, toCome, styles];
  static override readonly properties = {
    starting: { state: true },
    trouble: { state: true },
    eserviceId: { attribute: 'eservice-id' },
    profileHref: { attribute: 'profile-href' },
    headingLevel: { attribute: 'heading-level', type: Number },
    paramPrefix: { attribute: 'param-prefix' },
  };

  readonly #parameters = new QueryParameters(this);
  readonly #data: Resource<'getStart'> = new Resource(this, getStart, () => this.#question, {
    onClear: () => this.#stay(),
  });

  private starting = false;
  private trouble?: 'startEservice.changed' | 'startEservice.failed' | undefined;

  /** Names one press of the button, also when it is sent again after a failure. */
  #pressKey: string | undefined;

  /** Which e-service: its id. Without it, the one in the query parameter `me-eservice`. */
  eserviceId?: string;

  /** The page with `<me-profile>`, where the citizen changes what goes along. */
  profileHref?: string;

  /** The level of the heading, 2 to 6. */
  headingLevel = 2;

  /** What the name of the query parameter begins with. */
  paramPrefix = 'me-';

  get #question() {
    const id = this.eserviceId ?? this.#parameters.get('eservice');
    return id ? { params: { id }, query: { lang: this.localize.language } } : undefined;
  }

  /** Gets a ticket and goes to the e-service. The button does this after `me-start`; who cancelled that calls it when ready. */
  async start(): Promise<void> {
    const start = this.#data.value;
    if (!start || this.starting) return;
    this.starting = true;
    this.trouble = undefined;
    try {
      location.assign(webAddress(await this.#ticket(start)));
    } catch (error) {
      await this.#explain(error);
    }
  }

  async #ticket({ id, version, lang }: Start): Promise<string> {
    this.#pressKey ??= crypto.randomUUID();
    const body = { version, lang, returnTo: thisPage() };
    const input = { params: { id }, body, idempotencyKey: this.#pressKey };
    const { startUrl } = await this.connection.client.call(createTicket, input);
    this.#pressKey = undefined;
    return startUrl;
  }

  /** What now stands between the citizen and the e-service is in the newest answer; what does not, is said. */
  async #explain(error: unknown): Promise<void> {
    const changed = hasCode(error, 'description-changed');
    if (changed || hasCode(error, 'eservice-closed') || loginNeed(error)) {
      this.#pressKey = undefined;
      await this.#data.load();
      this.trouble = changed ? 'startEservice.changed' : undefined;
    } else this.trouble = 'startEservice.failed';
    this.starting = false;
  }

  /** Back on the page, or somebody else is: nothing is on its way. */
  #stay(): void {
    this.starting = false;
    this.trouble = undefined;
    this.#pressKey = undefined;
  }

  #announceStart(event: Event, { id }: Start): boolean {
    const goOn = this.dispatchEvent(new MeStartEvent(id));
    if (!goOn) event.preventDefault();
    return goOn;
  }

  #press(event: Event, start: Start): void {
    if (!this.starting && this.#announceStart(event, start)) void this.start();
  }

  protected override render() {
    return states(this, this.#data, { ready: (start) => this.#ready(start), loading: () => skeleton(this, 12) });
  }

  #ready(start: Start): TemplateResult {
    const { availability, lang } = start;
    const when = availabilityText(availability, this.localize);
    const { message, state } = availability;
    return html`<div class="stack">
      ${state === 'open' ? this.#open(start) : nothing}
      ${
        when || message
          ? html`<div class=${state === 'open' ? 'muted' : 'alert warning'}>
              <p .textContent=${when}></p>
              ${message ? html`<p lang=${lang} .textContent=${message}></p>` : nothing}
            </div>`
          : nothing
      }
    </div>`;
  }

  #open(start: Start): TemplateResult {
    const { state, level } = start.login;
    if (state === 'not-needed') return this.#link(start, webAddress(start.href ?? ''));
    const data = personalData(start, this.headingLevel, this.localize);
    if (state === 'ok') return html`${data} ${this.#profileLink(start)} ${this.#button(start)}`;
    return html`${data} ${loginNeeded(this, { state, level }, this.localize.term(`startEservice.login-${state}`))}`;
  }

  #profileLink({ personalData }: Start): unknown {
    if (!this.profileHref) return nothing;
    const missing = personalData.some(({ state }) => state === 'missing');
    const text = this.localize.term(missing ? 'startEservice.add' : 'startEservice.change');
    return html`<p><a href=${this.profileHref} .textContent=${text}></a></p>`;
  }

  /** The e-service's name belongs to the label for those who hear it apart from its page (WCAG 2.4.9). */
  #label({ name, lang }: Start): TemplateResult {
    const text = this.localize.term(this.starting ? 'startEservice.starting' : 'startEservice.start');
    return html`<span .textContent=${text}></span
      ><span class="visually-hidden" lang=${lang} .textContent=${` ${name}`}></span>`;
  }

  #link(start: Start, href: string): TemplateResult {
    const announce = (event: Event) => this.#announceStart(event, start);
    return html`<a class="button" part="button" href=${href} @click=${announce}>${this.#label(start)}</a>`;
  }

  #button(start: Start): TemplateResult {
    const text = this.trouble && this.localize.term(this.trouble);
    const problem = text ? html`<p class="alert error" .textContent=${text}></p>` : nothing;
    return html`<div role="status">${problem}</div>
      <button
        type="button"
        part="button"
        aria-disabled=${this.starting ? 'true' : nothing}
        @click=${(event: Event) => this.#press(event, start)}
      >
        ${this.#label(start)}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-start-eservice': MeStartEservice;
  }
}
