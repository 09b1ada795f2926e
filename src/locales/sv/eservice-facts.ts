/** What is said about an e-service in more than one element. */
export const eserviceFacts = {
  'eserviceFacts.private': 'Privatperson',
  'eserviceFacts.business': 'Företag',
  'eserviceFacts.association': 'Förening',
  'eserviceFacts.loginNone': 'Ingen inloggning',
  'eserviceFacts.login': 'Kräver inloggning',
};
