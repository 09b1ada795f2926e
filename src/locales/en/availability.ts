import type { Texts } from '../texts.ts';

export const availability: Texts<typeof import('../sv/availability.ts').availability> = {
  'availability.openUntil': (time) => `Open until ${time}`,
  'availability.closed': 'Closed at the moment',
  'availability.closedUntil': (time) => `Closed until ${time}`,
  'availability.maintenance': 'Under maintenance',
  'availability.maintenanceUntil': (time) => `Under maintenance until ${time}`,
};
