/** A chunk of its own: loaded where `show="count"` asks for it. */
import { html, nothing, type ReactiveController } from 'lit';
import { follow } from '../../client/live/live.ts';
import type { MeNewsEvent } from '../../client/live/news-event.ts';
import { getNews } from '../../contract/operations/live.ts';
import { Announcer } from '../../ui/announcer.ts';
import { Freshness } from '../../ui/freshness.ts';
import { Resource } from '../../ui/resource.ts';
import type { MeNotices } from './notices.ts';

/** How much is new, for the header of any page: nothing where nobody is logged in, or nothing is new. */
export class Count implements ReactiveController {
  readonly #host: MeNotices;
  readonly #news: Resource<'getNews'>;
  readonly #announcer: Announcer;
  #leave: (() => void) | undefined;

  constructor(host: MeNotices) {
    this.#host = host;
    this.#announcer = new Announcer(host);
    this.#news = new Resource(host, getNews, () => ({}));
    new Freshness(host, this.#news, 'me-notice-change', 'me-case-change');
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('me-news', this.#hear);
  }

  hostDisconnected(): void {
    removeEventListener('me-news', this.#hear);
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Who is known to be logged in has news to follow. */
  hostUpdated(): void {
    if (this.#news.value && this.#host.isConnected) this.#leave ??= follow(this.#host.connection);
  }

  readonly #hear = ({ endpoint, news }: MeNewsEvent): void => {
    const { value } = this.#news;
    if (!value || endpoint !== this.#host.connection.endpoint) return;
    this.#announcer.clear();
    if (news.unread > value.unread) this.#announcer.say(this.#text(news.unread));
    this.#news.replace(news);
  };

  #text(unread: number): string {
    const { localize } = this.#host;
    return `${localize.term('notices.new', unread)} ${localize.term('notices.newWhat', unread)}`;
  }

  view(): unknown {
    const { state, value } = this.#news;
    if (state === 'failed' || state === 'idle') return html`<slot></slot>`;
    return html`${value?.unread ? this.#renderBadge(value.unread) : nothing}
      <span class="visually-hidden" role="status" .textContent=${this.#announcer.text}></span>`;
  }

  #renderBadge(unread: number): unknown {
    const { localize, listHref } = this.#host;
    const text = html`<span .textContent=${localize.term('notices.new', unread)}></span>
      <span class="visually-hidden" .textContent=${localize.term('notices.newWhat', unread)}></span>`;
    return listHref
      ? html`<a class="tag new badge" part="count" href=${listHref}>${text}</a>`
      : html`<span class="tag new badge" part="count">${text}</span>`;
  }
}
