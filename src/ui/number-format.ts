import type { NumberFormatName } from '../locales/formats.ts';
import { ownOf } from '../locales/locales.ts';
import type { Localize } from './localize.ts';

/** A number in a language's way; `name` is what a page can give another format for. */
export function numberText(
  value: number,
  name: NumberFormatName,
  localize: Localize,
  options?: Intl.NumberFormatOptions,
): string {
  const lang = localize.lang();
  const own = ownOf(lang, `format.${name}`) as Intl.NumberFormatOptions | undefined;
  return new Intl.NumberFormat(lang, { ...options, ...own }).format(value);
}
