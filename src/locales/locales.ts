import type { AllTexts } from './texts.ts';

/** What a text takes is checked where it is asked for, by its key. Here it is one of many: a method's type allows that. */
interface Phrase {
  fill(...values: readonly unknown[]): string;
}

export type Text = string | Phrase['fill'];

type Table = Readonly<Record<string, Text>>;

/** Swedish is the source: it comes with each element, and stands in for what is missing elsewhere. */
export const sourceLanguage = 'sv';

const translations: Record<string, () => Promise<{ texts: Table }>> = {
  en: () => import('./en.ts'),
  fi: () => import('./fi.ts'),
};
const tables: Record<string, Table> = {};
const asked = new Set([sourceLanguage]);
const listeners = new Set<() => void>();

/** Told whenever there are new texts, until the returned function is called. */
export function onTexts(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** An element's module registers the Swedish texts that it uses, and brings no others into the page. */
export function registerTexts(texts: Partial<AllTexts>): void {
  add(sourceLanguage, texts);
}

/** Whether there are texts in `language` (a primary language subtag: `fi`). */
export const isTranslated = (language: string): boolean => language === sourceLanguage || language in translations;

/** A text in `language`; Swedish if it can't be had, and empty while the language's texts are on their way. */
export function textIn(language: string, key: keyof AllTexts): Text {
  if (!asked.has(language)) void load(language);
  const table = tables[language];
  return table ? (table[key] ?? tables[sourceLanguage]?.[key] ?? '') : '';
}

async function load(language: string): Promise<void> {
  asked.add(language);
  const translation = await translations[language]?.().catch(() => undefined);
  add(language, translation?.texts ?? {});
}

function add(language: string, texts: Table): void {
  tables[language] = { ...tables[language], ...texts };
  for (const listener of listeners) listener();
}
