import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { listSent } from '../../contract/operations/contacts.ts';
import type { SentList, SentNotification } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { contactsSent } from '../../locales/sv/contacts-sent.ts';
import type { MeElement } from '../../ui/me-element.ts';
import { Resource } from '../../ui/resource.ts';
import { skeleton, states } from '../../ui/states.ts';
import { line } from '../../ui/text.ts';

registerTexts(contactsSent);

/** What has been sent to the citizen, the newest first. */
export class Sent implements ReactiveController {
  readonly #host: MeElement;
  readonly #list: Resource<'listSent'>;
  /** More could not be had. */
  #failed = false;
  /** The place of the first message that more was asked for. */
  #awaited: number | undefined;

  constructor(host: MeElement) {
    this.#host = host;
    host.addController(this);
    this.#list = new Resource(host, listSent, () => ({ query: {} }), {
      empty: ({ items }) => items.length === 0,
      onClear: () => (this.#failed = false),
    });
  }

  /** Reading goes on at the first of the messages that were asked for. */
  hostUpdated(): void {
    if (this.#awaited === undefined) return;
    this.#host.renderRoot.querySelectorAll<HTMLElement>('li')[this.#awaited]?.focus();
    this.#awaited = undefined;
  }

  view(): TemplateResult {
    return states(this.#host, this.#list, {
      ready: (list) => this.#ready(list),
      empty: () => line(this.#host.localize.term('contacts.nothingSent')),
      loading: () => skeleton(this.#host, 4),
    });
  }

  #ready(list: SentList): TemplateResult {
    const { localize } = this.#host;
    return html`<div class="stack">
      ${line(localize.term('contacts.sentKept'), nothing, 'small muted')}
      <ul role="list">
        ${list.items.map((message) => this.#message(message))}
      </ul>
      ${
        list.next
          ? html`<button
              type="button"
              class="secondary"
              @click=${() => void this.#more(list)}
              .textContent=${localize.term('contacts.more')}
            ></button>`
          : nothing
      }
      <div role="status">${this.#failed ? line(localize.term('common.failed'), nothing, 'alert error') : nothing}</div>
    </div>`;
  }

  #message({ kind, about, matters, address, organisation, at, state, failure }: SentNotification): TemplateResult {
    const { localize } = this.#host;
    const what =
      about === 'news'
        ? matters.map((matter) => localize.term(`contacts.${matter}`)).join(', ')
        : localize.term(`contacts.about-${about}`);
    const time = localize.date(at, 'dateTime');
    return html`<li tabindex="-1">
      <span .textContent=${what}></span>
      <span class="small" .textContent=${localize.term(`contacts.way-${kind}`, address)}></span>
      <span class="row small muted">
        <span .textContent=${organisation.name}></span>
        <time datetime=${at} .textContent=${time}></time>
      </span>
      <span
        class="small ${state}"
        .textContent=${localize.term(`contacts.state-${state === 'failed' ? (failure ?? 'not-delivered') : state}`)}
      ></span>
    </li>`;
  }

  async #more({ items, next }: SentList): Promise<void> {
    if (!next) return;
    this.#failed = false;
    const shown = this.#list.value;
    try {
      const more = await this.#host.connection.client.call(listSent, { query: { cursor: next } });
      if (shown !== this.#list.value) return;
      this.#awaited = items.length;
      this.#list.replace({ ...more, items: [...items, ...more.items] });
    } catch {
      this.#failed = true;
      this.#host.requestUpdate();
    }
  }
}
