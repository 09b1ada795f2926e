import type { Around } from './markup.ts';
import type { Tag } from './spec.ts';

/** An element as the page's data tells of it. */
export interface ElementInfo {
  tagName: string;
  summary: string;
  attributes: readonly AttributeInfo[];
  /** What its example says: the values that the fields begin with. */
  start: { attributes: Readonly<Record<string, string>>; link?: { href: string; text: string } };
}

export interface AttributeInfo {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

export interface State extends Around {
  /** The chosen elements, in the order of the list. */
  tags: readonly string[];
  /** What has been set, by element and attribute; the link by `href` and `text`. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  lang: string;
  scheme: string;
  way: string;
  /** Whether the gateway of the site that this page is on answers, instead of invented data. */
  real: boolean;
  /** What the preview has asked for. */
  asked: readonly string[];
}

/** What an element can't do without, unless the one that it is chosen in is on the page. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'me-start-eservice': ['eservice-id'],
  'me-case-event': ['case-id'],
  'me-message-form': ['event', 'action'],
};

export function begin(elements: readonly ElementInfo[], tag: string): State {
  const values = elements.map(({ tagName, start: { attributes, link } }) => [
    tagName,
    { ...known(attributes), ...link },
  ]);
  return {
    tags: elements.some(({ tagName }) => tagName === tag) ? [tag] : [],
    values: Object.fromEntries(values) as State['values'],
    lang: 'sv',
    scheme: '',
    way: 'html',
    real: false,
    asked: [],
    endpoint: '/me',
    widgets: '/widgets/',
  };
}

/** The example's own ids are nobody's. */
function known(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const isKnown = ([name, value]: [string, string]) =>
    name !== 'endpoint' && value !== '…' && !/^[\da-f]{8}-/.test(value);
  return Object.fromEntries(Object.entries(attributes).filter(isKnown));
}

export const changed = (state: State, change: Partial<State>): State => ({ ...state, ...change });

/** The default need not be said. */
const isDefault = ({ default: value }: AttributeInfo, said: string) => value?.replaceAll("'", '') === said;

/** The chosen elements as tags. */
export function tagsOf(elements: readonly ElementInfo[], { tags, values }: State): Tag[] {
  return elements
    .filter(({ tagName }) => tags.includes(tagName))
    .map(({ tagName, attributes }) => {
      const { href = '', text = '', ...said } = values[tagName] ?? {};
      return {
        tag: tagName,
        attributes: attributesOf(tagName, attributes, said),
        link: text ? { href, text } : undefined,
      };
    });
}

function attributesOf(tag: string, known: readonly AttributeInfo[], said: Readonly<Record<string, string>>) {
  const entries = known.flatMap((attribute): [string, string][] => {
    const { name, type } = attribute;
    const value = said[name] ?? '';
    if (type?.text === 'boolean') return value ? [[name, '']] : [];
    if (value && !isDefault(attribute, value)) return [[name, value]];
    return needed[tag]?.includes(name) ? [[name, '…']] : [];
  });
  return Object.fromEntries(entries);
}

/** What still has to be filled in, in words. */
export function missing(elements: readonly ElementInfo[], state: State): string[] {
  return tagsOf(elements, state).flatMap(({ tag, attributes }) =>
    Object.entries(attributes)
      .filter(([, value]) => value === '…')
      .map(([name]) => `${name} of ${tag}`),
  );
}
