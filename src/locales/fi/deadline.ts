import type { Texts } from '../texts.ts';

export const deadline: Texts<typeof import('../sv/deadline.ts').deadline> = {
  'deadline.text': (date, days) => {
    if (days > 1) return `viimeistään ${date}, ${days} päivää jäljellä`;
    if (days === 1) return `viimeistään huomenna ${date}`;
    return days === 0 ? `viimeinen päivä on tänään ${date}` : `viimeinen päivä oli ${date}`;
  },
};
