import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long things must stand still before they are read out. Milliseconds. */
const PAUSE = 600;

/** What a live region says (WCAG 4.1.3): the latest news alone, once no more of it comes. */
export class Announcer implements ReactiveController {
  text = '';
  readonly #host: ReactiveControllerHost;
  #timer = 0;
  #latest: object | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** The same words are read out again only if the region was emptied before. */
  clear(): void {
    this.text = '';
  }

  /** Reads out `text` about something new, unless it is the page's first. */
  tell(news: object, text: string): void {
    const first = !this.#latest;
    if (news === this.#latest) return;
    this.#latest = news;
    if (!first) this.say(text);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
    }, PAUSE);
  }
}
