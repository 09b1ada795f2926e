import type { Texts } from '../texts.ts';

export const eserviceCatalog: Texts<typeof import('../sv/eservice-catalog.ts').eserviceCatalog> = {
  'eserviceCatalog.searchLabel': 'Etsi verkkopalvelua',
  'eserviceCatalog.search': 'Hae',
  'eserviceCatalog.filter': (count) => (count ? `Rajaa (${count} valittu)` : 'Rajaa'),
  'eserviceCatalog.topic': 'Aihe',
  'eserviceCatalog.audience': 'Kenelle',
  'eserviceCatalog.organisation': 'Organisaatio',
  'eserviceCatalog.language': 'Kieli',
  'eserviceCatalog.option': (name, count) => `${name} (${count})`,
  'eserviceCatalog.remove': (name) => `Poista rajaus ${name}`,
  'eserviceCatalog.count': (count, words) => {
    const found = count === 0 ? 'Ei verkkopalveluja' : count === 1 ? '1 verkkopalvelu' : `${count} verkkopalvelua`;
    return words ? `${found} haulla ”${words}”` : found;
  },
  'eserviceCatalog.none': 'Täällä ei ole näytettäviä verkkopalveluja.',
  'eserviceCatalog.adviceWords': 'Tarkista oikeinkirjoitus tai hae samaa asiaa toisella sanalla.',
  'eserviceCatalog.adviceFilters': 'Poista jokin rajaus, niin näet enemmän verkkopalveluja.',
  'eserviceCatalog.showAll': 'Näytä kaikki verkkopalvelut',
  'eserviceCatalog.previous': 'Edellinen sivu',
  'eserviceCatalog.next': 'Seuraava sivu',
};
