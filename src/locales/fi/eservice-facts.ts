import type { Texts } from '../texts.ts';

export const eserviceFacts: Texts<typeof import('../sv/eservice-facts.ts').eserviceFacts> = {
  'eserviceFacts.private': 'Yksityishenkilö',
  'eserviceFacts.business': 'Yritys',
  'eserviceFacts.association': 'Yhdistys',
  'eserviceFacts.loginNone': 'Ei kirjautumista',
  'eserviceFacts.login': 'Vaatii kirjautumisen',
  'eserviceFacts.openUntil': (time) => `Avoinna ${time} asti`,
  'eserviceFacts.closed': 'Suljettu juuri nyt',
  'eserviceFacts.closedUntil': (time) => `Suljettu ${time} asti`,
  'eserviceFacts.maintenance': 'Huolto käynnissä',
  'eserviceFacts.maintenanceUntil': (time) => `Huolto käynnissä ${time} asti`,
};
