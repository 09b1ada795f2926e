import type { Tag } from './spec.ts';

/** What is written around the tags of a page. */
export interface Around {
  /** Where the gateway is mounted. */
  endpoint: string;
  /** The folder that the widgets' files are in. */
  widgets: string;
}

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => escaped[character] ?? '');

const folder = (path: string) => (path.endsWith('/') ? path : `${path}/`);

/** The one script of the page. */
export const scriptLine = ({ widgets }: Around): string =>
  `<script type="module" src="${escape(folder(widgets))}loader.js"></script>`;

/** A boolean attribute has no value. */
function attribute([name, value]: readonly [string, string]): string {
  return value ? ` ${name}="${escape(value)}"` : ` ${name}`;
}

function block(name: string, attributes: [string, string][], inside: readonly string[], indent = ''): string {
  const start = `${indent}<${name}${attributes.map(attribute).join('')}>`;
  return inside.length ? `${start}\n${inside.join('\n')}\n${indent}</${name}>` : `${start}</${name}>`;
}

const link = (indent: string, { link: inside }: Tag) =>
  inside?.text ? [`${indent}<a href="${escape(inside.href)}">${escape(inside.text)}</a>`] : [];

/** The tags, inside one `<me-portal>`. */
export function asTags(tags: readonly Tag[], { endpoint }: Around): string {
  const inside = tags.map((each) => block(each.tag, Object.entries(each.attributes), link('    ', each), '  '));
  return block('me-portal', [['endpoint', endpoint]], inside);
}

/** The same where an editor takes away tags that it does not know. */
export function asPlaces(tags: readonly Tag[], { endpoint }: Around): string {
  const place = (each: Tag) => {
    const attributes = Object.entries({ ...each.attributes, endpoint });
    const data = attributes.map(([name, value]): [string, string] => [`data-${name}`, value]);
    return block('div', [['data-me-widget', each.tag], ...data], link('  ', each));
  };
  return tags.map(place).join('\n\n');
}

/** What a page's own bundle imports. */
export function asImports(tags: readonly Tag[]): string {
  const names = ['portal', ...new Set(tags.map(({ tag }) => tag.replace('me-', '')))];
  return names.map((name) => `import 'me-widgets/elements/${name}.js';`).join('\n');
}

/** Tells of one case or e-service, or of what comes live: not known when the page is made, or not worth it. */
const notPreloaded = /\/(live|news)$|[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Lets the browser fetch what the elements ask for while it loads the script. */
export function asPreloads(asked: readonly string[], { endpoint }: Around): string {
  const addresses = [...new Set(asked)].filter((each) => !notPreloaded.test(each));
  return addresses
    .map((each) => each.replace(/^.*?\/v1\//, `${endpoint}/v1/`))
    .map((each) => `<link rel="preload" as="fetch" href="${escape(each)}">`)
    .join('\n');
}
