import type { Table, Value } from './source.ts';

/** Numbers that no text itself holds, one for each value: where it stands in a text, that value does. */
const mark = (index: number): number => 970_100 + index;

interface Asked {
  /** Put in for numbers as it is. */
  count?: number | undefined;
  /** A value that is missing. */
  without?: string;
}

/** A text with `{names}` for its values. */
function said(text: Table[string], values: readonly Value[], { count, without }: Asked = {}): string {
  if (typeof text === 'string') return text;
  const given = values.map(({ name, isNumber }, index) => {
    if (name === without) return undefined;
    return isNumber ? (count ?? mark(index)) : `{${name}}`;
  });
  return values.reduce((all, { name }, index) => all.replaceAll(String(mark(index)), `{${name}}`), text(...given));
}

/** How many characters two texts begin with alike. */
function common(one: string, other: string): number {
  const differs = Array.from(one).findIndex((character, index) => character !== other[index]);
  return differs < 0 ? one.length : differs;
}

/** A text with brackets around what goes where a value is missing. */
function bracketed(full: string, short: string): string {
  const start = common(short, full);
  const end = full.length - (short.length - start);
  return `${full.slice(0, start)}[${full.slice(start, end)}]${full.slice(end)}`;
}

/** A text as a pattern; `count` is put in for numbers as it is where it is given. */
function patternOf(text: Table[string], values: readonly Value[], count?: number): string {
  const full = said(text, values, { count });
  const optional = values.find((value) => value.optional);
  if (!optional || (optional.isNumber && count !== undefined)) return full;
  return bracketed(full, said(text, values, { count, without: optional.name }));
}

/** A text in each form that differs: for 0, for 1 and otherwise; one that takes no number has one. */
export function formsOf(text: Table[string], values: readonly Value[]): Record<string, string> {
  const other = patternOf(text, values);
  const counted = values.find(({ isNumber, optional }) => isNumber && !optional);
  const differing = Object.entries({ '0': 0, one: 1 })
    .map(([form, count]) => [form, patternOf(text, values, count), count] as const)
    .filter(([, form, count]) => counted && form !== other.replaceAll(`{${counted.name}}`, String(count)));
  return { ...(Object.fromEntries(differing) as Record<string, string>), other };
}
