/** A text with `{values}` in it, or one for each form: an exact number, or a category of `Intl.PluralRules`. */
export type Pattern = string | Readonly<Record<string, string>>;

/** What a text is made of, by name. */
export type Values = Readonly<Record<string, string | number | undefined>>;

const placeholder = /\{(\w+)\}/g;
/** What stands in brackets with a value goes where the value is missing. */
const optional = /\[([^[\]]*\{\w+\}[^[\]]*)\]/g;

/** The values that a text names. */
export const namesIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([, name]) => name ?? '');

export const isPattern = (value: unknown): value is Pattern =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    'other' in value &&
    Object.values(value).every((form) => typeof form === 'string'));

export const formsOf = (pattern: Pattern): string[] =>
  typeof pattern === 'string' ? [pattern] : Object.values(pattern);

/** Forms that no number takes in a language. */
export function strangeForms(pattern: Pattern, language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const isKnown = (form: string) => /^\d+$/.test(form) || pluralCategories.includes(form as Intl.LDMLPluralRule);
  return typeof pattern === 'string' ? [] : Object.keys(pattern).filter((form) => !isKnown(form));
}

/** Which form a number takes: one for the very number goes before one for its kind. */
function choose(pattern: Pattern, values: Values, rules: Intl.PluralRules): string {
  if (typeof pattern === 'string') return pattern;
  const number = Object.values(values).find((value) => typeof value === 'number');
  const form = number === undefined ? undefined : (pattern[String(number)] ?? pattern[rules.select(number)]);
  return form ?? pattern['other'] ?? '';
}

const isGiven = (value: Values[string]) => value !== undefined && value !== '';

/** A function that puts values into a text; what `write` makes of a number stands for it. */
export function filler(pattern: Pattern, language: string, write: (value: number) => string) {
  const rules = new Intl.PluralRules(language);
  const written = (value: Values[string]) => (typeof value === 'number' ? write(value) : (value ?? ''));
  return (values: Values): string =>
    choose(pattern, values, rules)
      .replace(optional, (_, part: string) => (namesIn(part).every((name) => isGiven(values[name])) ? part : ''))
      .replace(placeholder, (_, name: string) => written(values[name]));
}
