import type { Database } from '../../database/connection.ts';
import type { Language } from '../texts.ts';

/** A word that stands in some description, folded, and its stem. */
export interface KnownWord {
  lang: Language;
  word: string;
  term: string;
}

/** Every word of the catalogue, kept in memory: what resembles a word is decided here, the same on every database. */
export class Vocabulary {
  readonly words: readonly KnownWord[];
  readonly #spellings: Set<string>;
  readonly #stems: Set<string>;

  constructor(words: KnownWord[]) {
    this.words = words;
    this.#spellings = new Set(words.map(({ word }) => word));
    this.#stems = new Set(words.map(({ lang, term }) => `${lang} ${term}`));
  }

  hasWord(word: string): boolean {
    return this.#spellings.has(word);
  }

  hasStem(lang: Language, term: string): boolean {
    return this.#stems.has(`${lang} ${term}`);
  }
}

const loaded = new WeakMap<Database, Vocabulary>();

/** The vocabulary as it is now. Words are only ever added, by any node, so the table's size tells whether there are new ones. */
export async function vocabularyOf(db: Database): Promise<Vocabulary> {
  const { size } = await db
    .selectFrom('search_word')
    .select((is) => is.fn.countAll().as('size'))
    .executeTakeFirstOrThrow();
  const known = loaded.get(db);
  if (known?.words.length === Number(size)) return known;
  const vocabulary = new Vocabulary(await db.selectFrom('search_word').selectAll().execute());
  loaded.set(db, vocabulary);
  return vocabulary;
}
