import type { LoginLevel } from '../../src/contract/types.ts';

/**
 * What identity providers call a login's strength, as the levels of eIDAS: the Swedish assurance levels
 * (Tillitsramverk för Svensk e-legitimation) and eIDAS' own names.
 */
const levels: Record<string, LoginLevel> = {
  'http://id.elegnamnden.se/loa/1.0/loa2': 'low',
  'http://id.elegnamnden.se/loa/1.0/loa3': 'substantial',
  'http://id.elegnamnden.se/loa/1.0/loa4': 'high',
  'http://eidas.europa.eu/LoA/low': 'low',
  'http://eidas.europa.eu/LoA/substantial': 'substantial',
  'http://eidas.europa.eu/LoA/high': 'high',
};

/** The level that an `acr` claim stands for; undefined for one that ME does not know. */
export function levelOf(acr: string): LoginLevel | undefined {
  return levels[acr];
}
