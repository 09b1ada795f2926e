import { sql } from 'kysely';
import type { Database } from '../../database/connection.ts';
import { closestLanguage, languages, type Language } from '../texts.ts';
import { likenessOf, stemsOf, type Likely } from './likeness.ts';
import { fold, isStopWord, stem, wordsOf } from './words.ts';

/** An e-service that a search found, and how well it answers: comparable within one search only. */
export interface Hit {
  id: string;
  score: number;
}

interface Wanted extends Likely {
  /** The number of the word in what was typed. */
  n: number;
}

/** More words than this say no more of what is sought. */
const mostWords = 8;

/** An e-service this much worse than the best is no answer. */
const leastShare = 0.15;

/** A word in another language than the page's may well mean something else in the page's. */
const otherLanguage = 0.7;

/**
 * The e-services that answer a text, by inflected forms, compounds and misspelt words, in the page's language and the others:
 * a Finn may read a Swedish page.
 */
export async function find(db: Database, text: string, lang: string): Promise<Hit[]> {
  const typed = tellingWords(text).slice(0, mostWords);
  if (typed.length === 0) return [];
  const page = closestLanguage(lang);
  const wanted = [
    ...typed.flatMap((word, n) => stemsOf(word).map((each) => ({ ...each, n }))),
    ...(await likely(db, typed)),
  ];
  const hits = await score(db, best(wanted, page), typed.length);
  const least = Math.max(0, ...hits.map((hit) => hit.score)) * leastShare;
  return hits.filter((hit) => hit.score >= least);
}

/** The words that tell what is sought, or all where none does. */
function tellingWords(text: string): string[] {
  const all = [...new Set(wordsOf(text))];
  const telling = all.filter((word) => !languages.some((lang) => isStopWord(word, lang)));
  return telling.length > 0 ? telling : all;
}

/** Words of the catalogue that hold, begin with or resemble what was typed. The database narrows down, `likenessOf` decides. */
async function likely(db: Database, typed: string[]): Promise<Wanted[]> {
  const patterns = typed.flatMap((word, n) => likePatterns(word).map((pattern) => ({ n, pattern })));
  const { rows } = await sql<{ n: number; lang: Language; word: string; term: string }>`
    select asked.n, found.lang, found.word, found.term
    from unnest(${patterns.map(({ n }) => n)}::int[], ${patterns.map(({ pattern }) => pattern)}::text[]) as asked (n, pattern)
    join search_word as found on found.word like asked.pattern
    union
    select asked.n, found.lang, found.word, found.term
    from unnest(${typed.map((_, n) => n)}::int[], ${typed.map(fold)}::text[]) as asked (n, word)
    join search_word as found on found.word % asked.word`.execute(db);
  return rows.flatMap(({ n, lang, word, term }) => {
    const likeness = likenessOf(word, typed[n] ?? '', lang);
    return likeness > 0 ? [{ n, lang, term, likeness }] : [];
  });
}

function likePatterns(word: string): string[] {
  const stems = new Set(languages.map((lang) => stem(word, lang)));
  return [...stems].flatMap((each) => (each.length < 3 ? [] : each.length < 4 ? [`${each}%`] : [`%${each}%`]));
}

/** One of each stem and word, as likely as it gets, the page's language before the others. */
function best(wanted: Wanted[], page: Language): Wanted[] {
  const found = new Map<string, Wanted>();
  for (const each of wanted) {
    const likeness = each.likeness * (each.lang === page ? 1 : otherLanguage);
    const key = `${each.n} ${each.lang} ${each.term}`;
    if (likeness > (found.get(key)?.likeness ?? 0)) found.set(key, { ...each, likeness });
  }
  return [...found.values()];
}

/**
 * Each word counts by its best match: how alike, in how weighty a field, and how rare the stem is in the catalogue (inverse document
 * frequency). An e-service that answers few of the words falls far behind one that answers all.
 */
async function score(db: Database, wanted: Wanted[], words: number): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    with wanted as (
      select * from unnest(
        ${wanted.map(({ n }) => n)}::int[], ${wanted.map(({ lang }) => lang)}::text[],
        ${wanted.map(({ term }) => term)}::text[], ${wanted.map(({ likeness }) => likeness)}::float8[]
      ) as each (n, lang, term, likeness)
    ), matched as (
      select wanted.n, term.eservice_id, wanted.likeness * (2 + term.weight)
        * ln(1 + (select count(*) from eservice)::float8 / count(*) over (partition by wanted.n, term.lang, term.term)) as points
      from wanted join search_term as term on term.lang = wanted.lang and term.term = wanted.term
    ), answered as (
      select n, eservice_id, max(points) as points from matched group by n, eservice_id
    )
    select eservice_id as id, round(100 * sum(points) * power(count(*)::float8 / ${words}::int, 2))::int as score
    from answered group by eservice_id`.execute(db);
  return rows;
}
