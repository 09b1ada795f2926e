import { readFileSync } from 'node:fs';
import { Addresses, guides } from './addresses.ts';
import { chaptersOf } from './chapters.ts';
import { elementPage, elementPath } from './element-page.ts';
import { frame, type Chapter } from './frame.ts';
import { generatorPage } from './generator-page.ts';
import { allPages, elementsPage, folderPage } from './lists.ts';
import { elements } from './elements.ts';
import { markdownWith } from './markdown.ts';
import type { Page } from './page.ts';

const starts = ['index', 'web-teams', 'designers', 'integrators', 'operators'];
const startSource = (name: string) => `docs/site/pages/${name}.md`;

export interface Site {
  /** Every page: path and whole document. */
  documents: Map<string, string>;
  /** What goes along: path in the project, and in the site. */
  files: ReadonlyMap<string, string>;
}

/** All pages of the documentation, made from what stands in the project. @throws where a page names what is not there. */
export function makeSite(): Site {
  const markdownFiles = new Map([
    ...starts.map((name) => [startSource(name), `${name}.html`] as const),
    ...guides().map((source) => [source, source.replace(/^docs\/(.*)\.md$/, '$1.html')] as const),
    ['README.md', 'project.html'],
  ]);
  const addresses = new Addresses(
    new Map([
      ...markdownFiles,
      ...elements.map(({ tagName }) => [`docs/site/elements/${tagName}`, elementPath(tagName)] as const),
      ['custom-elements.json', 'elements.html'],
      [generatorPage.source, generatorPage.path],
    ]),
  );
  const fromRoot = (path: string) => markdownWith(addresses.from('custom-elements.json', path));
  const pages = [
    ...[...markdownFiles].map(([source, path]) => markdownPage(source, path, addresses)),
    ...elements.map((element) => elementPage(element, fromRoot(elementPath(element.tagName)))),
    elementsPage(fromRoot('elements.html')),
    generatorPage,
  ];
  const chapters = chaptersOf(pages);
  const lists = [allPages(chapters), ...[...addresses.folders].map((folder) => folderPage(folder, addresses))];
  return { documents: framed([...pages, ...lists], chapters), files: addresses.files };
}

const framed = (pages: readonly Page[], chapters: readonly Chapter[]) =>
  new Map(pages.map((page) => [page.path, frame(page, chapters)]));

function markdownPage(source: string, path: string, addresses: Addresses): Page {
  const written = markdownWith(addresses.from(source, path)).page(readFileSync(source, 'utf8'));
  return { source, path, ...written, ...(path === 'index.html' && { scripts: ['example'], wide: true }) };
}
