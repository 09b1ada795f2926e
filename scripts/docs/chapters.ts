import type { Chapter } from './frame.ts';
import type { Page } from './page.ts';
import { sections, type Section } from './sections.ts';

/** Puts pages into the parts of the site: each into the first that names it, or its folder. */
export function chaptersOf(pages: readonly Page[]): Chapter[] {
  const named = new Set(sections.flatMap(({ start, pages }) => [start, ...pages]));
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const within = (line: string) =>
    line.endsWith('/')
      ? pages.filter(({ source }) => source.startsWith(line) && !named.has(source) && isOwn(source, line))
      : [bySource.get(line)].filter((page) => page !== undefined);
  return sections.map(({ title, start, pages: lines }) => ({ title, pages: [start, ...lines].flatMap(within) }));
}

const folders = sections.flatMap(({ pages }: Section) => pages.filter((line) => line.endsWith('/')));

/** Whether no line names a folder further in, and it is not one of the start pages. */
const isOwn = (source: string, folder: string) =>
  [...folders, 'docs/site/'].every((other) => other.length <= folder.length || !source.startsWith(other));
