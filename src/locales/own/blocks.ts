import { warn } from './warn.ts';

/** What one block says: its language, as the primary subtag, and its entries by key. */
export interface Block {
  readonly language: string;
  readonly entries: Readonly<Record<string, unknown>>;
}

const blocks = () => [...document.querySelectorAll('script[data-me-texts]')];
const tagOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang') ?? '';

/** Everything that the blocks say, as one text: what has not changed need not be read again. */
export const saidInBlocks = (): string => JSON.stringify(blocks().map((each) => [tagOf(each), each.textContent]));

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

const isObject = (value: unknown): value is Block['entries'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function entriesOf(text: string): Block['entries'] {
  try {
    const entries: unknown = JSON.parse(text);
    if (isObject(entries)) return entries;
    warn('the block is no object, and nothing in it is used: write {"login.logOut": "…"}.');
  } catch (error) {
    warn(`the block is no JSON, and nothing in it is used: ${String(error)}`);
  }
  return {};
}

/** The page's blocks, in its order. */
export const readBlocks = (): Block[] =>
  blocks().map((element) => ({
    language: primary(tagOf(element)),
    entries: entriesOf(element.textContent),
  }));

/** Elements follow `lang` wherever it is written: here it is, as it was. It costs them nothing to know of blocks. */
export function tellElements(): void {
  const { documentElement } = document;
  const lang = documentElement.getAttribute('lang');
  documentElement.setAttribute('lang', lang ?? '');
  if (lang === null) documentElement.removeAttribute('lang');
}
