import type { Texts } from '../texts.ts';

export const caseSearch: Texts<typeof import('../sv/case-search.ts').caseSearch> = {
  'caseList.searchLabel': 'Search among your cases',
  'caseList.search': 'Search',
  'caseList.status': 'Status',
  'caseList.organisation': 'Organisation',
  'caseList.any': 'All',
  'caseList.status-new': 'New',
  'caseList.status-submitted': 'Sent in',
  'caseList.status-waiting-for-completion': 'Waiting for more information',
  'caseList.status-waiting-for-payment': 'Waiting for payment',
  'caseList.status-waiting-for-signatures': 'Waiting for signatures',
  'caseList.status-in-progress': 'In progress',
  'caseList.status-decided': 'Decided',
  'caseList.status-closed': 'Closed',
  'caseList.advice': 'Check the spelling, search for fewer words or remove a filter.',
  'caseList.showAll': 'Show all cases',
};
