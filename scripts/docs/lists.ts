import { readdirSync } from 'node:fs';
import { join } from 'node:path/posix';
import { folderPath, type Addresses } from './addresses.ts';
import type { Chapter } from './frame.ts';
import { html } from './html.ts';
import { elements } from './elements.ts';
import { elementPath } from './element-page.ts';
import type { Markdown } from './markdown.ts';
import { relativeTo, type Page } from './page.ts';

/** The start page of the elements: what each is for. */
export function elementsPage(markdown: Markdown): Page {
  const item = ({ tagName, summary }: (typeof elements)[number]) =>
    html`<li>
      <h2>
        <a href="${elementPath(tagName)}"><code>&lt;${tagName}&gt;</code></a>
      </h2>
      <p>${markdown.inline(summary)}</p>
    </li> `;
  return {
    source: 'custom-elements.json',
    path: 'elements.html',
    title: 'Elements',
    summary: 'Every element, with a live example, its attributes, events and parts, and the tags to copy.',
    headings: [],
    body: html`<h1>Elements</h1>
      <p class="lead">
        Each works alone, and together with the others inside one <code>&lt;me-portal&gt;</code>. Every page has a live
        example.
      </p>
      <ul class="entries">
        ${elements.map(item)}
      </ul>`,
  };
}

/** Every page of the site, for those who look for one thing. */
export function allPages(chapters: readonly Chapter[]): Page {
  const list = ({ title, pages }: Chapter) =>
    html`<h2>${title}</h2>
      <ul>
        ${pages.map((page) => html`<li><a href="${page.path}">${page.title}</a>${page.headings.length > 2 && headings(page)}</li> `)}
      </ul>`;
  const headings = (page: Page) =>
    html`<p class="within">
      ${page.headings.filter(({ level }) => level === 2).map(({ id, text }, index) => html`${index > 0 && ' · '}<a href="${page.path}#${id}">${text}</a>`)}
    </p>`;
  return {
    source: 'docs/site/all',
    path: 'all.html',
    title: 'All pages',
    summary: 'Every page of this site, with what is on it.',
    headings: [],
    body: html`<h1>All pages</h1>
      <p class="lead">With what is on each. Your browser’s own search (Ctrl F) finds words in it.</p>
      ${chapters.map(list)}`,
  };
}

/** The files of a folder that a page names as a whole. */
export function folderPage(folder: string, addresses: Addresses): Page {
  const path = folderPath(folder);
  const files = readdirSync(folder).map((name) => ({ name, at: addresses.take(join(folder, name)) }));
  return {
    source: folder,
    path,
    title: folder.replace('docs/', ''),
    summary: `The files in ${folder}.`,
    headings: [],
    body: html`<h1>${folder.replace('docs/', '')}</h1>
      <ul>
        ${files.map(({ name, at }) => html`<li><a href="${relativeTo(path, at)}">${name}</a></li> `)}
      </ul>`,
  };
}
