import { html } from 'hono/html';
import { raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

interface Page {
  lang: string;
  title: string;
  stylesheet: string;
  body: Html | Html[];
  /** A script of the party's own, loaded as a module. */
  script?: string;
}

/** A dot in a ring, that shows on light and dark tabs alike. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="12" fill="none" stroke="#3b82d6" stroke-width="6"/><circle cx="16" cy="16" r="4" fill="#3b82d6"/></svg>',
)}`;

/** A whole page of a demo party. What is put into `html` templates is escaped. */
export function page({ lang, title, stylesheet, body, script }: Page): Html {
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="${icon}" />
        <link rel="stylesheet" href="${stylesheet}" />
        ${script ? html`<script type="module" src="${script}"></script>` : raw('')}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

/**
 * A Content-Security-Policy that lets in the party's own files alone.
 * @param formTargets Origins beside its own that a form may lead to; browsers hold redirects after a POST to it too.
 */
export function contentSecurityPolicy(formTargets: string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
