import type { Texts } from '../texts.ts';

export const deadline: Texts<typeof import('../sv/deadline.ts').deadline> = {
  'deadline.text': (date, days) => {
    if (days > 1) return `by ${date}, ${days}\u00a0days left`;
    if (days === 1) return `by tomorrow, ${date}`;
    return `the deadline is today, ${date}`;
  },
  'deadline.over': (date) => `the deadline was ${date}`,
};
