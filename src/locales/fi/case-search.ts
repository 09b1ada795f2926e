import type { Texts } from '../texts.ts';

export const caseSearch: Texts<typeof import('../sv/case-search.ts').caseSearch> = {
  'caseList.searchLabel': 'Hae asioistasi',
  'caseList.search': 'Hae',
  'caseList.status': 'Tila',
  'caseList.organisation': 'Organisaatio',
  'caseList.any': 'Kaikki',
  'caseList.status-new': 'Uusi',
  'caseList.status-submitted': 'Lähetetty',
  'caseList.status-waiting-for-completion': 'Odottaa täydennystä',
  'caseList.status-waiting-for-payment': 'Odottaa maksua',
  'caseList.status-waiting-for-signatures': 'Odottaa allekirjoitusta',
  'caseList.status-in-progress': 'Käsittelyssä',
  'caseList.status-decided': 'Päätetty',
  'caseList.status-closed': 'Päättynyt',
  'caseList.advice': 'Tarkista oikeinkirjoitus, käytä vähemmän hakusanoja tai poista rajaus.',
  'caseList.showAll': 'Näytä kaikki asiat',
};
