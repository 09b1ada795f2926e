import type { Texts } from '../texts.ts';

export const eserviceFacts: Texts<typeof import('../sv/eservice-facts.ts').eserviceFacts> = {
  'eserviceFacts.private': 'Yksityishenkilö',
  'eserviceFacts.business': 'Yritys',
  'eserviceFacts.association': 'Yhdistys',
  'eserviceFacts.login': 'Vaatii kirjautumisen',
};
