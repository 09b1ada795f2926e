import type { Database } from '../../database/connection.ts';
import type { SearchTerm } from './terms.ts';

/** Makes an e-service found by these terms and no others. */
export async function indexTerms(db: Database, eserviceId: string, terms: SearchTerm[]): Promise<void> {
  await db.deleteFrom('search_term').where('eservice_id', '=', eserviceId).execute();
  if (terms.length === 0) return;
  await db
    .insertInto('search_word')
    .values(inOrder(terms).map(({ lang, word, term }) => ({ lang, word, term })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('search_term')
    .values(heaviest(terms).map(({ lang, term, weight }) => ({ lang, term, weight, eservice_id: eserviceId })))
    .execute();
}

/** Two that publish at once lay their words in the same order, so that neither waits for the other in a ring. */
const inOrder = (terms: SearchTerm[]) =>
  terms.toSorted((one, other) => (`${one.lang} ${one.word}` < `${other.lang} ${other.word}` ? -1 : 1));

/** One of each stem. */
function heaviest(terms: SearchTerm[]): SearchTerm[] {
  const byStem = new Map<string, SearchTerm>();
  for (const each of terms) {
    const key = `${each.lang} ${each.term}`;
    if (each.weight > (byStem.get(key)?.weight ?? 0)) byStem.set(key, each);
  }
  return [...byStem.values()];
}
