import type { LoginLevel } from '../../../src/contract/types.ts';
import type { Person } from './persons.ts';

const order: readonly LoginLevel[] = ['low', 'substantial', 'high'];

/** The Swedish eID framework's names of the levels; the first kind is what this provider answers with. */
const acrs: Record<LoginLevel, readonly string[]> = {
  low: ['http://id.elegnamnden.se/loa/1.0/loa2', 'http://eidas.europa.eu/LoA/low'],
  substantial: ['http://id.elegnamnden.se/loa/1.0/loa3', 'http://eidas.europa.eu/LoA/substantial'],
  high: ['http://id.elegnamnden.se/loa/1.0/loa4', 'http://eidas.europa.eu/LoA/high'],
};

/** Every value of `acr` that a portal may ask for. */
export const supportedAcrs: string[] = order.flatMap((level) => acrs[level]);

/** The levels among the `acr_values` of a request (OpenID Connect Core, section 3.1.2.1); unknown values are left out. */
export function requestedLevels(acrValues: unknown): LoginLevel[] {
  const values = typeof acrValues === 'string' ? acrValues.split(' ') : [];
  return order.filter((level) => acrs[level].some((acr) => values.includes(acr)));
}

/** Whether a login of this `acr` is what was asked for; anything is, when nothing was. */
export function satisfies(acr: string | undefined, requested: LoginLevel[]): boolean {
  return requested.length === 0 || requested.some((level) => acr !== undefined && acrs[level].includes(acr));
}

/**
 * How strongly the person logs in: as usual if that will do, else the weakest that will, else as strongly as they can
 * (`acr_values` is a wish: it is the portal that turns a login away as too weak).
 */
export function acrFor(person: Person, requested: LoginLevel[]): string {
  const possible = order.slice(0, order.indexOf(person.strongest) + 1);
  const enough = possible.filter((level) => requested.includes(level));
  const level =
    requested.length === 0 || enough.includes(person.usual) ? person.usual : (enough[0] ?? person.strongest);
  return acrs[level][0] ?? level;
}

/** The values of `acr` of a level and of those above it. */
export const acrsFrom = (level: LoginLevel): string[] =>
  order.slice(order.indexOf(level)).flatMap((each) => acrs[each]);
