import { formatFault, isFormat } from './formats.ts';
import { filler, formsOf, isPattern, namesIn, strangeForms, type Pattern, type Values } from './pattern.ts';
import { values } from './values.ts';

/** What a page writes its own way, by key: texts, and options of `Intl` for formats. */
export type Table = Record<string, unknown>;

const namesOf = (key: string): string[] => values[key]?.split(' ').filter(Boolean) ?? [];

/** What there is where a key is not: the keys that begin as it does, or else what keys begin with. */
function keyFault(key: string): string {
  const beginning = key.replace(/[^.]*$/, '');
  const like = Object.keys(values).filter((each) => each.startsWith(beginning));
  const beginnings = new Set(Object.keys(values).map((each) => each.replace(/[^.]*$/, '…')));
  return `there is no such text, but ${(like.length && beginning ? like : [...beginnings]).join(', ')}.`;
}

function patternFault(pattern: Pattern, key: string, language: string): string | undefined {
  const known = namesOf(key);
  const unknown = formsOf(pattern)
    .flatMap(namesIn)
    .find((name) => !known.includes(name));
  const names = known.map((name) => `{${name}}`).join(', ');
  if (unknown) return `{${unknown}} is none of its values: ${names ? `use ${names}` : 'it takes none'}.`;
  const [form] = strangeForms(pattern, language);
  return form && `no number takes the form "${form}" there: use "other", "one" or a number, such as "0".`;
}

/** Why an entry of a block can't be used, and what to write instead; undefined where it can. */
export function faultIn(key: string, entry: unknown, language: string): string | undefined {
  if (isFormat(key)) return formatFault(key, language, entry);
  if (!(key in values)) return keyFault(key);
  if (!isPattern(entry)) return 'write a text, or an object with a text for each form, among them "other".';
  return patternFault(entry, key, language);
}

/** What an entry without fault comes to. Numbers are written as the page wants numbers to be. */
export function read(key: string, entry: unknown, language: string, table: Table): unknown {
  if (isFormat(key)) return entry;
  const names = namesOf(key);
  const number = (value: number) =>
    table['format.number'] ? new Intl.NumberFormat(language, table['format.number']).format(value) : String(value);
  const fill = filler(entry as Pattern, language, number);
  return (...given: Values[string][]) => fill(Object.fromEntries(names.map((name, index) => [name, given[index]])));
}
