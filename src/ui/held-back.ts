/** What is new is held back until somebody asks for it. A chunk of its own: see `news.ts`. */
import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { follow } from '../client/live/live.ts';
import type { MeNewsEvent } from '../client/live/news-event.ts';
import { registerTexts } from '../locales/locales.ts';
import { news } from '../locales/sv/news.ts';
import { addStyles } from './late-styles.ts';
import type { MeElement } from './me-element.ts';
import type { Listing, Shown } from './news.ts';

registerTexts(news);

/** Over the room that its place has, and no higher than its surroundings leave free. */
const styles = css`
  .news {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: 0;
    z-index: 1;
    max-inline-size: 9em;
    translate: 0 -50%;
  }

  .news button {
    padding: 0 var(--_space-s);
  }
`;

interface Row {
  id: string;
  unread: number | boolean;
}

const rowsOf = (answer: Listing): Row[] => ('events' in answer ? answer.events : answer.items);

/** How much is unread that was not, or was not there. */
function added(shown: Listing, latest: Listing): number {
  const before = new Map(rowsOf(shown).map(({ id, unread }) => [id, Number(unread)]));
  return rowsOf(latest).reduce((sum, { id, unread }) => sum + Math.max(0, Number(unread) - (before.get(id) ?? 0)), 0);
}

interface Latest {
  answer: Listing;
  asked: Date;
  /** What is shown, which it is newer than. */
  shown: Listing;
  added: number;
}

/**
 * Asks again when there are news, and shows nothing of the answer but that there is one: what somebody reads, or is about to press, must not move
 * (WCAG 3.2.5). The button shows it.
 */
export class HeldBack implements ReactiveController {
  readonly #host: MeElement;
  readonly #data: Shown;
  #latest: Latest | undefined;
  #leave: (() => void) | undefined;

  constructor(host: MeElement, data: Shown) {
    this.#host = host;
    this.#data = data;
    addStyles(host, styles);
    host.addController(this);
    host.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('me-news', this.#hear);
    this.#leave = follow(this.#host.connection);
  }

  hostDisconnected(): void {
    removeEventListener('me-news', this.#hear);
    this.#leave?.();
  }

  readonly #hear = (event: MeNewsEvent): void => {
    const { at } = this.#data;
    const asked = this.#held?.asked ?? at;
    if (asked && event.endpoint === this.#host.connection.endpoint && event.cameAfter(asked)) void this.#ask();
  };

  async #ask(): Promise<void> {
    const asked = new Date();
    const shown = this.#data.value;
    const answer = await this.#data.ask()?.catch(() => undefined);
    if (!answer || !shown) return;
    // Loaded anew meanwhile, perhaps just before what is new came.
    if (shown !== this.#data.value) return this.#ask();
    this.#latest = { answer, asked, shown, added: added(shown, answer) };
    this.#host.requestUpdate();
  }

  /** As long as nothing else has been shown since. */
  get #held(): Latest | undefined {
    return this.#latest?.shown === this.#data.value ? this.#latest : undefined;
  }

  /** The button goes; reading goes on at what it stood beside. */
  readonly #show = ({ currentTarget }: Event): void => {
    const beside = (currentTarget as Element).parentElement?.previousElementSibling;
    if (this.#held) this.#data.replace(this.#held.answer);
    if (!(beside instanceof HTMLElement)) return;
    beside.tabIndex = -1;
    beside.focus();
  };

  view(): TemplateResult {
    const { localize } = this.#host;
    const count = this.#held?.added;
    return html`<div class="news">
      <p
        class="visually-hidden"
        role="status"
        .textContent=${count ? localize.term('news.came', localize.term('news.show', count)) : ''}
      ></p>
      ${
        count
          ? html`<button
              type="button"
              class="secondary"
              @click=${this.#show}
              .textContent=${localize.term('news.show', count)}
            ></button>`
          : nothing
      }
    </div>`;
  }
}
