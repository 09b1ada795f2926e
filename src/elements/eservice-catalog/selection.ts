import type { QueryParameters } from '../../ui/query-parameters.ts';

/** What the list can be filtered by: names of attributes, of query parameters, and of the contract's query alike. */
export const filterNames = ['topic', 'audience', 'organisation', 'language'] as const;
export type FilterName = (typeof filterNames)[number];

/** What the citizen asks for, as it stands in the address; undefined takes it away. */
export type Changes = Partial<Record<FilterName | 'q' | 'cursor', string | undefined>>;

/** What the page has fixed by attributes: ids, parted by commas. */
type Fixed = { readonly [Name in FilterName]?: string };

/** The filters that are the citizen's to choose, each with the ids that are chosen. */
export type Chosen = [name: FilterName, ids: string[]][];

const fixedIds = (fixed: Fixed, name: FilterName): string => fixed[name]?.replaceAll(' ', '') ?? '';

/** What the list is filtered by: as the page has fixed it, else as the citizen has chosen. */
export function filtersOf(fixed: Fixed, parameters: QueryParameters): Partial<Record<FilterName, string | undefined>> {
  return Object.fromEntries(filterNames.map((name) => [name, fixedIds(fixed, name) || parameters.get(name)]));
}

export function chosenOf(fixed: Fixed, parameters: QueryParameters): Chosen {
  return filterNames
    .filter((name) => !fixedIds(fixed, name))
    .map((name) => [name, parameters.get(name)?.split(',').filter(Boolean) ?? []]);
}
