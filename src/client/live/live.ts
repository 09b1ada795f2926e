/** News as they come. A chunk of its own, loaded where somebody is logged in. */
import { getNews, live } from '../../contract/operations/live.ts';
import type { News } from '../../contract/types.ts';
import type { Connection } from '../connection.ts';
import { hasCode } from '../problem-error.ts';
import type { SessionListener } from '../session.ts';
import { MeNewsEvent } from './news-event.ts';
import { listen } from './stream.ts';

/** Between two attempts to listen, where it does not work: from the first to the longest. Milliseconds. */
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 300_000;

/** How long changes are collected, at least and at most: what is told to many must not make all of them ask at once. Milliseconds. */
const COLLECTED = [200, 1000] as const;

const between = (from: number, to: number) => from + Math.random() * (to - from);

/** Resolves after `pause` milliseconds, or when `signal` says so. */
const after = (pause: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, pause);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** What tabs tell each other. */
interface Told {
  /** The session that it is about. */
  key: string | undefined;
  /** Without it: whoever listens is asked what the news are. */
  news?: News;
}

/**
 * Listens to one gateway, on behalf of all tabs and elements. A tab that is looked at and where somebody is logged in waits for a Web Lock; the one that has it
 * has the browser's only stream, asks for the news when the stream says that something has changed, and tells the others. Where no stream can be had, it asks
 * now and then.
 */
class Feed implements SessionListener {
  followers = 0;
  readonly #connection: Connection;
  readonly #name: string;
  #channel: BroadcastChannel | undefined;
  #unsubscribe: (() => void) | undefined;
  /** Stops what this tab has begun: waiting for the lock, or listening. */
  #begun: AbortController | undefined;
  #listening = false;
  #collecting = 0;
  #news: News | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#name = `me-live ${new URL(connection.endpoint, location.href).href}`;
  }

  start(): void {
    this.#unsubscribe = this.#connection.session.subscribe(this);
    document.addEventListener('visibilitychange', this.load);
    addEventListener('pagehide', this.#leave);
    this.load();
  }

  stop(): void {
    this.#unsubscribe?.();
    document.removeEventListener('visibilitychange', this.load);
    removeEventListener('pagehide', this.#leave);
    this.#leave();
  }

  /** Somebody else is logged in, or nobody. */
  clear(): void {
    this.#news = undefined;
    this.#end();
  }

  /** Begins, or ends: as it is looked at, and as somebody is logged in. */
  readonly load = (): void => {
    const { key = 'none' } = this.#connection.session;
    if (key === 'none' || document.hidden) return this.#end();
    this.#join();
    if (!this.#begun) void this.#wait();
  };

  #end(): void {
    this.#begun?.abort();
    this.#begun = undefined;
    clearTimeout(this.#collecting);
    this.#collecting = 0;
  }

  /** The browser may keep the page, and show it again: an open channel would forbid it. */
  readonly #leave = (): void => {
    this.#end();
    this.#channel?.close();
    this.#channel = undefined;
  };

  /** What was told before this tab came is asked for. */
  #join(): void {
    if (this.#channel) return;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.key !== this.#connection.session.key) return;
      if (data.news) this.#take(data.news);
      else if (this.#listening) this.#collect();
    };
    this.#say({});
  }

  #say(told: Omit<Told, 'key'>): void {
    this.#channel?.postMessage({ key: this.#connection.session.key, ...told } satisfies Told);
  }

  /** The lock is held for as long as this tab listens. */
  async #wait(): Promise<void> {
    const { signal } = (this.#begun = new AbortController());
    const listening = async () => {
      this.#listening = true;
      await this.#listen(signal);
      this.#listening = false;
    };
    try {
      await navigator.locks.request(this.#name, { signal }, listening);
    } catch {
      // It was given up; or the page came without TLS, where there are no locks: then there is nothing live.
    }
  }

  async #listen(signal: AbortSignal): Promise<void> {
    const url = `${this.#connection.endpoint}/v1${live.path}`;
    const stopped = () => signal.aborted;
    for (let pause = FIRST_PAUSE; !stopped(); pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      if (await listen(url, () => this.#collect(), signal)) pause = FIRST_PAUSE;
      if (stopped()) return;
      await this.#ask();
      await after(between(pause, 1.5 * pause), signal);
    }
  }

  /** The first change sets the time, and the others wait with it: changes that come close together would put it off for ever. */
  #collect(): void {
    this.#collecting ||= window.setTimeout(
      () => {
        this.#collecting = 0;
        void this.#ask();
      },
      between(...COLLECTED),
    );
  }

  async #ask(): Promise<void> {
    const { client, session } = this.#connection;
    const { key } = session;
    try {
      const news = await client.call(getNews);
      if (session.key !== key) return;
      this.#say({ news });
      this.#take(news);
    } catch (error) {
      // What is not given to this portal or login is not asked for again and again.
      if (hasCode(error, 'not-allowed', 'login-required', 'login-too-weak', 'login-too-old')) this.#end();
    }
  }

  #take(news: News): void {
    const last = this.#news;
    this.#news = news;
    if (last?.unread !== news.unread || last.latest !== news.latest)
      dispatchEvent(new MeNewsEvent(this.#connection.endpoint, news));
  }
}

const feeds = new Map<string, Feed>();

/**
 * From now on `me-news` is told on `window` when there are news at that gateway, until the returned function is called. However many follow, in however many
 * tabs: the browser has one stream. A page where nobody is logged in has none.
 */
export function follow(connection: Connection): () => void {
  const feed = feeds.get(connection.endpoint) ?? new Feed(connection);
  feeds.set(connection.endpoint, feed);
  if (!feed.followers++) feed.start();
  return () => {
    if (!--feed.followers) feed.stop();
  };
}
