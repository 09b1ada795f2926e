/** Texts of `me-eservice-catalog`. */
export const eserviceCatalog = {
  'eserviceCatalog.searchLabel': 'Sök e-tjänst',
  'eserviceCatalog.search': 'Sök',
  'eserviceCatalog.filter': (count: number) =>
    count ? `Filtrera (${count} ${count === 1 ? 'vald' : 'valda'})` : 'Filtrera',
  'eserviceCatalog.topic': 'Ämne',
  'eserviceCatalog.audience': 'För vem',
  'eserviceCatalog.organisation': 'Organisation',
  'eserviceCatalog.language': 'Språk',
  'eserviceCatalog.option': (name: string, count: number) => `${name} (${count})`,
  'eserviceCatalog.remove': (name: string) => `Ta bort filtret ${name}`,
  'eserviceCatalog.count': (count: number, words?: string) => {
    const found = count === 0 ? 'Inga e-tjänster' : count === 1 ? '1 e-tjänst' : `${count} e-tjänster`;
    return words ? `${found} för ”${words}”` : found;
  },
  'eserviceCatalog.none': 'Det finns inga e-tjänster att visa här.',
  'eserviceCatalog.adviceWords': 'Kontrollera stavningen, eller sök på ett annat ord för samma sak.',
  'eserviceCatalog.adviceFilters': 'Ta bort något filter, så visas fler e-tjänster.',
  'eserviceCatalog.showAll': 'Visa alla e-tjänster',
  'eserviceCatalog.previous': 'Föregående sida',
  'eserviceCatalog.next': 'Nästa sida',
};
