import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { relativeTo } from './page.ts';

/**
 * Where everything stands in the site. A source that names another by its path in the project, as people who read the files do, gets the
 * address of its page; what is no page is taken along as a file.
 */
export class Addresses {
  /** Sources that are pages, with their paths. */
  readonly #pages: ReadonlyMap<string, string>;
  /** What pages name beside pages: path in the project, and in the site. */
  readonly files = new Map<string, string>();
  /** Folders that pages name. */
  readonly folders = new Set<string>();

  constructor(pages: ReadonlyMap<string, string>) {
    this.#pages = pages;
  }

  /** Finds what is named by a source, whose page has that path. @throws where there is no such thing. */
  from(source: string, page: string): (address: string) => string {
    return (address) => {
      if (/^(#|[a-z]+:)/.test(address)) return address;
      const [, named = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
      const target = this.#find(join(dirname(source), decodeURIComponent(named)).replace(/\/$/, ''), source);
      return relativeTo(page, target) + rest;
    };
  }

  #find(target: string, source: string): string {
    const page = this.#pages.get(target);
    if (page !== undefined) return page;
    if (!existsSync(target)) throw new Error(`${source} names ${target}, which does not exist.`);
    if (!statSync(target).isDirectory()) return this.take(target);
    this.folders.add(target);
    return folderPath(target);
  }

  /** Takes a file along. @returns where it stands in the site. */
  take(file: string): string {
    const plain = /\.(ts|js|css|xsd|sh)$/.test(file) ? `${file}.txt` : file;
    const path = plain.startsWith('docs/') ? plain.slice('docs/'.length) : `files/${plain}`;
    this.files.set(file, path);
    return path;
  }
}

/** Where the list of a folder's files stands. */
export const folderPath = (folder: string): string => `${folder.replace(/^docs\//, '')}/index.html`;

/** Every Markdown file of the documentation; the site's own start pages are not among them. */
export function guides(): string[] {
  return readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .map((file) => join('docs', file))
    .filter((file) => file.endsWith('.md') && !file.startsWith('docs/site/'))
    .sort();
}
