import { dirname, join } from 'node:path/posix';
import { Parser } from 'htmlparser2';

interface Found {
  ids: Set<string>;
  links: string[];
}

/**
 * Every link and anchor within the site that leads nowhere, and every attribute that the site's policy forbids.
 *
 * @param documents the pages: path and HTML.
 * @param exists whether a path of the site that is no page is there.
 */
export function brokenLinks(documents: ReadonlyMap<string, string>, exists: (path: string) => boolean): string[] {
  const found = new Map([...documents].map(([path, text]) => [path, read(text)]));
  const complaint = (page: string, link: string) => {
    const [named = '', fragment] = link.split('#');
    const target = named ? join(dirname(page), named.replace(/\?.*/, '')) : page;
    const there = found.get(target);
    if (!there) return exists(target) ? undefined : `${page}: ${link} leads nowhere`;
    const isAnchor = fragment && !fragment.startsWith('%7B');
    return isAnchor && !there.ids.has(decodeURIComponent(fragment)) ? `${page}: ${link}: no such heading` : undefined;
  };
  return [...found].flatMap(([page, { links }]) =>
    links.map((link) => complaint(page, link)).filter((said) => said !== undefined),
  );
}

function read(text: string): Found {
  const found: Found = { ids: new Set(), links: [] };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id']) found.ids.add(attributes['id']);
      if (attributes['style'] !== undefined) throw new Error(`<${name}> has a style attribute: the policy forbids it.`);
      const address = attributes['href'] ?? attributes['src'];
      if (address !== undefined && !/^(https?|mailto):/.test(address)) found.links.push(address);
    },
  });
  parser.end(text);
  return found;
}
