import { parsePage, type Page } from './page.ts';

/** One answer on the way to a page. */
export interface Hop {
  method: string;
  url: URL;
  status: number;
  headers: Headers;
}

/** A page that the browser has ended at, and how it came there. */
export interface Visit {
  page: Page;
  /** The answers in order; the last is the page's. */
  hops: Hop[];
}

/** What a request brings along. */
export interface Sending {
  method?: string;
  headers?: Record<string, string>;
  body?: FormData | URLSearchParams;
}

/** More redirects than this lead nowhere. */
const mostHops = 12;

/** Milliseconds for one answer. */
const patience = 60_000;

/** A citizen's browser without JavaScript: follows redirects and keeps cookies, and remembers every address that it has been at. */
export class Browser {
  readonly visited: URL[] = [];
  /** Every cookie that was set, as its line says, and where. */
  readonly set: { url: URL; line: string }[] = [];
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Goes there as a browser would, by as many redirects as it takes. */
  async visit(url: URL, sending: Sending = {}): Promise<Visit> {
    const hops: Hop[] = [];
    let next = { url, sending };
    for (;;) {
      const response = await this.ask(next.url, next.sending);
      hops.push({
        method: next.sending.method ?? 'GET',
        url: next.url,
        status: response.status,
        headers: response.headers,
      });
      const location = response.headers.get('location');
      if (location === null || response.status < 300 || response.status > 399) {
        return { page: parsePage(await response.text(), next.url), hops };
      }
      await response.body?.cancel();
      if (hops.length > mostHops) throw new Error(`${pathOf(url)} redirects without end.`);
      next = { url: new URL(location, next.url), sending: response.status > 306 ? next.sending : {} };
    }
  }

  /** One request, with this browser's cookies, and its answer. */
  async ask(url: URL, { method = 'GET', headers = {}, body }: Sending = {}): Promise<Response> {
    this.visited.push(url);
    const cookie = [...this.#at(url)].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method,
      headers: { accept: 'text/html', ...(cookie && { cookie }), ...(body && { origin: url.origin }), ...headers },
      ...(body && { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(url, line);
    return response;
  }

  #keep(url: URL, line: string): void {
    this.set.push({ url, line });
    const [pair = '', ...attributes] = line.split(';');
    const name = pair.slice(0, pair.indexOf('=')).trim();
    const gone = attributes.some(
      (it) => /^\s*max-age\s*=\s*(0|-\d+)\s*$/i.test(it) || /expires=thu, 01 jan 1970/i.test(it),
    );
    if (gone) this.#at(url).delete(name);
    else this.#at(url).set(name, pair.slice(pair.indexOf('=') + 1).trim());
  }

  /** Cookies know hosts, and no ports (RFC 6265, section 8.5). */
  #at({ hostname }: URL): Map<string, string> {
    const kept = this.#cookies.get(hostname) ?? new Map<string, string>();
    this.#cookies.set(hostname, kept);
    return kept;
  }
}

/** An address as it may be shown: a query could hold a ticket. */
export const pathOf = ({ pathname, search }: URL): string => (search ? `${pathname}?…` : pathname);
