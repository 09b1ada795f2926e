/** What is said about an e-service in more than one element. */
export const eserviceFacts = {
  'eserviceFacts.private': 'Privatperson',
  'eserviceFacts.business': 'Företag',
  'eserviceFacts.association': 'Förening',
  'eserviceFacts.login': 'Kräver inloggning',
};
