import type { LoginLevel } from './types.ts';

const order: readonly LoginLevel[] = ['low', 'substantial', 'high'];

/**
 * What the levels are called in `acr`: by the Swedish eID framework (Sweden Connect, levels of assurance) and by eIDAS
 * (Implementing Regulation (EU) 2015/1502).
 */
const names = {
  low: ['http://id.elegnamnden.se/loa/1.0/loa2', 'http://eidas.europa.eu/LoA/low'],
  substantial: ['http://id.elegnamnden.se/loa/1.0/loa3', 'http://eidas.europa.eu/LoA/substantial'],
  high: ['http://id.elegnamnden.se/loa/1.0/loa4', 'http://eidas.europa.eu/LoA/high'],
} as const satisfies Record<LoginLevel, readonly string[]>;

/** The level that an `acr` stands for; undefined for one that is not known. */
export function levelOf(acr: unknown): LoginLevel | undefined {
  return order.find((level) => names[level].some((name) => name === acr));
}

/** The `acr` by which a portal's own login names its level. */
export const acrOf = (level: LoginLevel): string => names[level][0];

/** `acr_values` (OpenID Connect Core, section 3.1.2.1) for at least this level: the level itself first, then the stronger. */
export function acrValues(level: LoginLevel): string {
  return order
    .slice(order.indexOf(level))
    .flatMap((enough) => names[enough])
    .join(' ');
}

/** The stronger of two levels. */
export function strongest(a: LoginLevel, b: LoginLevel): LoginLevel {
  return order.indexOf(a) < order.indexOf(b) ? b : a;
}
