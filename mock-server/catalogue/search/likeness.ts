import { languages, type Language } from '../texts.ts';
import { edits } from './edits.ts';
import { fold, stem } from './words.ts';

/** A stem to look for, and how well it stands for what was typed (above 0, at most 1). */
export interface Likely {
  lang: Language;
  term: string;
  likeness: number;
}

/** The shortest part of a compound that means something by itself. */
const shortestPart = 4;

/** The word itself and the parts that it may be put together of: a Nordic compound, whose first part tells most. */
export function stemsOf(word: string): Likely[] {
  return languages.flatMap((lang) => [
    { lang, term: stem(word, lang), likeness: 1 },
    ...heads(word).map((head) => ({ lang, term: stem(head, lang), likeness: 0.5 + 0.4 * (head.length / word.length) })),
    ...tails(word).map((tail) => ({ lang, term: stem(tail, lang), likeness: 0.2 + 0.4 * (tail.length / word.length) })),
  ]);
}

const splits = (word: string) =>
  Array.from({ length: Math.max(0, word.length - 2 * shortestPart + 2) }, (_, index) => shortestPart + index);
const heads = (word: string) => splits(word).map((end) => word.slice(0, end));
const tails = (word: string) => splits(word).map((end) => word.slice(-end));

/** How well a word of the catalogue stands for what was typed, where it is not an inflected form of it; 0: not at all. */
export function likenessOf(candidate: string, typed: string, lang: Language): number {
  const wanted = stem(typed, lang);
  return Math.max(within(candidate, wanted), misspelt(candidate, fold(typed)));
}

/** A compound that what was typed is a part of. */
function within(compound: string, part: string): number {
  const share = part.length / compound.length;
  if (part.length >= 3 && compound.startsWith(part)) return 0.5 + 0.4 * share;
  if (part.length < shortestPart) return 0;
  if (compound.endsWith(part)) return 0.4 + 0.4 * share;
  return compound.includes(part) ? 0.2 + 0.4 * share : 0;
}

/** One typing error in a word of five to eight letters, two in a longer one; also in the first part of a compound. */
function misspelt(candidate: string, typed: string): number {
  const most = (word: string) => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);
  const whole = edits(candidate, typed);
  if (whole <= Math.min(most(typed), most(candidate))) return 0.8 - 0.15 * whole;
  if (candidate.length < 6 || typed.length < candidate.length + 3) return 0;
  const starts = [-1, 0, 1].map((more) => typed.slice(0, candidate.length + more));
  return starts.some((start) => edits(candidate, start) === 1) ? 0.45 : 0;
}
