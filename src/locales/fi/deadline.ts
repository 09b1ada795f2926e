import type { Texts } from '../texts.ts';

export const deadline: Texts<typeof import('../sv/deadline.ts').deadline> = {
  'deadline.text': (date, days) => {
    if (days > 1) return `viimeistään ${date}, ${days}\u00a0päivää jäljellä`;
    if (days === 1) return `viimeistään huomenna ${date}`;
    return `määräpäivä on tänään ${date}`;
  },
  'deadline.over': (date) => `määräpäivä oli ${date}`,
};
