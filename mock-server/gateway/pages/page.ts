import { accepts } from 'hono/accepts';
import { html } from 'hono/html';
import type { GatewayContext } from '../login.ts';
import { languages, type Language } from './texts.ts';

export type Html = ReturnType<typeof html>;

interface Page {
  lang: Language;
  title: string;
  /** The title's own language, where that is not the page's (WCAG 3.1.2). */
  titleLang?: string;
  body: Html;
  status?: 200 | 400 | 403 | 404 | 409 | 500 | 503;
}

/** Makes a page of the gateway's own: plain HTML that needs no script. What is put into `html` templates is escaped. */
export type MakePage = (c: GatewayContext, page: Page) => Promise<Response>;

/** What makes the pages the portal's. */
interface Look {
  /** A path on the portal to a stylesheet of its own, which may set `--me-*` on `:root`. */
  stylesheet?: string | undefined;
  /** The portal's name. */
  name?: string | undefined;
  /** A path on the portal. */
  icon?: string | undefined;
}

export function pageMaker({ stylesheet, name, icon }: Look): MakePage {
  const header = name ? html`<header class="me-header"><a href="/">${name}</a></header>` : '';
  return async (c, { lang, title, titleLang = lang, body, status = 200 }) => {
    c.header('Content-Security-Policy', contentSecurityPolicy);
    c.header('Cache-Control', 'no-store');
    // Not `no-referrer`: browsers would then send a form's POST with "Origin: null" (Fetch, section 3.2).
    c.header('Referrer-Policy', 'same-origin');
    return c.html(
      html`<!doctype html>
        <html lang="${lang}">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="robots" content="noindex" />
            <title>${name ? `${title} – ${name}` : title}</title>
            ${icon ? html`<link rel="icon" href="${icon}" />` : ''}
            <link rel="stylesheet" href="/me/style.css" />
            ${stylesheet ? html`<link rel="stylesheet" href="${stylesheet}" />` : ''}
          </head>
          <body>
            ${header}
            <main class="me-page">
              <h1 lang="${titleLang}">${title}</h1>
              ${body}
            </main>
          </body>
        </html>`,
      status,
    );
  };
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  // What a form leads to is answered by `leadOnward`.
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const isLanguage = (lang: string | undefined): lang is Language => languages.some((known) => known === lang);

/** The language of a page: the one in its address (`lang`), else the browser's choice, else Swedish. */
export function languageOf(c: GatewayContext): Language {
  const wished =
    c.req.query('lang') ?? accepts(c, { header: 'Accept-Language', supports: [...languages], default: 'sv' });
  return isLanguage(wished) ? wished : 'sv';
}
