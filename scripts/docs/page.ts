import type { Html } from './html.ts';

export interface Heading {
  level: number;
  id: string;
  text: string;
}

/** A page of the site, before it gets its frame. */
export interface Page {
  /** What it is made of: a path in the project. */
  source: string;
  /** Where it stands in the site: `recipes/wordpress.html`. */
  path: string;
  title: string;
  /** For search engines, and for lists of pages: one sentence. */
  summary: string;
  body: Html;
  headings: readonly Heading[];
  /** Scripts of the site that it needs, by name. */
  scripts?: readonly string[];
  /** Over the whole width, without the lists of pages beside it. */
  wide?: boolean;
}

/** From one page of the site to another path in it. */
export function relativeTo(page: string, target: string): string {
  return '../'.repeat(page.split('/').length - 1) + target;
}
