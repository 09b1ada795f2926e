import type { Hono } from 'hono';
import { html } from 'hono/html';
import { unsubscribeToken } from '../../../src/contract/schemas/contacts.ts';
import { Problem } from '../../http/problem.ts';
import type { Env, GatewayContext } from '../login.ts';
import type { AskMe } from '../me.ts';
import { languageOf, type Html, type MakePage } from './page.ts';
import { texts } from './texts.ts';

const path = '/me/open/unsubscribe/:token';

/**
 * Turning e-mail off by the link in a mail, without logging in. What is asked for with GET changes nothing: mail servers follow every link before they
 * hand a mail over. The button's POST is also what mail programs send by themselves (RFC 8058), without cookie or `Origin`: whoever has the token may.
 */
export function unsubscribeRoutes(app: Hono<Env>, askMe: AskMe, makePage: MakePage): void {
  app.get(path, (c) => {
    const lang = languageOf(c);
    const { title, text, button } = texts[lang].unsubscribe;
    const form = html`<p>${text}</p>
      <form method="post" class="actions"><button class="button">${button}</button></form>`;
    return show(c, makePage, title, form);
  });
  app.post(path, async (c) => {
    const { unsubscribe: t, toPortal } = texts[languageOf(c)];
    const known = await turnOff(askMe, c.req.param('token'));
    const { title, paragraphs } = known ? t.done : t.unknown;
    const body = html`${paragraphs.map((text) => html`<p>${text}</p>`)}
      <p class="actions"><a href="/">${toPortal}</a></p>`;
    return show(c, makePage, title, body, known ? 200 : 404);
  });
}

/** False for a token that opens nothing (any more), or was cut off in the mail. */
async function turnOff(askMe: AskMe, token: string): Promise<boolean> {
  if (!unsubscribeToken.safeParse(token).success) return false;
  try {
    await askMe('unsubscribe', { params: { token } });
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return false;
    throw error;
  }
}

/** The address holds the token: no link of the page takes it along. */
async function show(c: GatewayContext, makePage: MakePage, title: string, body: Html, status: 200 | 404 = 200) {
  const response = await makePage(c, { lang: languageOf(c), title, body, status });
  response.headers.set('Referrer-Policy', 'no-referrer');
  return response;
}
