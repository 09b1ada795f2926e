import { html, type PropertyValues, type TemplateResult } from 'lit';
import { hasCode } from '../../client/problem-error.ts';
import {
  cancelVerification,
  getContacts,
  removeChannel,
  sendCode,
  setChannel,
  setPreferences,
  verifyChannel,
} from '../../contract/operations/contacts.ts';
import type { Channel, ChannelKind, Contacts, Preferences } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { common } from '../../locales/sv/common.ts';
import { contacts } from '../../locales/sv/contacts.ts';
import { heading } from '../../ui/heading.ts';
import { MeElement } from '../../ui/me-element.ts';
import { toE164 } from '../../ui/phone.ts';
import { loginNeed, Resource } from '../../ui/resource.ts';
import { skeleton, states } from '../../ui/states.ts';
import { line } from '../../ui/text.ts';
import { channelView, shownAddress, type ChannelActions } from './channel.ts';
import { choicesForm } from './choices.ts';
import { styles } from './contact-preferences.styles.ts';
import type { Outcome, Place } from './outcome.ts';
import { MeContactPreferencesSaveEvent } from './save-event.ts';
import type { Sent } from './sent.ts';

registerTexts({ ...common, ...contacts });

/** A change, what is said when it has been made, and what takes the focus then. */
interface Change {
  place: Place;
  ask: () => Promise<Contacts>;
  done: string;
  focus?: string;
}

/** A moment in whole minutes, and never too early. */
const minuteAfter = (time: string) => new Date(Date.parse(time) + 60_000);

/**
 * @summary Where and of what the citizen is told by e-mail and SMS, and what has been sent to them. An address is used once its code has been given.
 *
 * @tagname me-contact-preferences
 * @slot - What shows before and without JavaScript, and when the preferences can't be shown
 * @fires {MeContactPreferencesSaveEvent} me-contact-preferences-save - The citizen is about to change something; can be cancelled
 * @csspart heading - The headings
 * @csspart channel - E-mail or SMS: its address, and what can be done about it
 * @csspart choices - The form in which is chosen what is told where
 * @csspart sent - What has been sent
 *
 * @example
 * ```html
 * <me-contact-preferences><a href="/me/login?return_to=/kontaktvagar">Logga in för att välja hur vi når dig</a></me-contact-preferences>
 * ```
 */
export class MeContactPreferences extends MeElement {
  static override readonly styles = styles;
  static override readonly properties = {
    editing: { state: true },
    busy: { state: true },
    outcome: { state: true },
    sent: { state: true },
    sentFailed: { state: true },
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  readonly #contacts: Resource<'getContacts'> = new Resource(this, getContacts, () => ({}), {
    onClear: () => this.#forget(),
  });

  /** The channel whose address is being written. */
  private editing?: ChannelKind | undefined;
  private busy = false;
  private outcome?: Outcome | undefined;
  /** What was sent, once it has been opened; and whether its code could not be had. */
  private sent?: Sent;
  private sentFailed = false;

  /** Which place takes the focus once it is there. */
  #focusNext = '';
  /** Grows when somebody else may be logged in: an answer to the former is dropped. */
  #login = 0;

  /** The level of the heading, 2 to 6. */
  headingLevel = 2;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focusNext) return;
    this.renderRoot.querySelector<HTMLElement>(`#${this.#focusNext}`)?.focus();
    this.#focusNext = '';
  }

  #forget(): void {
    this.#login++;
    this.editing = undefined;
    this.busy = false;
    this.outcome = undefined;
  }

  #edit(kind: ChannelKind | undefined): void {
    this.#focusNext = kind ? `address-${kind}` : `edit-${this.editing}`;
    this.editing = kind;
    this.outcome = undefined;
  }

  #give(kind: ChannelKind, typed: string): void {
    const address = (kind === 'sms' && toE164(typed)) || typed;
    if (!address) return this.#fault(kind, 'address', this.localize.term(`contacts.hint-${kind}`));
    const former = this.#channel(kind)?.address;
    void this.#change({
      place: kind,
      ask: () => this.connection.client.call(setChannel, { params: { kind }, body: { address } }),
      done: former === address ? this.localize.term('contacts.confirmed') : '',
      focus: former === address ? '' : `code-${kind}`,
    });
  }

  #verify(kind: ChannelKind, typed: string): void {
    const code = typed.replace(/\s/g, '');
    if (!/^\d{6}$/.test(code)) return this.#fault(kind, 'code', this.localize.term('contacts.sixDigits'));
    const input = { params: { kind }, body: { code }, idempotencyKey: crypto.randomUUID() };
    const address = this.#channel(kind)?.waiting?.address ?? '';
    void this.#change({
      place: kind,
      ask: () => this.connection.client.call(verifyChannel, input),
      done: this.localize.term('contacts.inUse', shownAddress(kind, address)),
    });
  }

  readonly #actions: ChannelActions = {
    edit: (kind) => this.#edit(kind),
    give: (kind, address) => this.#give(kind, address),
    verify: (kind, code) => this.#verify(kind, code),
    resend: (kind) =>
      void this.#change({
        place: kind,
        ask: () => this.connection.client.call(sendCode, { params: { kind } }),
        done: this.localize.term('contacts.resent'),
        focus: `code-${kind}`,
      }),
    cancel: (kind) =>
      void this.#change({
        place: kind,
        ask: () => this.connection.client.call(cancelVerification, { params: { kind } }),
        done: '',
        focus: `edit-${kind}`,
      }),
    remove: (kind) =>
      void this.#change({
        place: kind,
        ask: () => this.connection.client.call(removeChannel, { params: { kind } }),
        done: this.localize.term('contacts.removed'),
      }),
  };

  #save(body: Preferences): void {
    void this.#change({
      place: 'choices',
      ask: () => this.connection.client.call(setPreferences, { body }),
      done: this.localize.term('contacts.saved'),
    });
  }

  #channel(kind: ChannelKind): Channel | undefined {
    return this.#contacts.value?.channels.find((channel) => channel.kind === kind);
  }

  #fault(kind: ChannelKind, field: 'address' | 'code', text: string): void {
    this.outcome = { place: kind, tone: 'fault', text };
    this.#focusNext = `${field}-${kind}`;
  }

  async #change({ place, ask, done, focus }: Change): Promise<void> {
    if (this.busy || !this.dispatchEvent(new MeContactPreferencesSaveEvent())) return;
    const login = this.#login;
    this.busy = true;
    this.outcome = undefined;
    try {
      const answer = await ask();
      if (login !== this.#login) return;
      this.#contacts.replace(answer);
      this.editing = undefined;
      this.outcome = done ? { place, tone: 'success', text: done } : undefined;
      this.#focusNext = focus || `said-${place}`;
    } catch (error) {
      if (login === this.#login) await this.#explain(place, error);
    }
    this.busy = false;
  }

  async #explain(place: Place, error: unknown): Promise<void> {
    const { localize } = this;
    if (loginNeed(error)) return this.#contacts.refuse(error);
    if (place !== 'choices' && hasCode(error, 'invalid-input')) {
      return this.#fault(place, 'address', localize.term(`contacts.hint-${place}`));
    }
    const left = hasCode(error, 'code-wrong') ? (error.problem.guessesLeft ?? 0) : 0;
    if (place !== 'choices' && left > 0) return this.#fault(place, 'code', localize.term('contacts.wrongCode', left));
    const text = this.#troubleOf(place, error);
    const outdated = hasCode(error, 'code-wrong', 'code-expired', 'contacts-changed', 'not-found');
    if (outdated) await this.#contacts.load();
    this.outcome = { place, tone: 'error', text };
    if (outdated) this.#focusNext = `said-${place}`;
  }

  #troubleOf(place: Place, error: unknown): string {
    const { localize } = this;
    if (hasCode(error, 'code-wrong', 'code-expired')) return localize.term('contacts.codeOver');
    if (hasCode(error, 'contacts-changed', 'not-found')) return localize.term('contacts.changedElsewhere');
    if (!hasCode(error, 'too-many-requests')) return localize.term('contacts.failed');
    const at = place !== 'choices' && !this.editing && this.#channel(place)?.waiting?.resendAt;
    if (!at || Date.parse(at) < Date.now()) return localize.term('contacts.tooMany');
    return localize.term('contacts.tooSoon', localize.date(minuteAfter(at), 'time'));
  }

  /** Should the network be gone, the next opening tries again. */
  readonly #openSent = async ({ target }: Event): Promise<void> => {
    if (this.sent || !(target instanceof HTMLDetailsElement && target.open)) return;
    const chunk = await import('./sent.ts').catch(() => undefined);
    this.sentFailed = !chunk;
    if (chunk) this.sent ??= new chunk.Sent(this);
  };

  protected override render(): TemplateResult {
    return states(this, this.#contacts, {
      loading: () => skeleton(this, 28),
      ready: (value) => this.#ready(value),
    });
  }

  #ready(value: Contacts): TemplateResult {
    const { localize, busy, headingLevel } = this;
    const level = headingLevel + 1;
    const said = (place: Place) => (this.outcome?.place === place ? this.outcome : undefined);
    return html`<div class="stack">
      ${heading(headingLevel, localize.term('contacts.title'))} ${line(localize.term('contacts.purpose'))}
      ${value.channels.map((channel) => {
        const { kind } = channel;
        const editing = this.editing === kind;
        return channelView({ localize, level, channel, editing, busy, outcome: said(kind), ...this.#actions });
      })}
      ${choicesForm({ localize, level, contacts: value, busy, outcome: said('choices'), save: (body) => this.#save(body) })}
      ${this.#renderSent()}
    </div>`;
  }

  #renderSent(): TemplateResult {
    const { localize, sent, sentFailed } = this;
    return html`<details part="sent" @toggle=${this.#openSent}>
      <summary .textContent=${localize.term('contacts.sent')}></summary>
      ${sent?.view() ?? line(localize.term(sentFailed ? 'common.offline' : 'common.loading'))}
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-contact-preferences': MeContactPreferences;
  }
}
