/** Texts of `me-eservice-catalog`. */
export const eserviceCatalog = {
  'eserviceCatalog.searchLabel': 'Sök e-tjänst',
  'eserviceCatalog.search': 'Sök',
  'eserviceCatalog.filter': 'Filtrera',
  'eserviceCatalog.filterChosen': (count: number) => `Filtrera (${count} valda)`,
  'eserviceCatalog.topic': 'Ämne',
  'eserviceCatalog.audience': 'För vem',
  'eserviceCatalog.organisation': 'Organisation',
  'eserviceCatalog.language': 'Språk',
  'eserviceCatalog.option': (name: string, count: number) => `${name} (${count})`,
  'eserviceCatalog.remove': (name: string) => `Ta bort filtret ${name}`,
  'eserviceCatalog.count': (count: number) => (count === 1 ? '1 e-tjänst' : `${count} e-tjänster`),
  'eserviceCatalog.countFound': (count: number, words: string) =>
    count === 1 ? `1 e-tjänst för ”${words}”` : `${count} e-tjänster för ”${words}”`,
  'eserviceCatalog.none': 'Det finns inga e-tjänster att visa här.',
  'eserviceCatalog.adviceWords': 'Kontrollera stavningen, eller sök på ett annat ord för samma sak.',
  'eserviceCatalog.adviceFilters': 'Ta bort något filter, så visas fler e-tjänster.',
  'eserviceCatalog.showAll': 'Visa alla e-tjänster',
  'eserviceCatalog.previous': 'Föregående sida',
  'eserviceCatalog.next': 'Nästa sida',
};
