import type { DateFormatName, NumberFormatName } from '../formats.ts';

const prefix = 'format.';

/** By name alone: what elements share would come along with the formats themselves. */
const dateFormats: Record<DateFormatName, true> = { date: true, dateTime: true, time: true, day: true };

/** What a number's format is tried with: a size is nothing without its unit. */
const numberFormats: Record<NumberFormatName, Intl.NumberFormatOptions> = {
  number: {},
  fileSize: { style: 'unit', unit: 'kilobyte' },
};

const keys = Object.keys({ ...dateFormats, ...numberFormats }).map((name) => prefix + name);

export const isFormat = (key: string): boolean => key.startsWith(prefix);

/** Why those options can't be used for the format that `key` names; undefined where they can. */
export function formatFault(key: string, language: string, options: unknown): string | undefined {
  const name = key.slice(prefix.length);
  if (!keys.includes(key)) return `there is no such format, but ${keys.join(', ')}.`;
  if (typeof options !== 'object' || options === null) return 'write options of Intl, such as {"dateStyle": "medium"}.';
  try {
    if (name in dateFormats) new Intl.DateTimeFormat(language, options);
    else new Intl.NumberFormat(language, { ...numberFormats[name as NumberFormatName], ...options });
  } catch (error) {
    return `Intl does not take these options: ${String(error)}.`;
  }
  return undefined;
}
