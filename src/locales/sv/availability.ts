/** Whether an e-service can be used now. */
export const availability = {
  'availability.openUntil': (time: string) => `Öppen till ${time}`,
  'availability.closed': 'Stängd just nu',
  'availability.closedUntil': (time: string) => `Stängd till ${time}`,
  'availability.maintenance': 'Underhåll pågår',
  'availability.maintenanceUntil': (time: string) => `Underhåll till ${time}`,
};
