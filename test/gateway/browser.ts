import type { Problem, Session } from '../../src/contract/types.ts';
import type { Gateway } from '../../mock-server/gateway/gateway.ts';

/** The body of an answer, as the contract says that it is. */
export const problemIn = async (response: Response) => (await response.json()) as Problem;
export const sessionIn = async (response: Response) => (await response.json()) as Session;
export const locationIn = async (response: Response) => (await response.json()) as { location: string };

/** A browser as far as a gateway notices one: it keeps cookies, and tells where a request comes from. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #gateway: Gateway;
  readonly #origin: string;

  constructor(gateway: Gateway, origin: string) {
    this.#gateway = gateway;
    this.#origin = origin;
  }

  /** A request by the portal's own page, unless the headers say otherwise. */
  async send(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = new Request(new URL(path, this.#origin), {
      method,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(method === 'GET' ? {} : { origin: this.#origin, 'sec-fetch-site': 'same-origin' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const response = await this.#gateway(request);
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  get(path: string, headers?: Record<string, string>): Promise<Response> {
    return this.send('GET', path, headers);
  }

  json(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(method, path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
  }

  form(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.send('POST', path, { ...type, ...headers }, new URLSearchParams(fields).toString());
  }

  /** Logs in at the provider, and gives the callback's answer. */
  async logIn(query = 'return_to=/'): Promise<Response> {
    return this.get(await this.askProvider(query));
  }

  /** Goes to the provider, and gives the address that it leads back to. */
  async askProvider(query = 'return_to=/'): Promise<string> {
    const begun = await this.get(`/me/login?${query}`);
    const answer = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '');
    return back.pathname + back.search;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const ended = attributes.some((attribute) => attribute === 'Max-Age=0');
    if (ended) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
