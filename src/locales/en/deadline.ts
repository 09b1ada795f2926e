import type { Texts } from '../texts.ts';

export const deadline: Texts<typeof import('../sv/deadline.ts').deadline> = {
  'deadline.text': (date, days) => {
    if (days > 1) return `by ${date}, ${days} days left`;
    if (days === 1) return `by tomorrow, ${date}`;
    return days === 0 ? `the last day is today, ${date}` : `the last day was ${date}`;
  },
};
