import { isUtf8 } from 'node:buffer';
import { SignalFault } from '../../signals/rules.ts';

/** Counted from 1. */
interface Place {
  line?: number;
  column?: number;
}

/** The fault with its column. The schema's findings have a line alone, that of the end of the start tag, and name the element and the attribute. */
export function placed(fault: SignalFault, xml: Uint8Array): SignalFault {
  const { message, line, column } = fault;
  if (line === undefined || column !== undefined) return fault;
  const text = textOf(xml);
  const { line: at, column: by } = placeAt(text, tagBefore(text, line, message));
  return new SignalFault(message, at, by);
}

/** Where the signal names the file; nowhere when it writes the name with references. */
export function placeOfAttachment(name: string, xml: Uint8Array): Place {
  const text = textOf(xml);
  const forms = [name, name.normalize('NFD')].flatMap((it) => [`file="${it}"`, `file='${it}'`]);
  const at = forms.map((it) => text.indexOf(it)).find((found) => found >= 0);
  return at === undefined ? {} : placeAt(text, at);
}

/** The index of what is at fault: the named attribute, else the named element, else the line's first tag or word. */
function tagBefore(text: string, line: number, message: string): number {
  const start = indexOfLine(text, line);
  const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
  const element = /\bElement '(?:\{[^}]*\})?([^']+)'/.exec(message)?.[1];
  const tags = [...text.slice(0, end).matchAll(new RegExp(`<(?:[\\w.-]+:)?${element ?? '\\w+'}\\b`, 'g'))];
  const tag = element === undefined ? tags.find(({ index }) => index >= start) : tags.at(-1);
  const attribute = /\battribute '([^']+)'/.exec(message)?.[1];
  const within = tag && attribute ? new RegExp(`\\s${attribute}\\s*=`).exec(text.slice(tag.index)) : undefined;
  if (tag && within) return tag.index + within.index + 1;
  return tag?.index ?? start + text.slice(start).search(/\S|$/);
}

function indexOfLine(text: string, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed++) at = text.indexOf('\n', at) + 1;
  return at;
}

function placeAt(text: string, index: number): Required<Place> {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}

const textOf = (xml: Uint8Array) => Buffer.from(xml).toString(isUtf8(xml) ? 'utf8' : 'latin1');
