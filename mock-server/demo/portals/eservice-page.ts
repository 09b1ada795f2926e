import { html } from 'hono/html';
import type { Gateway } from '../../gateway/gateway.ts';
import type { Page } from './pages.ts';

/** What the page's address says: the chosen e-service, and the page of this site that it was chosen on. */
export interface Chosen {
  eservice: string | undefined;
  from: string | undefined;
}

/**
 * The page about one e-service: its title names that (WCAG 2.4.2), and a link leads back to where it was chosen. As the page stands while nothing
 * is chosen, or the gateway has no answer.
 */
export function eservicePage(gateway: Gateway, origin: string, pages: Map<string, Page>) {
  const nameOf = async (id: string, lang: string): Promise<string | undefined> => {
    const path = `/me/v1/eservices/${encodeURIComponent(id)}?lang=${lang}`;
    const response = await gateway(new Request(`${origin}${path}`));
    if (!response.ok) return undefined;
    const { name } = (await response.json()) as { name: string };
    return name;
  };
  return async ({ html: page, lang }: Page, { eservice, from }: Chosen): Promise<string> => {
    const name = eservice === undefined ? undefined : await nameOf(eservice, lang);
    const before = from === undefined ? undefined : pages.get(from);
    const link = before && (await html`<p><a href="${from}">${nameIn(before.html)}</a></p>`);
    const title = name === undefined ? undefined : await html`${name}`;
    const titled = title === undefined ? page : page.replace(/<title>[^–<]*/, () => `<title>${title} `);
    return link ? titled.replace(/<main[^>]*>/, (main) => `${main}\n${link}`) : titled;
  };
}

/** A page's own part of its title. */
const nameIn = (page: string) => /<title>([^–<]*?) *(–|<)/.exec(page)?.[1] ?? '';
