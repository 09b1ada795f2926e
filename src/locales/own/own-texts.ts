/**
 * What a page writes its own way: `<script type="application/json" data-me-texts lang="sv">{"login.logOut": "Avsluta"}</script>`. A script of its own,
 * which only those pages load that have such a block.
 */
import { readBlocks, saidInBlocks, tellElements, type Block } from './blocks.ts';
import { faultIn, read, type Table } from './entry.ts';
import { warn } from './warn.ts';

const languages = ['sv', 'en', 'fi'];

/** Whatever in the page may change what a block says. */
const anything: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['lang', 'data-me-texts'],
};

let said = '';

function add(key: string, entry: unknown, language: string, table: Table): void {
  const fault = faultIn(key, entry, language);
  if (fault) warn(`"${key}" in lang="${language}" stays as it is: ${fault}`);
  else table[key] = read(key, entry, language, table);
}

function addBlock({ language, entries }: Block, table: Table | undefined): void {
  if (!table)
    return warn(`nothing in the block is used: write one of ${languages.join(', ')} as its lang, not "${language}".`);
  for (const [key, entry] of Object.entries(entries)) add(key, entry, language, table);
}

/** Of two blocks that say the same key, the later one counts. */
function readAll(): void {
  said = saidInBlocks();
  const tables: Record<string, Table> = Object.fromEntries(languages.map((language) => [language, {}]));
  for (const block of readBlocks()) addBlock(block, tables[block.language]);
  globalThis.meTexts = tables;
  tellElements();
}

function follow(): void {
  if (said !== saidInBlocks()) readAll();
}

/** A server that renders the page imports it, too; and a page may load it twice. */
if (typeof document !== 'undefined' && !globalThis.meTexts) {
  readAll();
  new MutationObserver(follow).observe(document, anything);
}
