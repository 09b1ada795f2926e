import type { ColumnType } from 'kysely';
import type { Description } from './description.ts';
import type { Language } from './texts.ts';

export interface CatalogueTables {
  eservice: EserviceTable;
  eservice_version: EserviceVersionTable;
  eservice_name: EserviceNameTable;
  shown_eservice: ShownEserviceTable;
  search_word: SearchWordTable;
  search_term: SearchTermTable;
}

/** An e-service as it is found today: its newest description is `eservice_version` number `version`. */
interface EserviceTable {
  organisation: string;
  /** The organisation's own name for it. */
  local_id: string;
  /** Made from the two above, so that links to it last. */
  id: string;
  version: number;
  state: 'published' | 'withdrawn';
  published_at: ColumnType<Date, Date, never>;
  updated_at: Date;
  /** The description's topics, and those that they are part of. */
  topics: string[];
  audiences: string[];
  languages: string[];
}

/** A description, never changed once published: a started e-service goes on by the version that the citizen saw. */
interface EserviceVersionTable {
  eservice_id: string;
  version: number;
  description: ColumnType<Description, string, never>;
  published_at: ColumnType<Date, Date, never>;
  /** The publishing system that sent it. */
  published_by: ColumnType<string, string, never>;
}

/** What to order a list by: in every language, also those that the description lacks. */
interface EserviceNameTable {
  eservice_id: string;
  lang: Language;
  /** See `sort-key.ts`. */
  sort_key: string;
}

/** What an organisation's portals show. */
interface ShownEserviceTable {
  organisation: string;
  eservice_id: string;
  chosen_at: Date;
}

/** Every word that has been seen in a description, folded to ASCII, and the stem that its inflected forms share. */
interface SearchWordTable {
  lang: Language;
  word: string;
  term: string;
}

/** What an e-service is found by. */
interface SearchTermTable {
  lang: Language;
  term: string;
  eservice_id: string;
  /** By the field where it stands: see `search-terms.ts`. */
  weight: number;
}
