import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as finnishStopWords } from '@orama/stopwords/finnish';
import { stopwords as swedishStopWords } from '@orama/stopwords/swedish';
import type { Language } from '../texts.ts';

// Stemmed here and not in the database: servers differ in their stemmers' versions, and the embedded one does not know å, ä and ö.

const stopWords: Record<Language, Set<string>> = {
  sv: new Set(swedishStopWords),
  en: new Set(englishStopWords),
  fi: new Set(finnishStopWords),
};

const stemmers: Record<Language, (word: string) => string> = { sv: swedishStem, en: english, fi: finnishStem };

/** A text's words, in small letters. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll('\u00ad', '').toLocaleLowerCase('sv');
  return plain.match(/[\p{L}\p{N}]{2,40}/gu) ?? [];
}

/** Words so common that they tell nothing of what a text is about. */
export const isStopWord = (word: string, lang: Language): boolean => stopWords[lang].has(word);

/** Letters without their marks: `bygglovsansökan` as `bygglovsansokan`. What is compared is always folded. */
export function fold(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('ß', 'ss');
}

/** What a word's inflected forms have in common, folded. */
export const stem = (word: string, lang: Language): string => fold(stemmers[lang](word));

/** Snowball leaves the definite forms of many neuters and of words in -an: bygglovet, ansökan, skolan. */
function swedishStem(word: string): string {
  return swedish(word).replace(/(?<=.{3})(?:et|an)$/u, '');
}

/**
 * Snowball, and what it leaves of Finnish: the strong and the weak grade of a consonant (lupa, luvan; koti, kodin; asunto,
 * asunnon), the stems of words in -nen and -us, and the vowel that a stem ends in. It takes the ending of -lupa for a
 * particle, so words that end like one are left whole.
 */
function finnishStem(word: string): string {
  const snowball = /(?:p[aä]|k[oö])$/u.test(word) ? word : finnish(word);
  const bare = snowball.replace(/(?<=.{2})[aeiouyäö]+$/u, '');
  return bare
    .replace(/uks$/u, 'us')
    .replace(/i(?:n|s|st)$/u, 'i')
    .replace(/([lnr])[tlnr]$/u, '$1')
    .replace(/m[mp]$/u, 'm')
    .replace(/(?:pp|v)$/u, 'p')
    .replace(/(?:tt|d)$/u, 't')
    .replace(/kk$/u, 'k');
}
