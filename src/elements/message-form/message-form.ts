import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { hasCode } from '../../client/problem-error.ts';
import { getMessages, sendMessage } from '../../contract/operations/messages.ts';
import type { Conversation, SentMessage } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { common } from '../../locales/sv/common.ts';
import { message } from '../../locales/sv/message.ts';
import { Announcer } from '../../ui/announcer.ts';
import { langOf } from '../../ui/case/event.ts';
import { callInstead, offerText, written, type Receiver } from '../../ui/case/message.ts';
import { Freshness } from '../../ui/freshness.ts';
import { heading } from '../../ui/heading.ts';
import { MeElement } from '../../ui/me-element.ts';
import { loginNeed, Resource } from '../../ui/resource.ts';
import { skeleton, states } from '../../ui/states.ts';
import { line } from '../../ui/text.ts';
import { clean } from './clean.ts';
import { Drafts, type Draft } from './draft.ts';
import { faultIn, messageForm, roomText } from './form.ts';
import { MeMessageSendEvent, MeMessageSentEvent } from './message-events.ts';
import { styles } from './message-form.styles.ts';

registerTexts({ ...common, ...message });

/** When it is looked whether what was sent has arrived: at first, and each time after twice as long, up to the last. Milliseconds. */
const FIRST_LOOK = 3000;
const LAST_LOOK = 200_000;

const nothingTyped: Draft = { text: '', key: '' };

/**
 * @summary A message to the officer who handles a case: what the citizen has written about an event, how far it has come, and a form to write more.
 *
 * It goes to the officer as e-mail, from Mina Engagemang; the address never reaches the page. What has been typed is kept in this tab through
 * failures, reloads and a login that runs out, and is sent once. `<me-case>` and `<me-case-event>` show this form by themselves.
 *
 * @tagname me-message-form
 * @slot - What shows before the element is defined, without JavaScript, and when there is nothing to write to
 * @fires {MeMessageSendEvent} me-message-send - when a message is about to be sent; can be cancelled
 * @fires {MeMessageSentEvent} me-message-sent - when Mina Engagemang has a message
 * @csspart heading - every heading
 * @csspart written - the list of what has been written
 * @csspart form - the form
 * @csspart text - the box to write in
 *
 * @example
 * ```html
 * <me-message-form event="…" action="…"><a href="/kontakt">Kontakta oss</a></me-message-form>
 * ```
 */
export class MeMessageForm extends MeElement {
  static override readonly styles = styles;
  static override readonly properties = {
    eventId: { attribute: 'event' },
    action: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    draft: { state: true },
    fault: { state: true },
    trouble: { state: true },
    sending: { state: true },
    done: { state: true },
  };

  readonly #data: Resource<'getMessages'> = new Resource(this, getMessages, () => this.#question, {
    onClear: () => this.#forget(),
  });
  readonly #announcer = new Announcer(this);

  /** The event to write about: its id. */
  eventId?: string;

  /** The event's action that offers it: its id. */
  action?: string;

  /** The level of the heading, 2 to 6; the one below it follows. */
  headingLevel = 2;

  private draft = nothingTyped;
  /** What is wrong with the text. */
  private fault = '';
  /** Why it could not be sent. */
  private trouble = '';
  private sending = false;
  /** What was done, for the status region. */
  private done = '';

  /** Whose draft it is, and where. */
  #whose = '';
  #focusNext = '';
  #timer = 0;

  constructor() {
    super();
    new Freshness(this, this.#data);
    // What is typed first is news, too.
    this.#announcer.tell({}, '');
  }

  get #question() {
    return this.eventId && this.action ? { params: { id: this.eventId, action: this.action } } : undefined;
  }

  get #drafts(): Drafts {
    return new Drafts(this.connection.endpoint);
  }

  get #place(): string {
    return `${this.eventId}/${this.action}`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Puts the focus where one writes, as soon as that is there; else where it says why it is not. */
  override focus(): void {
    this.#focusNext = 'text';
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { value } = this.#data;
    const whose = value ? `${value.writer} ${this.#place}` : this.#whose;
    if (!value || whose === this.#whose) return;
    this.#forget();
    this.#whose = whose;
    this.draft = this.#drafts.of(value.writer, this.#place) ?? nothingTyped;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#focusNext || this.#data.state === 'loading') return;
    const root = this.renderRoot;
    (root.querySelector<HTMLElement>(`#${this.#focusNext}`) ?? root.querySelector<HTMLElement>('[tabindex]'))?.focus();
    this.#focusNext = '';
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#whose = '';
    this.draft = nothingTyped;
    this.fault = '';
    this.trouble = '';
    this.done = '';
    this.sending = false;
  }

  /** Another text is another message: it gets a key of its own. */
  #type(text: string): void {
    this.draft = { text, key: crypto.randomUUID() };
    const { value } = this.#data;
    if (value) this.#drafts.keep(value.writer, this.#place, this.draft);
  }

  readonly #input = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    this.#type(target.value);
    this.done = '';
    this.fault &&= faultIn(target.value, this.localize);
    this.#announcer.tell({}, roomText(target.value, this.localize));
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    const { draft, eventId = '', action = '' } = this;
    const whose = this.#whose;
    if (this.sending) return;
    this.fault = faultIn(draft.text, this.localize);
    this.#focusNext = this.fault && 'text';
    // The same fault once more changes nothing by itself.
    this.requestUpdate();
    if (this.fault || !this.dispatchEvent(new MeMessageSendEvent(eventId))) return;
    this.sending = true;
    this.trouble = '';
    this.done = '';
    const input = { params: { id: eventId, action }, body: { text: clean(draft.text) }, idempotencyKey: draft.key };
    try {
      const sent = await this.connection.client.call(sendMessage, input);
      if (whose === this.#whose) this.#sent(sent);
    } catch (error) {
      if (whose === this.#whose) await this.#explain(error);
    }
  }

  #sent(sent: SentMessage): void {
    const { value } = this.#data;
    if (!value) return;
    const others = value.messages.filter(({ id }) => id !== sent.id);
    this.#data.replace({ ...value, messages: [...others, sent] });
    this.#type('');
    this.sending = false;
    this.done = this.localize.term('message.sent', value.organisation.name);
    this.#focusNext = 'done';
    this.#lookLater(sent.id, FIRST_LOOK);
    this.dispatchEvent(new MeMessageSentEvent(this.eventId ?? ''));
  }

  #lookLater(id: string, pause: number): void {
    clearTimeout(this.#timer);
    if (this.isConnected && pause < LAST_LOOK) this.#timer = window.setTimeout(() => void this.#look(id, pause), pause);
  }

  /** Whether a message has arrived, or did not. What has changed here meanwhile is newer than the answer. */
  async #look(id: string, pause: number): Promise<void> {
    const { value } = this.#data;
    const latest = await this.#data.ask()?.catch(() => undefined);
    if (latest && value === this.#data.value) this.#data.replace(latest);
    const state = this.#data.value?.messages.find((message) => message.id === id)?.state;
    if (state === 'sent') this.#lookLater(id, 2 * pause);
    else if (state) this.#tell(state);
  }

  #tell(state: SentMessage['state']): void {
    const organisation = this.#data.value?.organisation.name ?? '';
    this.#announcer.say(this.localize.term(`message.state-${state}`, organisation));
    if (state === 'failed') this.done = '';
  }

  async #explain(error: unknown): Promise<void> {
    this.sending = false;
    this.#focusNext = '';
    if (loginNeed(error)) this.#data.refuse(error);
    else if (hasCode(error, 'message-closed', 'not-found')) await this.#data.load();
    else this.trouble = this.#troubleOf(error);
  }

  #troubleOf(error: unknown): string {
    const { localize } = this;
    const wait = hasCode(error, 'too-many-requests') ? error.problem.retryAfter : undefined;
    if (wait === undefined) return localize.term('message.failed');
    return localize.term('message.tooMany', localize.date(new Date(Date.now() + wait * 1000), 'dateTime'));
  }

  protected override render(): TemplateResult {
    const kept = this.#data.state === 'login' && this.#drafts.has(this.#place);
    return html`<div class="stack">
      ${states(this, this.#data, { loading: () => skeleton(this, 12), ready: (value) => this.#ready(value) })}
      ${kept ? line(this.localize.term('message.kept')) : nothing}
    </div>`;
  }

  #ready(value: Conversation): TemplateResult {
    const { localize, headingLevel: level, done } = this;
    const { state, sender, messages } = value;
    const lang = langOf(value, localize);
    const receiver: Receiver = { organisation: value.organisation.name, sender, lang };
    return html`<div class="stack">
      ${heading(level, localize.term('message.title'))} ${line(offerText(value, localize))}
      ${state === 'open' ? nothing : callInstead(sender, lang, localize)}
      ${
        messages.length
          ? html`<div class="part">
              ${heading(level + 1, localize.term('message.written'))} ${written(messages, receiver, localize)}
            </div>`
          : nothing
      }
      <div role="status" id="done" tabindex="-1">
        ${done ? html`<p class="alert success" .textContent=${done}></p>` : nothing}
      </div>
      ${state === 'open' ? this.#form(value) : this.#unsent()}
    </div>`;
  }

  #form({ organisation }: Conversation): TemplateResult {
    const { localize, draft, fault, trouble, sending } = this;
    return messageForm({
      ...{ localize, fault, trouble, sending },
      organisation: organisation.name,
      text: draft.text,
      spoken: this.#announcer.text,
      input: this.#input,
      submit: this.#submit,
    });
  }

  /** What was typed before the time was over can still be taken from here. */
  #unsent(): unknown {
    if (!this.draft.text) return nothing;
    return html`<div role="status">
      ${line(this.localize.term('message.unsent'))} ${line(this.draft.text, nothing, 'unsent')}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-message-form': MeMessageForm;
  }
}
