import { ParseOption, XmlDocument, XmlElement, XmlParseError } from 'libxml2-wasm';
import { ShsFault, type ErrorCode } from './fault.ts';

/** Nothing is fetched, neither DTD nor entity. */
const option = ParseOption.XML_PARSE_NO_XXE;

/** A document as it came, and how to speak of it when it is wrong. */
export interface Source {
  bytes: Uint8Array;
  /** Of the MIME part. What the XML declares of itself goes before it: the two disagree in real traffic. */
  charset: string | undefined;
  /** What the document is to whoever sent it. */
  what: string;
  code: ErrorCode;
}

/** Parses, reads what is wanted of the document, and lets go of it. Throws `ShsFault`. */
export function readXml<T>(source: Source, read: (root: XmlElement) => T): T {
  refuseEntities(source);
  const document = parse(source);
  try {
    return read(document.root);
  } finally {
    document.dispose();
  }
}

/** No SHS document needs an entity of its own; external ones and bombs are made of them. */
function refuseEntities({ bytes, what, code }: Source): void {
  const buffer = asBuffer(bytes);
  if (buffer.includes(0)) throw new ShsFault(code, `${what} holds NUL bytes. Write it in ISO-8859-1 or UTF-8.`);
  const place = buffer.indexOf('<!ENTITY');
  if (place < 0) return;
  const line = buffer.toString('latin1', 0, place).split('\n').length;
  throw new ShsFault(code, `${what} declares an entity on line ${line}. Entities are refused: write the text itself.`);
}

function parse({ bytes, charset, what, code }: Source): XmlDocument {
  const encoding = charset && !declaresEncoding(bytes) ? charset : undefined;
  try {
    return XmlDocument.fromBuffer(bytes, { option, ...(encoding !== undefined && { encoding }) });
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    const [first] = error.details;
    const place = first ? ` (line ${first.line}, column ${first.col})` : '';
    throw new ShsFault(code, `${what} is not well-formed XML${place}: ${said(first?.message)}`);
  }
}

/** The parser may repeat what stands in the document: only its first words, which name the kind of fault, are passed on. */
function said(message = ''): string {
  if (/encoding|bytes|UTF-8/i.test(message)) return 'the bytes are not in the charset that it declares.';
  return `${message.trim().split(/[:\n]/)[0] ?? ''}. Mend it there.`;
}

/** Whether the XML says itself which charset it is in. */
export const declaresEncoding = (xml: Uint8Array) =>
  /^\s*<\?xml[^>]*\sencoding\s*=/.test(asBuffer(xml).toString('latin1', 0, 200));

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  const children = known.get(element) ?? byName(element);
  known.set(element, children);
  return children.get(name) ?? [];
}

/** Every look at a node is a call into WebAssembly: each is looked at once. */
const known = new WeakMap<XmlElement, Map<string, XmlElement[]>>();

function byName(element: XmlElement): Map<string, XmlElement[]> {
  const children: XmlElement[] = [];
  for (let node = element.firstChild; node; node = node.next) if (node instanceof XmlElement) children.push(node);
  return Map.groupBy(children, ({ name }) => name);
}

/** Real labels wrap lines inside attributes: white space is trimmed, and empty is as if it weren't there. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attr(name)?.value.replace(/\s+/g, ' ').trim() || undefined;
}

export function textOf(element: XmlElement | undefined): string | undefined {
  return element?.content.trim() || undefined;
}

/** An element to be written. Attributes that are undefined are left out. */
export interface Element {
  name: string;
  attributes?: Record<string, string | undefined>;
  content?: string | (Element | undefined)[];
}

/** In ISO-8859-1, as SHS wants it: characters outside of it become numeric references. */
export function writeXml(doctype: string, root: Element): Buffer {
  const head = `<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE ${root.name} SYSTEM "${doctype}">\n`;
  return Buffer.from(`${head}${written(root, '')}\n`, 'latin1');
}

function written({ name, attributes = {}, content = [] }: Element, indent: string): string {
  const given = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(value, inAttribute)}"`,
  );
  const inside = typeof content === 'string' ? escaped(content, inText) : writtenChildren(content, indent);
  return inside ? `${indent}<${name}${given.join('')}>${inside}</${name}>` : `${indent}<${name}${given.join('')}/>`;
}

function writtenChildren(children: (Element | undefined)[], indent: string): string {
  const lines = children.flatMap((child) => (child ? written(child, `${indent}  `) : []));
  return lines.length ? `\n${lines.join('\n')}\n${indent}` : '';
}

const markup: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What is written by a reference: markup, the white space that a reader would change, and what ISO-8859-1 lacks. */
const inText = /[&<>\r]|[^\0-\xff]/gu;
const inAttribute = /[&<>"\t\n\r]|[^\0-\xff]/gu;

/** What XML has no way to write is replaced. */
const escaped = (text: string, what: RegExp) =>
  text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(what, (it) => markup[it] ?? `&#${it.codePointAt(0) ?? 0};`);

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
