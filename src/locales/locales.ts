import type { AllTexts } from './texts.ts';

/** What a text takes is checked where it is asked for, by its key. Here it is one of many: a method's type allows that. */
interface Phrase {
  fill(...values: readonly unknown[]): string;
}

export type Text = string | Phrase['fill'];

type Table = Readonly<Record<string, unknown>>;

/** Swedish is the source: it comes with each element, and stands in for what is missing elsewhere. */
export const sourceLanguage = 'sv';

const translations: Record<string, (() => Promise<{ texts: Table }>) | undefined> = {
  [sourceLanguage]: undefined,
  en: () => import('./en.ts'),
  fi: () => import('./fi.ts'),
};
/** Null: on its way, and nothing is shown in the meantime. */
const tables: Record<string, Table | null> = {};

/** Who is to be asked to update whenever there are new texts. */
export const readers = new Set<{ requestUpdate(): void }>();

/** A language tag's primary subtag: `fi`. */
export const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** An element's module registers the Swedish texts that it uses, and brings no others into the page. */
export function registerTexts(texts: Partial<AllTexts>): void {
  add(sourceLanguage, texts);
}

/** Whether there are texts in the language of `tag`. */
export const isTranslated = (tag: string): boolean => primary(tag) in translations;

declare global {
  /** What the page writes its own way, by language. On the page and not in the module: it holds for every copy of this library (`own/own-texts.ts`). */
  var meTexts: Record<string, Table> | undefined;
}

/** What the page itself gives for a key: a text, or the options of a format. */
export const ownOf = (tag: string, key: string): unknown => globalThis.meTexts?.[primary(tag)]?.[key];

/** A text in the language of `tag`; Swedish if it can't be had, and empty while the language's texts are on their way. */
export function textIn(tag: string, key: keyof AllTexts): Text {
  const language = primary(tag);
  load(language);
  if (tables[language] === null) return '';
  return (ownOf(tag, key) ?? tables[language]?.[key] ?? tables[sourceLanguage]?.[key] ?? '') as Text;
}

function load(name: string): void {
  if (name in tables) return;
  tables[name] = null;
  translations[name]?.().then(
    ({ texts }) => add(name, texts),
    () => add(name, {}),
  );
}

function add(name: string, texts: Table): void {
  tables[name] = { ...tables[name], ...texts };
  for (const reader of readers) reader.requestUpdate();
}
