import { html, type Html } from './html.ts';
import { relativeTo, type Page } from './page.ts';
import type { Section } from './sections.ts';

/** A part of the site with its pages, the start page first. */
export interface Chapter extends Pick<Section, 'title'> {
  pages: readonly Page[];
}

/** The strictest that the live examples work under: what the elements promise their pages holds here, too. */
const policy = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'font', 'connect', 'frame'].map((kind) => `${kind}-src 'self'`),
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

export const siteName = 'Mina Engagemang widgets';

/** The whole document around a page's body. */
export function frame(page: Page, chapters: readonly Chapter[]): string {
  const to = (target: string) => relativeTo(page.path, target);
  const chapter = chapters.find(({ pages }) => pages.includes(page));
  const title = page.path === 'index.html' ? siteName : `${page.title} – ${siteName}`;
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width" />
        <meta name="description" content="${page.summary}" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="${to('site/icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${to('site/tokens.css')}" />
        <link rel="stylesheet" href="${to('site/site.css')}" />
        ${['page', ...(page.scripts ?? [])].map(
          (name) => html`<script type="module" src="${to(`site/${name}.js`)}"></script> `,
        )}
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        ${header(page, chapters, chapter)}
        <div class="${page.wide ? 'page wide' : 'page'}">
          ${!page.wide && chapter && besides(page, chapter)}
          <main id="content" tabindex="-1">${page.body} ${chapter && next(page, chapter)}</main>
          ${!page.wide && contents(page)}
        </div>
        ${footer(page, chapters)}
      </body>
    </html> `.text;
}

function header(page: Page, chapters: readonly Chapter[], mine: Chapter | undefined): Html {
  const item = (chapter: Chapter) => {
    const [start] = chapter.pages;
    const current = start === page ? 'page' : chapter === mine && 'true';
    return start && html`<li>${link(page, start, chapter.title, current)}</li> `;
  };
  return html`<header class="top">
    <a class="name" href="${relativeTo(page.path, 'index.html')}">${siteName}</a>
    <nav aria-label="Parts">
      <ul>
        ${chapters.map(item)}
      </ul>
    </nav>
  </header>`;
}

function link(from: Page, to: Page, text: string, current: string | false): Html {
  return html`<a href="${relativeTo(from.path, to.path)}" ${current && html`aria-current="${current}"`}>${text}</a>`;
}

/** The pages of the same part. */
function besides(page: Page, { title, pages }: Chapter): Html {
  const item = (each: Page) => html`<li>${link(page, each, each.title, each === page && 'page')}</li> `;
  return html`<nav class="besides" aria-label="${title}">
    <ul>
      ${pages.map(item)}
    </ul>
  </nav>`;
}

/** What the page holds, where that is more than can be seen at once. */
function contents({ headings }: Page): Html | false {
  const parts = headings.filter(({ level }) => level === 2);
  return (
    parts.length > 2 &&
    html`<nav class="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">On this page</h2>
      <ul>
        ${parts.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li> `)}
      </ul>
    </nav>`
  );
}

function next(page: Page, { pages }: Chapter): Html | false | undefined {
  const following = pages[pages.indexOf(page) + 1];
  return following && html`<p class="next">Next: ${link(page, following, following.title, false)}</p>`;
}

function footer(page: Page, chapters: readonly Chapter[]): Html {
  const find = (path: string) => chapters.flatMap(({ pages }) => pages).find((each) => each.path === path);
  const links = ['promises.html', 'accessibility.html', 'all.html'].map(find);
  return html`<footer class="bottom">
    <p>Made from the same sources as the widgets. Nothing on these pages is fetched from anywhere else.</p>
    <ul>
      ${links.map((to) => to && html`<li>${link(page, to, to.title, false)}</li> `)}
    </ul>
  </footer>`;
}
