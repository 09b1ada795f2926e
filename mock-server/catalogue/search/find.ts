import { sql } from 'kysely';
import type { Database } from '../../database/connection.ts';
import { closestLanguage, languages } from '../texts.ts';
import { likelyStems, type Likely } from './likeness.ts';
import { vocabularyOf } from './vocabulary.ts';
import { isStopWord, wordsOf } from './words.ts';

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
  const vocabulary = await vocabularyOf(db);
  const page = closestLanguage(lang);
  const wanted = typed.flatMap((word, n) =>
    likelyStems(word, vocabulary).map(({ likeness, ...stem }) => ({
      n,
      ...stem,
      likeness: likeness * (stem.lang === page ? 1 : otherLanguage),
    })),
  );
  const hits = await score(db, wanted, typed.length);
  const least = Math.max(0, ...hits.map((hit) => hit.score)) * leastShare;
  return hits.filter((hit) => hit.score >= least);
}

/** The words that tell what is sought, or all where none does. */
function tellingWords(text: string): string[] {
  const all = [...new Set(wordsOf(text))];
  const telling = all.filter((word) => !languages.some((lang) => isStopWord(word, lang)));
  return telling.length > 0 ? telling : all;
}

/**
 * Each word counts by its best match: how alike, in how weighty a field, and how rare the stem is in the catalogue (inverse document
 * frequency as in Okapi BM25). An e-service that answers few of the words falls far behind one that answers all.
 */
async function score(db: Database, wanted: Wanted[], words: number): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    with wanted as (
      select * from unnest(
        ${wanted.map(({ n }) => n)}::int[], ${wanted.map(({ lang }) => lang)}::text[],
        ${wanted.map(({ term }) => term)}::text[], ${wanted.map(({ likeness }) => likeness)}::float8[]
      ) as each (n, lang, term, likeness)
    ), found as (
      select wanted.n, term.eservice_id, wanted.likeness * (2 + term.weight) as points,
        count(*) over (partition by wanted.n, term.lang, term.term) as spread
      from wanted join search_term as term on term.lang = wanted.lang and term.term = wanted.term
    ), every as (
      select count(*)::float8 as eservices from eservice where state = 'published'
    ), answered as (
      select n, eservice_id, max(points * ln(1 + (eservices - spread + 0.5) / (spread + 0.5))) as points
      from found, every group by n, eservice_id
    )
    select eservice_id as id, round(100 * sum(points) * power(count(*)::float8 / ${words}::int, 2))::int as score
    from answered group by eservice_id`.execute(db);
  return rows;
}
