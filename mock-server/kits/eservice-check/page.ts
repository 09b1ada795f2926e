import { DomUtils, parseDocument } from 'htmlparser2';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** A field of a form. */
export interface Field {
  name: string;
  /** An input's type, or `select` or `textarea`. */
  type: string;
  value: string;
  checked: boolean;
  required: boolean;
  autocomplete: string;
  /** The values that a `select` offers. */
  options: string[];
}

export interface Form {
  action: URL;
  method: string;
  multipart: boolean;
  fields: Field[];
  /** The texts of its buttons. */
  buttons: { text: string; name: string; value: string }[];
}

/** A page, as somebody reads it who can't see the markup. */
export interface Page {
  url: URL;
  title: string;
  lang: string;
  /** All text, spaces as one. */
  text: string;
  links: { text: string; href: URL }[];
  forms: Form[];
  /** Where it sends its reader by itself after a while: `<meta http-equiv="refresh">`. */
  refresh: string | undefined;
}

export function parsePage(html: string, url: URL): Page {
  const document = parseDocument(html);
  const all = (name: string) => DomUtils.getElementsByTagName(name, document.children);
  const [root] = all('html');
  return {
    url,
    title: textOf(all('title')[0]),
    lang: attribute(root, 'lang'),
    text: all('body').map(visibleText).join(' '),
    links: all('a').flatMap((it) => linkOf(it, url)),
    forms: all('form').map((it) => formOf(it, url)),
    refresh: all('meta')
      .filter((it) => attribute(it, 'http-equiv').toLowerCase() === 'refresh')
      .map((it) => attribute(it, 'content'))[0],
  };
}

/** The page's form that is to be filled in: the one with the most fields. */
export const mainForm = ({ forms }: Page): Form | undefined =>
  forms.toSorted((a, b) => b.fields.length - a.fields.length).find(({ fields }) => fields.length > 0);

/** Every value that stands in the page's forms, and all that it says. */
export const shown = ({ text, forms }: Page): string =>
  [text, ...forms.flatMap(({ fields }) => fields.map(({ value }) => value))].join('\n');

const attribute = (element: Element | undefined, name: string): string =>
  (element && DomUtils.getAttributeValue(element, name)) ?? '';

const textOf = (element: Element | undefined): string =>
  element ? DomUtils.textContent(element).replaceAll(/\s+/g, ' ').trim() : '';

function visibleText(body: Element): string {
  for (const hidden of ['script', 'style', 'template']) {
    for (const element of DomUtils.getElementsByTagName(hidden, body.children)) DomUtils.removeElement(element);
  }
  return textOf(body);
}

function linkOf(element: Element, base: URL): Page['links'] {
  const href = attribute(element, 'href');
  return URL.canParse(href, base) ? [{ text: textOf(element), href: new URL(href, base) }] : [];
}

function formOf(element: Element, base: URL): Form {
  const all = (name: string) => DomUtils.getElementsByTagName(name, element.children);
  const controls = ['input', 'select', 'textarea'].flatMap(all);
  const isButton = (it: Element) => ['submit', 'button', 'image', 'reset'].includes(attribute(it, 'type'));
  return {
    action: new URL(attribute(element, 'action') || base.href, base),
    method: attribute(element, 'method').toUpperCase() || 'GET',
    multipart: attribute(element, 'enctype').toLowerCase() === 'multipart/form-data',
    fields: controls.filter((it) => attribute(it, 'name') !== '' && !isButton(it)).map(fieldOf),
    buttons: [...all('button'), ...all('input').filter((it) => attribute(it, 'type') === 'submit')].map((it) => ({
      text: textOf(it) || attribute(it, 'value'),
      name: attribute(it, 'name'),
      value: attribute(it, 'value'),
    })),
  };
}

function fieldOf(element: Element): Field {
  const type = element.name === 'input' ? attribute(element, 'type').toLowerCase() || 'text' : element.name;
  const options = DomUtils.getElementsByTagName('option', element.children);
  const selected = options.find((it) => DomUtils.hasAttrib(it, 'selected')) ?? options[0];
  const value = { textarea: DomUtils.textContent(element), select: attribute(selected, 'value') || textOf(selected) }[
    type
  ];
  return {
    name: attribute(element, 'name'),
    type,
    value: value ?? attribute(element, 'value'),
    checked: DomUtils.hasAttrib(element, 'checked'),
    required: DomUtils.hasAttrib(element, 'required'),
    autocomplete: attribute(element, 'autocomplete'),
    options: options.map((it) => attribute(it, 'value') || textOf(it)),
  };
}
