import type { Texts } from '../texts.ts';

export const eserviceFacts: Texts<typeof import('../sv/eservice-facts.ts').eserviceFacts> = {
  'eserviceFacts.private': 'Private individual',
  'eserviceFacts.business': 'Business',
  'eserviceFacts.association': 'Association',
  'eserviceFacts.loginNone': 'No login',
  'eserviceFacts.login': 'Login required',
  'eserviceFacts.openUntil': (time) => `Open until ${time}`,
  'eserviceFacts.closed': 'Closed at the moment',
  'eserviceFacts.closedUntil': (time) => `Closed until ${time}`,
  'eserviceFacts.maintenance': 'Under maintenance',
  'eserviceFacts.maintenanceUntil': (time) => `Under maintenance until ${time}`,
};
