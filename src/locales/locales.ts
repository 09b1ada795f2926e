import { registerTranslation, type Translation } from '@shoelace-style/localize';
import type { AllTexts } from './texts.ts';

/** What `@shoelace-style/localize` looks texts up in. */
export type MeTranslation = Translation & AllTexts;

export const sourceLanguage = 'sv';

const translations: Record<string, () => Promise<{ texts: AllTexts }>> = {
  en: () => import('./en.ts'),
  fi: () => import('./fi.ts'),
};
const names: Record<string, string> = { sv: 'Svenska', en: 'English', fi: 'Suomi' };
const asked = new Set<string>();
const loaded = new Set([sourceLanguage]);

function register(language: string, texts: Partial<AllTexts>): void {
  registerTranslation({ $code: language, $name: names[language] ?? language, $dir: 'ltr', ...texts });
}

/** An element's module registers the Swedish texts that it uses, and brings no others into the page. */
export function registerTexts(texts: Partial<AllTexts>): void {
  register(sourceLanguage, texts);
}

/** Whether there are texts in `language` (a primary language subtag: `fi`). */
export const isTranslated = (language: string): boolean => language === sourceLanguage || language in translations;

/**
 * Whether the texts in `language` can be used; if not, they begin to load, and every element is updated when they are there.
 * If they can't be loaded, Swedish is better than nothing.
 */
export function isLoaded(language: string): boolean {
  if (!loaded.has(language)) void load(language);
  return loaded.has(language);
}

async function load(language: string): Promise<void> {
  if (asked.has(language)) return;
  asked.add(language);
  const translation = await translations[language]?.().catch(() => undefined);
  loaded.add(language);
  register(language, translation?.texts ?? {});
}
