/** What the list can be filtered by: names of attributes, of query parameters, and of the contract's query alike. */
export const filterNames = ['topic', 'audience', 'organisation', 'language'] as const;
export type FilterName = (typeof filterNames)[number];

/** What the citizen asks for, as it stands in the address; undefined takes it away. */
export type Changes = Partial<Record<FilterName | 'q' | 'cursor', string | undefined>>;
