import type { Description } from '../description.ts';
import { languages, type Language } from '../texts.ts';
import { topicName, withParents } from '../topics.ts';
import { fold, isStopWord, stem, wordsOf } from './words.ts';

/** A word of a description, as it is searched for. */
export interface SearchTerm {
  lang: Language;
  /** Folded, as it stands in the text. */
  word: string;
  /** The stem that its inflected forms share. */
  term: string;
  /** By the weightiest field where it stands. */
  weight: number;
}

/** Every word that an e-service is found by, in each language that it is described in. */
export function searchTerms(description: Description, organisationName: string): SearchTerm[] {
  const described = languages.filter((lang) => description.name[lang] !== undefined);
  return described.flatMap((lang) => termsIn(lang, fields(description, organisationName, lang)));
}

/** The searched texts with their weights, the heaviest first. */
function fields(
  description: Description,
  organisationName: string,
  lang: Language,
): [weight: number, texts: string[]][] {
  const { requirements, questions, legalBasis, standardService } = description;
  const given = (texts: { [L in Language]?: string | undefined } | undefined) => texts?.[lang] ?? '';
  return [
    [12, [given(description.name)]],
    [10, description.keywords?.[lang] ?? []],
    [5, [given(description.summary)]],
    [4, withParents(description.topics).map((topic) => topicName(topic, lang))],
    [3, [organisationName, standardService?.name ?? '']],
    [2, [given(description.description)]],
    [1, [...requirements, ...questions.flatMap(({ question, answer }) => [question, answer])].map(given)],
    [1, legalBasis.map(({ name }) => given(name))],
  ];
}

function termsIn(lang: Language, weighed: [number, string[]][]): SearchTerm[] {
  const found = new Map<string, SearchTerm>();
  for (const [weight, texts] of weighed) {
    for (const word of texts.flatMap(wordsOf)) {
      const folded = fold(word);
      if (!isStopWord(word, lang) && !found.has(folded))
        found.set(folded, { lang, word: folded, term: stem(word, lang), weight });
    }
  }
  return [...found.values()];
}
