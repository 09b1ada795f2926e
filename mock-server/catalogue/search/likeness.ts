import { languages, type Language } from '../texts.ts';
import { edits } from './edits.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fold, stem } from './words.ts';

/** A stem to look for, and how well it stands for what was typed (above 0, at most 1). */
export interface Likely {
  lang: Language;
  term: string;
  likeness: number;
}

/** The shortest part of a compound that means something by itself. */
const shortestPart = 4;

/** The stems of the catalogue that a typed word may stand for, each once. */
export function likelyStems(typed: string, vocabulary: Vocabulary): Likely[] {
  const best = new Map<string, Likely>();
  for (const each of [...ownStems(typed, vocabulary), ...stemsOfOthers(typed, vocabulary)]) {
    const key = `${each.lang} ${each.term}`;
    if (each.likeness > (best.get(key)?.likeness ?? 0)) best.set(key, each);
  }
  return [...best.values()];
}

/**
 * The word itself, and the parts that it may be put together of. The first part of a Nordic compound tells most (bygglov + ansökan);
 * the last is looked for only where no first part is known.
 */
function ownStems(typed: string, vocabulary: Vocabulary): Likely[] {
  const known = (parts: string[], least: number) =>
    languages.flatMap((lang) =>
      parts
        .map((part) => ({ lang, term: stem(part, lang), likeness: least + 0.4 * (part.length / typed.length) }))
        .filter(({ term }) => vocabulary.hasStem(lang, term)),
    );
  const whole = languages.map((lang) => ({ lang, term: stem(typed, lang), likeness: 1 }));
  const first = known(beginnings(typed), 0.5);
  return [...whole, ...(first.length > 0 ? first : known(endings(typed), 0.2))];
}

/** The lengths of a part that leave another part long enough. */
const partLengths = (word: string) =>
  Array.from({ length: Math.max(0, word.length - 2 * shortestPart + 1) }, (_, index) => shortestPart + index);
const beginnings = (word: string) => partLengths(word).map((length) => word.slice(0, length));
const endings = (word: string) => partLengths(word).map((length) => word.slice(-length));

/** Compounds that the word is a part of and, unless somebody spells it so, words that it may be a misspelling of. */
function stemsOfOthers(typed: string, vocabulary: Vocabulary): Likely[] {
  const folded = fold(typed);
  const isKnown = vocabulary.hasWord(folded);
  const stems = { sv: stem(typed, 'sv'), en: stem(typed, 'en'), fi: stem(typed, 'fi') };
  return vocabulary.words.flatMap(({ lang, word, term }) => {
    const likeness = Math.max(asPart(stems[lang], word), isKnown ? 0 : asMisspelt(folded, word));
    return likeness > 0 ? [{ lang, term, likeness }] : [];
  });
}

function asPart(part: string, compound: string): number {
  const share = part.length / compound.length;
  if (part.length >= 3 && compound.startsWith(part)) return 0.5 + 0.4 * share;
  if (part.length < shortestPart || !compound.includes(part)) return 0;
  return (compound.endsWith(part) ? 0.4 : 0.2) + 0.4 * share;
}

/** One typing error in a word of five to eight letters, two in a longer one; one in the first part of a compound. */
function asMisspelt(typed: string, word: string): number {
  const most = Math.min(forgiven(typed), forgiven(word));
  const wrong = edits(typed, word, most);
  if (wrong <= most) return 0.8 - 0.15 * wrong;
  if (word.length < 6 || typed.length < word.length + shortestPart - 1) return 0;
  const beginsSo = [-1, 0, 1].some((more) => edits(typed.slice(0, word.length + more), word, 1) <= 1);
  return beginsSo ? 0.45 : 0;
}

const forgiven = ({ length }: string): number => (length < 5 ? 0 : length < 9 ? 1 : 2);
