/** Translations as WordPress reads them: gettext's `.mo`, made of its `.po` (GNU gettext manual, "The Format of GNU MO Files"). */

/** What parts a text's context from it, in the key that it is looked up by. */
const contextEnd = '\u0004';

/** What a `.po` says: translations by what they are of; the empty one is the file's header. */
export function readPo(text: string): Map<string, string> {
  const said = (entry: string, keyword: string): string => {
    const [, quoted = ''] = new RegExp(`^${keyword} ((?:".*"\\s*)+)`, 'm').exec(entry) ?? [];
    return [...quoted.matchAll(/".*"/g)].map(([part]) => JSON.parse(part) as string).join('');
  };
  const entries = text.split(/\n{2,}/).filter((entry) => /^msgid /m.test(entry));
  const key = (entry: string) => [said(entry, 'msgctxt'), said(entry, 'msgid')].filter(Boolean).join(contextEnd);
  return new Map(entries.map((entry) => [key(entry), said(entry, 'msgstr')]));
}

const magic = 0x950412de;
const headerSize = 28;

/** The file's bytes: a header, two tables of lengths and places (originals, translations), and the texts, each ended by a zero. */
export function toMo(translations: Map<string, string>): Buffer {
  const sorted = [...translations].sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  const texts = [...sorted.map(([original]) => original), ...sorted.map(([, translation]) => translation)].map((text) =>
    Buffer.from(`${text}\0`),
  );
  const count = sorted.length;
  const tables = texts.map(({ length }) => length - 1);
  let place = headerSize + texts.length * 8;
  const places = tables.flatMap((length) => {
    const entry = [length, place];
    place += length + 1;
    return entry;
  });
  const numbers = [magic, 0, count, headerSize, headerSize + count * 8, 0, headerSize + count * 16, ...places];
  const head = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, index) => head.writeUInt32LE(number, index * 4));
  return Buffer.concat([head, ...texts]);
}
