import type { Texts } from '../texts.ts';

export const caseList: Texts<typeof import('../sv/case-list.ts').caseList> = {
  'caseList.active': 'Ajankohtaiset',
  'caseList.archived': 'Arkistoidut',
  'caseList.find': 'Hae ja rajaa',
  'caseList.count': (count, words) => {
    const found = count === 0 ? 'Ei asioita' : count === 1 ? '1 asia' : `${count} asiaa`;
    return words ? `${found} haulla ”${words}”` : found;
  },
  'caseList.unread': (count) => (count === 1 ? 'Uutta' : `${count} uutta tapahtumaa`),
  'caseList.toDo': (deadline) => (deadline ? `Sinun pitää tehdä jotain: ${deadline}` : 'Sinun pitää tehdä jotain'),
  'caseList.number': (number) => `Asia ${number}`,
  'caseList.updated': (date) => `Muutettu ${date}`,
  'caseList.withdrawnTag': 'Peruttu',
  'caseList.withdrawn': (organisation, date) => `${organisation} perui asian ${date}.`,
  'caseList.removed': (date) => `Säilytetään vain ${date} saakka`,
  'caseList.more': 'Näytä lisää asioita',
  'caseList.none':
    'Sinulla ei ole vielä asioita täällä. Kun olet lähettänyt jotain tai sinua koskeva asia avataan, voit seurata sitä täällä.',
  'caseList.allArchived': 'Sinulla ei ole ajankohtaisia asioita. Arkistoimasi asiat löytyvät kohdasta Arkistoidut.',
  'caseList.noArchived':
    'Arkisto on tyhjä. Kun asia on käsitelty, voit arkistoida sen. Silloin se on täällä, ja voit aina palauttaa sen.',
};
