import * as z from 'zod/mini';

/** The languages that an e-service can be described in. Swedish must be there. */
export const languages = ['sv', 'en', 'fi'] as const;
export type Language = (typeof languages)[number];

/** A text, or a list of words, in the languages that it exists in. */
export type Translated<T> = { sv: T } & { [L in Exclude<Language, 'sv'>]?: T | undefined };
export type Texts = Translated<string>;

const inLanguages = <T extends z.ZodMiniType>(text: T) =>
  z.strictObject({ sv: text, en: z.optional(text), fi: z.optional(text) });

/** A text in Swedish and, if wanted, English and Finnish. */
export const texts = <T extends z.ZodMiniType<string>>(text: T) => inLanguages(text);

/** Words by language; a language may lack them. */
export const words = <T extends z.ZodMiniType<string>>(word: T, most: number) => {
  const list = z.array(word).check(z.maxLength(most));
  return z.strictObject({ sv: z.optional(list), en: z.optional(list), fi: z.optional(list) });
};

/** The listing language closest to a BCP 47 tag: its own (`fi` for `fi-FI`), else Swedish. */
export function closestLanguage(tag: string): Language {
  const primary = tag.split('-')[0];
  return languages.find((each) => each === primary) ?? 'sv';
}

/** A text in a language, in Swedish where it lacks that. */
export const inLanguage = <T>(translated: Translated<T>, lang: Language): T => translated[lang] ?? translated.sv;
