/** Texts of `me-case-list`’s search, which come with it. */
export const caseSearch = {
  'caseList.searchLabel': 'Sök bland dina ärenden',
  'caseList.search': 'Sök',
  'caseList.status': 'Status',
  'caseList.organisation': 'Organisation',
  'caseList.any': 'Alla',
  'caseList.status-new': 'Nytt',
  'caseList.status-submitted': 'Inskickat',
  'caseList.status-waiting-for-completion': 'Väntar på komplettering',
  'caseList.status-waiting-for-payment': 'Väntar på betalning',
  'caseList.status-waiting-for-signatures': 'Väntar på underskrift',
  'caseList.status-in-progress': 'Under handläggning',
  'caseList.status-decided': 'Beslutat',
  'caseList.status-closed': 'Avslutat',
  'caseList.advice': 'Kontrollera stavningen, sök på färre ord eller ta bort ett filter.',
  'caseList.showAll': 'Visa alla ärenden',
};
