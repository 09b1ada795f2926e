import type { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod/mini';
import { loginLevel } from '../../../src/contract/schemas/common.ts';
import { portalPath } from '../../../src/contract/schemas/start.ts';
import { Problem } from '../../http/problem.ts';
import { check } from '../../http/service.ts';
import type { Env, GatewayContext, Login } from '../login.ts';
import { leadOn } from './onward.ts';
import { languageOf, type MakePage } from './page.ts';
import { texts } from './texts.ts';

const loginQuery = z.object({
  return_to: z._default(portalPath, '/'),
  level: z.optional(loginLevel),
  reauthenticate: z.optional(z.literal('1')),
  login_hint: z.optional(z.string().check(z.maxLength(100))),
});

/** Logging in and out by links and plain forms. */
export function loginRoutes(app: Hono<Env>, login: Login, makePage: MakePage): void {
  app.get('/me/login', (c) => {
    const query = check(loginQuery, c.req.query());
    const { return_to: returnTo = '/', level, reauthenticate, login_hint: hint } = query ?? {};
    return login.begin(c, { returnTo, level, reauthenticate: reauthenticate === '1', hint });
  });
  app.get('/me/callback', (c) => {
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cache-Control', 'no-store');
    if (!login.finish) throw new Problem('not-found', "This portal's login is its own: nothing comes back here.");
    return login.finish(c);
  });
  app.get('/me/logout', (c) => logoutPage(c, login, makePage));
  app.post('/me/logout', async (c) => leadOn(c, makePage, await login.end(c), { lang: languageOf(c) }));
}

async function logoutPage(c: GatewayContext, login: Login, makePage: MakePage): Promise<Response> {
  const lang = languageOf(c);
  const { logout, toPortal } = texts[lang];
  const citizen = await login.find(c, false);
  const home = html`<a href="/">${toPortal}</a>`;
  const body = citizen
    ? html`<p>${logout.text}</p>
        <form method="post" action="/me/logout" class="actions">
          <button class="button">${logout.button}</button>
          ${home}
        </form>`
    : html`<p>${logout.nobody}</p>
        <p class="actions">${home}</p>`;
  return makePage(c, { lang, title: logout.title, body });
}
