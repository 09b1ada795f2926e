import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A page as its editor wrote it, put into the site's layout. */
export interface Page {
  html: string;
  /** Of what the page is about. */
  lang: string;
  /** Whether it is about the e-service that its address names. */
  namedByEservice: boolean;
  /** The filters whose e-services the page wants described to search engines, as a query. */
  describes?: string;
}

const namedMark = /<!-- named by e-service -->\n?/;
const describesMark = /<!-- describes: (\S+) -->\n?/;

/**
 * Reads a site's pages, by path. A page's file begins with what goes into `<head>`; from `<main` on it is body.
 * Its language is that of `<main lang>`.
 */
export async function readPages(folder: string): Promise<Map<string, Page>> {
  const layout = await readFile(join(folder, 'layout.html'), 'utf8');
  const names = (await readdir(join(folder, 'pages'))).filter((name) => name.endsWith('.html'));
  const pages = await Promise.all(names.map((name) => readFile(join(folder, 'pages', name), 'utf8')));
  return new Map(
    names.map((name, i) => [pathOf(name), putTogether(markCurrent(layout, pathOf(name)), pages[i] ?? '')]),
  );
}

const pathOf = (name: string) => (name === 'index.html' ? '/' : `/${name.replace(/\.html$/, '')}`);

/** The layout's link to the page itself says so. */
const markCurrent = (layout: string, path: string) =>
  layout.replace(`<a href="${path}"`, (link) => `${link} aria-current="page"`);

function putTogether(layout: string, page: string): Page {
  const start = page.indexOf('<main');
  const lang = /<main[^>]* lang="([a-z-]+)"/.exec(page)?.[1] ?? 'sv';
  const describes = describesMark.exec(page)?.[1];
  const html = layout
    .replace('<html>', `<html lang="${lang}">`)
    .replace('<!-- head -->', () => page.slice(0, start).replace(describesMark, '').replace(namedMark, '').trim())
    .replace('<!-- main -->', () => page.slice(start).trim());
  return { html, lang, namedByEservice: namedMark.test(page), ...(describes ? { describes } : {}) };
}

/** Puts JSON-LD into a page's head. `<` is written as an escape: nothing in the data can end the script element. */
export function withLinkedData(html: string, linkedData: string | undefined): string {
  if (linkedData === undefined) return html;
  const script = `<script type="application/ld+json">${linkedData.replaceAll('<', '\\u003c')}</script>`;
  return html.replace('</head>', () => `${script}\n</head>`);
}
