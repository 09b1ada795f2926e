/** What is said about an e-service in more than one element. */
export const eserviceFacts = {
  'eserviceFacts.private': 'Privatperson',
  'eserviceFacts.business': 'Företag',
  'eserviceFacts.association': 'Förening',
  'eserviceFacts.loginNone': 'Ingen inloggning',
  'eserviceFacts.login': 'Kräver inloggning',
  'eserviceFacts.openUntil': (time: string) => `Öppen till ${time}`,
  'eserviceFacts.closed': 'Stängd just nu',
  'eserviceFacts.closedUntil': (time: string) => `Stängd till ${time}`,
  'eserviceFacts.maintenance': 'Underhåll pågår',
  'eserviceFacts.maintenanceUntil': (time: string) => `Underhåll till ${time}`,
};
