import type { LoginLevel } from '../contract/types.ts';

export interface LoginNeed {
  /** `needed`: nobody is logged in. `too-weak`, `too-old`: the one who is must log in again. */
  state: 'needed' | 'too-weak' | 'too-old';
  level?: LoginLevel | undefined;
}

/** The longest path that the gateway leads back to, in characters (`portalPath` of the contract). */
const MAX_PATH = 1000;

/** This page, as a path on the portal: where to come back to. A query that is too long is left out. */
export function thisPage(): string {
  const page = location.pathname + location.search;
  return page.length > MAX_PATH ? location.pathname : page;
}

/** The gateway's own log-in page, which leads back to this page. */
export function loginHref(endpoint: string, { state, level }: LoginNeed = { state: 'needed' }): string {
  const query = new URLSearchParams({ return_to: thisPage() });
  if (level) query.set('level', level);
  if (state === 'too-old') query.set('reauthenticate', '1');
  return `${endpoint}/login?${query}`;
}
