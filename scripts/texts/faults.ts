import { formsOf } from './forms.ts';
import { hardCoded } from './hard-coded.ts';
import { sections, type Section, type Table, type Value } from './source.ts';

/** Where each text stands, and the values that it takes. */
function entries(all: readonly Section[]): { key: string; values: Value[]; file: string }[] {
  return all.flatMap(({ name, keys }) =>
    Object.entries(keys).map(([key, values]) => ({ key, values, file: `${name}.ts` })),
  );
}

/** The values that stand in any of a text's forms. */
const said = (text: Table[string], values: readonly Value[]): string =>
  [...new Set(Object.values(formsOf(text, values)).flatMap((form) => form.match(/\{\w+\}/g) ?? []))]
    .toSorted()
    .join(' ') || 'no value';

/** What a language lacks, and what differs from Swedish, the source. */
export function missingIn(language: string, table: Table, source: Table, all = sections()): string[] {
  return entries(all).flatMap(({ key, values, file }) => {
    const [text, original] = [table[key], source[key] ?? ''];
    const where = `src/locales/${language}/${file}`;
    if (text === undefined || text === '') return [`${key} is missing in ${where}: write it there.`];
    const [ours, theirs] = [said(text, values), said(original, values)];
    return ours === theirs ? [] : [`${key} says ${ours} in ${where}, and ${theirs} in Swedish: use the same values.`];
  });
}

/** Texts that no element asks for. */
export function unusedOf(used: ReadonlySet<string>, all = sections()): string[] {
  return entries(all)
    .filter(({ key }) => !used.has(key))
    .map(({ key, file }) => `${key} is used nowhere: remove it from ${file} in src/locales/sv/, en/ and fi/.`);
}

/** Texts that stand in the code of an element. */
export const hardCodedIn = (path: string, code?: string): string[] =>
  hardCoded(path, code).map(
    ({ place, text }) =>
      `${place} shows “${text}”, which no language and no organisation can change: move it to src/locales/ and ask for it with localize.term().`,
  );
