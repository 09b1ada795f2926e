import type { News } from '../../contract/types.ts';

/** How far apart answers may be that were made at about the same time: the latest thing may not be committed when others are read. Milliseconds. */
const MARGIN = 5000;

/** Something new has come to the citizen, or has been read: told on `window`, in every tab. It says how much, and nothing of what. */
export class MeNewsEvent extends Event {
  /** Which gateway says so. */
  readonly endpoint: string;
  readonly news: News;
  /** When the latest thing came, by this computer's clock. */
  readonly #latest: number;

  constructor(endpoint: string, news: News) {
    super('me-news');
    this.endpoint = endpoint;
    this.news = news;
    const { latest, at } = news;
    this.#latest = latest ? Date.now() - (Date.parse(at) - Date.parse(latest)) : -Infinity;
  }

  /** Whether what was asked for then may lack the latest thing. */
  cameAfter(asked: Date): boolean {
    return this.#latest > asked.getTime() - MARGIN;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'me-news': MeNewsEvent;
  }
}
