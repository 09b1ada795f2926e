import { format, resolveConfig } from 'prettier';
import { document } from './document.ts';
import { languages, sections, tableOf, type Language, type Section, type Table } from './source.ts';

/** Every key with the values that its text takes: functions have forgotten what theirs are called when they reach a page. */
function valueNames(all: readonly Section[]): string {
  const entries = all
    .flatMap(({ keys }) => Object.entries(keys))
    .map(([key, values]) => `'${key}': '${values.map(({ name }) => name).join(' ')}',`);
  return `/** Made from src/locales/sv/ by \`npm run texts\`: every text, with the values that it takes, in order. */
    export const values: Readonly<Record<string, string>> = {${entries.join('\n')}};`;
}

async function formatted(path: string, code: string): Promise<{ path: string; content: string }> {
  return { path, content: await format(code, { ...(await resolveConfig(path)), filepath: path }) };
}

/** What follows from the texts: path and content of each file. */
export async function generated(): Promise<{ path: string; content: string }[]> {
  const all = sections();
  const tables = Object.fromEntries(
    await Promise.all(languages.map(async (language) => [language, await tableOf(language)] as const)),
  ) as Record<Language, Table>;
  return [
    { path: 'docs/texts.md', content: document(all, tables) },
    await formatted('src/locales/own/values.ts', valueNames(all)),
  ];
}
