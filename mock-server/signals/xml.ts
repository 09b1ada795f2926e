import { XmlElement } from 'libxml2-wasm';

/** Every look at a node is a call into WebAssembly: each is looked at once. */
const known = new WeakMap<XmlElement, { name: string; element: XmlElement }[]>();

function childrenOf(element: XmlElement): { name: string; element: XmlElement }[] {
  const found = known.get(element) ?? [];
  if (known.has(element)) return found;
  known.set(element, found);
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) found.push({ name: node.name, element: node });
  }
  return found;
}

/** The element's child elements, in order. */
export const children = (element: XmlElement): XmlElement[] => childrenOf(element).map((child) => child.element);

/** The first child of that name. */
export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenOf(element).find((child) => child.name === name)?.element;

/** The child elements of the first child of that name; none where that is missing. */
export const under = (element: XmlElement, name: string): XmlElement[] => {
  const list = child(element, name);
  return list ? children(list) : [];
};

/** The child that the schema has required. */
export function required(element: XmlElement, name: string): XmlElement {
  const found = child(element, name);
  if (!found) throw new Error(`The schema let ${element.name} through without ${name}.`);
  return found;
}

/** An attribute that the schema has required, with white space as XML Schema's `token` has it. */
export const attribute = (element: XmlElement, name: string): string => token(element.attr(name)?.value ?? '');

/** `{ [name]: value }` for each of the attributes that is there: for spreading. */
export function given<N extends string>(element: XmlElement, ...names: N[]): { [K in N]?: string } {
  const found: { [K in N]?: string } = {};
  for (const name of names) {
    const value = element.attr(name)?.value;
    if (value !== undefined) found[name] = token(value);
  }
  return found;
}

/** One line. */
export const line = (element: XmlElement): string => token(element.content);

/** Text of several lines, without the indentation that the XML around it may have. */
export const text = (element: XmlElement): string =>
  element.content
    .split('\n')
    .map((row) => row.trim())
    .join('\n')
    .trim();

const token = (value: string) => value.trim().replaceAll(/\s+/g, ' ');
