/**
 * Days in words. A page's first `Intl.DateTimeFormat` takes a slow phone longer to make than a list's rows: what is Swedish is put together here.
 */
import { ownOf, sourceLanguage } from '../locales/locales.ts';
import { months } from '../locales/sv/months.ts';
import type { Localize } from './localize.ts';

const HOUR = 3_600_000;

/** 01:00 UTC on the last Sunday of a month of 31 days. */
const lastSunday = (year: number, month: number): number =>
  Date.UTC(year, month, 31 - new Date(Date.UTC(year, month, 31)).getUTCDay(), 1);

/** What clocks in Sweden show, `YYYY-MM-DDThh:mm:ss.sssZ`. Summer time is that of directive 2000/84/EC: a test compares it with the time zone's own history. */
export function inSweden(time: number): string {
  const year = new Date(time).getUTCFullYear();
  const summer = time >= lastSunday(year, 2) && time < lastSunday(year, 9);
  return new Date(time + (summer ? 2 : 1) * HOUR).toISOString();
}

/** The day in Sweden of a time, or a day (`YYYY-MM-DD`); `day` leaves out its year. A line never ends between a day and its month. */
export function longDay(time: string, localize: Localize, name: 'date' | 'day' = 'date'): string {
  const lang = localize.lang();
  if (!lang.startsWith(sourceLanguage) || ownOf(lang, `format.${name}`)) return localize.date(time, name);
  const [year = '', month, day] = inSweden(Date.parse(time)).split(/[-T]/);
  const text = `${Number(day)}\u00a0${months[Number(month) - 1] ?? ''}`;
  return name === 'day' ? text : `${text} ${year}`;
}
