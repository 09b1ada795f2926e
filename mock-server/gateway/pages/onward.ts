import { html } from 'hono/html';
import type { GatewayContext } from '../login.ts';
import type { MakePage } from './page.ts';
import { texts, type Language } from './texts.ts';

/** In which language, and from where, a citizen came to one of the gateway's pages. */
export interface Visit {
  lang: Language;
  /** The page that the citizen came from. */
  returnTo?: string | undefined;
}

/** The address of the gateway's page that is shown, or whose form was sent, with all that it needs. */
export function pageAddress(c: GatewayContext, { lang, returnTo }: Visit): string {
  return `${c.req.path}?${new URLSearchParams({ lang, ...(returnTo && { return_to: returnTo }) })}`;
}

/**
 * Leads to any address, from a link or from a form. A form is answered by a page that leads on at once: Chromium holds every redirect after a form,
 * however many there are, to its page's `form-action` (https://github.com/w3c/webappsec-csp/issues/8), and nobody knows by which identity providers
 * an e-service sends the citizen. What `Refresh` leads to has no form before it, and takes the page's place in the history. An
 * address with a ticket stands in the header alone: nothing that reads the page can follow it.
 */
export async function leadOn(c: GatewayContext, makePage: MakePage, to: string, visit: Visit): Promise<Response> {
  if (c.req.method === 'GET') return c.redirect(to, 303);
  const { lang } = visit;
  const { title, text } = texts[lang].onward;
  const body = html`<p>${text}</p>
    <p class="actions"><a href="${pageAddress(c, visit)}">${texts[lang].tryAgain}</a></p>`;
  const response = await makePage(c, { lang, title, body });
  response.headers.set('Refresh', `0; url=${to}`);
  response.headers.set('Referrer-Policy', 'no-referrer');
  return response;
}
