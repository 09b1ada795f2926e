import { html, type TemplateResult } from 'lit';
import { hasCode } from '../../client/problem-error.ts';
import { createSupplementTicket } from '../../contract/operations/supplements.ts';
import { registerTexts } from '../../locales/locales.ts';
import { supplement } from '../../locales/sv/supplement.ts';
import { thisPage, type LoginNeed } from '../login-link.ts';
import type { MeElement } from '../me-element.ts';
import { loginNeed, type Resource } from '../resource.ts';
import { loginNeeded } from '../states.ts';
import { webAddress } from '../web-address.ts';
import { MeSupplementEvent } from './supplement-event.ts';

registerTexts(supplement);

/** Which supplement: the event that asks for it, and its action. */
export interface Place {
  event: string;
  action: string;
  /** Where on the page it was pressed: what comes of it is said there. */
  spot: 'event' | 'top';
}

type Trouble = LoginNeed | 'supplement.changed' | 'supplement.closed' | 'supplement.failed';

/** Gets a ticket at the press of the button, and goes to the e-service with it. One at a time: the page is about to be left. */
export class HandingOver {
  readonly #host: MeElement;
  readonly #data: Resource<'getCase'>;
  #place: Place | undefined;
  #starting = false;
  #trouble: Trouble | undefined;
  /** Names one press of the button, also when it is sent again after a failure. */
  #pressKey: string | undefined;

  constructor(host: MeElement, data: Resource<'getCase'>) {
    this.#host = host;
    this.#data = data;
  }

  async start(place: Place): Promise<void> {
    if (this.#starting || !this.#host.dispatchEvent(new MeSupplementEvent(place.event, place.action))) return;
    if (!this.#isAt(place)) this.stay();
    this.#place = { ...place };
    this.#say(undefined, true);
    try {
      location.assign(webAddress(await this.#ticket(place)));
    } catch (error) {
      await this.#explain(error);
    }
  }

  /** Back on the page, or somebody else is: nothing is on its way. */
  stay(): void {
    this.#place = undefined;
    this.#starting = false;
    this.#trouble = undefined;
    this.#pressKey = undefined;
  }

  /** What goes on, or stands in the way; to be announced. */
  view(place: Place): TemplateResult | undefined {
    if (!this.#isAt(place)) return undefined;
    const { localize } = this.#host;
    if (this.#starting) return html`<p .textContent=${localize.term('supplement.starting')}></p>`;
    if (typeof this.#trouble === 'object')
      return loginNeeded(this.#host, this.#trouble, localize.term(`supplement.login-${this.#trouble.state}`));
    return this.#trouble && html`<p class="alert error" .textContent=${localize.term(this.#trouble)}></p>`;
  }

  #isAt({ event, action, spot }: Place): boolean {
    const at = this.#place;
    return at?.event === event && at.action === action && at.spot === spot;
  }

  async #ticket({ event, action }: Place): Promise<string> {
    this.#pressKey ??= crypto.randomUUID();
    const { connection, localize } = this.#host;
    const { startUrl } = await connection.client.call(createSupplementTicket, {
      params: { id: event, action },
      body: { lang: localize.language, returnTo: thisPage() },
      idempotencyKey: this.#pressKey,
    });
    this.#pressKey = undefined;
    return startUrl;
  }

  /** What has become of the request meanwhile stands in the newest answer. */
  async #explain(error: unknown): Promise<void> {
    const need = loginNeed(error);
    const changed = hasCode(error, 'request-closed', 'request-withdrawn', 'not-found');
    const closed = hasCode(error, 'eservice-closed');
    if (need || changed || closed) this.#pressKey = undefined;
    if (changed) {
      await this.#data.load();
      // At the top of the case stands only what is still to be done.
      if (this.#place) this.#place.spot = 'event';
    }
    this.#say(need ?? (changed ? 'supplement.changed' : closed ? 'supplement.closed' : 'supplement.failed'));
  }

  #say(trouble: Trouble | undefined, starting = false): void {
    this.#trouble = trouble;
    this.#starting = starting;
    this.#host.requestUpdate();
  }
}
