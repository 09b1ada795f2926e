/** Codes that browsers have names for, but that are no countries (ISO 3166-1): unions, private use, parts of others. */
const noCountry = /^(A[CN]|CP|CQ|DG|E[AUZ]|IC|QO|TA|UN|X[ABK]|ZZ)$/;

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Whether the code is a country's, and that country's own: what has been renamed or divided has a newer one. */
const isCountry = (code: string) => !noCountry.test(code) && new Intl.Locale('und', { region: code }).region === code;

interface Country {
  code: string;
  name: string;
}

const known = new Map<string, Country[]>();

function named(codes: string[], lang: string): Country[] {
  const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
  return codes.map((code) => ({ code, name: names.of(code) ?? '' })).filter(({ name }) => name);
}

function inOrder(lang: string): Country[] {
  const nordic = ['SE', 'DK', 'FI', 'IS', 'NO'];
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  const others = all.filter((code) => !nordic.includes(code) && isCountry(code));
  const { compare } = new Intl.Collator(lang);
  return [...named(nordic, lang), ...named(others, lang).sort((one, other) => compare(one.name, other.name))];
}

/** Countries by name in `lang`, the Nordic ones first: most people who look for one look for those. */
export function countries(lang: string): Country[] {
  const list = known.get(lang) ?? inOrder(lang);
  known.set(lang, list);
  return list;
}

export const countryName = (code: string, lang: string): string => named([code], lang)[0]?.name ?? code;
