import { longDay, inSweden } from './day.ts';
import type { Localize } from './localize.ts';

const DAY = 86_400_000;

/** The day that it is in Sweden, `YYYY-MM-DD`: last days end there at midnight, wherever the citizen is. */
const today = (): string => inSweden(Date.now()).slice(0, 10);

/** How many days are left of a last day, `YYYY-MM-DD`: 0 on the day itself, less than 0 after it. */
export const daysLeft = (day: string): number => (Date.parse(day) - Date.parse(today())) / DAY;

/** A day, `YYYY-MM-DD`, in words: without the year that it is. */
export function dayText(day: string, localize: Localize): string {
  const thisYear = day.slice(0, 4) === today().slice(0, 4);
  return longDay(day, localize, thisYear ? 'day' : 'date');
}

/** A last day, and how many days are left of it. */
export function deadlineText(day: string, localize: Localize): string {
  const left = daysLeft(day);
  const text = dayText(day, localize);
  return left < 0 ? localize.term('deadline.over', text) : localize.term('deadline.text', text, left);
}
