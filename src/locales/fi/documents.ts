import type { Texts } from '../texts.ts';

export const documents: Texts<typeof import('../sv/documents.ts').documents> = {
  'documents.count': (count, words) => {
    const found = count === 0 ? 'Ei tiedostoja' : count === 1 ? '1 tiedosto' : `${count} tiedostoa`;
    return words ? `${found} haulla ”${words}”` : found;
  },
  'documents.label': 'Hae tiedostoistasi',
  'documents.search': 'Hae',
  'documents.inCase': (title) => `Asia: ${title}`,
  'documents.more': 'Näytä lisää tiedostoja',
  'documents.none': 'Asioissasi ei ole vielä tiedostoja. Kun saat päätöksen tai muun asiakirjan, löydät sen täältä.',
  'documents.advice': 'Tarkista oikeinkirjoitus tai hae vähemmillä sanoilla.',
  'documents.all': 'Näytä kaikki tiedostot',
};
