import type { Texts } from '../texts.ts';

export const availability: Texts<typeof import('../sv/availability.ts').availability> = {
  'availability.openUntil': (time) => `Avoinna ${time} asti`,
  'availability.closed': 'Suljettu juuri nyt',
  'availability.closedUntil': (time) => `Suljettu ${time} asti`,
  'availability.maintenance': 'Huolto käynnissä',
  'availability.maintenanceUntil': (time) => `Huolto käynnissä ${time} asti`,
};
