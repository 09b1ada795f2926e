import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { readManifest, type Declaration } from '../manifest.ts';

/** An element as the site tells of it. */
export interface ElementDoc extends Required<Declaration> {
  /** From the class's own JSDoc: the tags, ready to paste. */
  example: string;
}

const nothing = {
  description: '',
  attributes: [],
  events: [],
  slots: [],
  cssParts: [],
  cssProperties: [],
  cssStates: [],
};

/** All elements, in the order of their names. */
export const elements: readonly ElementDoc[] = readManifest()
  .modules.flatMap(({ path, declarations }) =>
    declarations.map((element) => ({ ...nothing, ...element, example: exampleIn(path) })),
  )
  .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));

function exampleIn(path: string): string {
  const [, block] = /@example\n \* ```html\n([\s\S]*?) \* ```/.exec(readFileSync(path, 'utf8')) ?? [];
  if (!block) throw new Error(`${path} has no @example in HTML: its page in the docs shows it.`);
  return block.replaceAll(/^ \* ?/gm, '').trimEnd();
}

/** A tag as somebody wrote it: what the generator begins with. */
export interface Written {
  attributes: Record<string, string>;
  /** The link inside, which shows without JavaScript. */
  link?: { href: string; text: string };
}

/** What an example says of one element, where it says several times the last. */
export function written({ tagName, example }: ElementDoc): Written {
  const found: Written = { attributes: {} };
  let inside = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === tagName) Object.assign(found, { attributes, link: undefined });
      inside = name === 'a';
      if (inside) found.link = { href: attributes['href'] ?? '', text: '' };
    },
    ontext(text) {
      if (inside && found.link) found.link.text += text;
    },
    onclosetag() {
      inside = false;
    },
  });
  parser.end(example);
  return found;
}
