import { languages, type Language } from './texts.ts';

/** Letters beyond this many change no order: e-services of the same name so far are ordered by id. */
const longest = 60;

/** Every character up to Latin Extended-B; others are ordered after them. */
const characters = Array.from({ length: 0x250 - 0x20 }, (_, index) => String.fromCodePoint(index + 0x20));

const alphabets = Object.fromEntries(languages.map((lang) => [lang, alphabet(lang)])) as Record<
  Language,
  Map<string, string>
>;

/** Each character's place in a language's alphabet, as two digits of base 36; letters that the language holds for one share a place. */
function alphabet(lang: Language): Map<string, string> {
  const collator = new Intl.Collator(lang, { sensitivity: 'base' });
  const places = new Map<string, string>();
  let place = 0;
  let before: string | undefined;
  for (const character of characters.toSorted(collator.compare)) {
    if (before !== undefined && collator.compare(before, character) !== 0) place += 1;
    places.set(character, place.toString(36).padStart(2, '0'));
    before = character;
  }
  return places;
}

/**
 * A key that orders names as a language does when keys are compared byte by byte. Databases differ in what collations they
 * have, and `Intl.Collator` gives no keys of its own.
 */
export function sortKey(name: string, lang: Language): string {
  const places = alphabets[lang];
  const letters = Array.from(name.normalize('NFC').trim()).slice(0, longest);
  return letters.map((letter) => places.get(letter) ?? 'zz').join('');
}
