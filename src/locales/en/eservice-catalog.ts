import type { Texts } from '../texts.ts';

export const eserviceCatalog: Texts<typeof import('../sv/eservice-catalog.ts').eserviceCatalog> = {
  'eserviceCatalog.searchLabel': 'Search for an e-service',
  'eserviceCatalog.search': 'Search',
  'eserviceCatalog.filter': (count) => (count ? `Filter (${count} chosen)` : 'Filter'),
  'eserviceCatalog.topic': 'Topic',
  'eserviceCatalog.audience': 'For whom',
  'eserviceCatalog.organisation': 'Organisation',
  'eserviceCatalog.language': 'Language',
  'eserviceCatalog.option': (name, count) => `${name} (${count})`,
  'eserviceCatalog.remove': (name) => `Remove the filter ${name}`,
  'eserviceCatalog.count': (count, words) => {
    const found = count === 0 ? 'No e-services' : count === 1 ? '1 e-service' : `${count} e-services`;
    return words ? `${found} for “${words}”` : found;
  },
  'eserviceCatalog.none': 'There are no e-services to show here.',
  'eserviceCatalog.adviceWords': 'Check the spelling, or search for another word for the same thing.',
  'eserviceCatalog.adviceFilters': 'Remove a filter to see more e-services.',
  'eserviceCatalog.showAll': 'Show all e-services',
  'eserviceCatalog.previous': 'Previous page',
  'eserviceCatalog.next': 'Next page',
};
