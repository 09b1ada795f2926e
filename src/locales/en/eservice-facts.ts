import type { Texts } from '../texts.ts';

export const eserviceFacts: Texts<typeof import('../sv/eservice-facts.ts').eserviceFacts> = {
  'eserviceFacts.private': 'Private individual',
  'eserviceFacts.business': 'Business',
  'eserviceFacts.association': 'Association',
  'eserviceFacts.login': 'Login required',
};
