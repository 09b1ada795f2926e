import type { PageOperation } from '../contract/types.ts';

type Values = Readonly<Record<string, string | number | undefined>>;

/** Commas part the values of a filter and stay readable, so that a preload is easily written by hand. */
const encode = (value: string | number) => encodeURIComponent(value).replaceAll('%2C', ',');

function queryString(query: Values): string {
  return Object.entries(query)
    .flatMap(([name, value]) => (value === undefined || value === '' ? [] : `${name}=${encode(value)}`))
    .sort()
    .join('&');
}

/**
 * The address of an operation. Its parameters stand in alphabetical order, so that the same question always has the same
 * address, and a `<link rel="preload">` with that address is the answer that is used.
 */
export function operationUrl(
  endpoint: string,
  operation: PageOperation,
  params: Values = {},
  query: Values = {},
): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encode(params[name] ?? ''));
  const search = queryString(query);
  return `${endpoint}/v1${path}${search && `?${search}`}`;
}
