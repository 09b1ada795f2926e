import { Problem } from '../http/problem.ts';

const reads = new Set(['GET', 'HEAD']);

/**
 * Refuses what another site's page makes a browser send. Whatever changes something must come from the portal's own pages, by
 * `Origin` (scheme, host and port) and, where the browser sends it, by `Sec-Fetch-Site` (Fetch Metadata). Reads of
 * data may come from no other site either; pages may be linked to.
 */
export function refuseCrossSite(request: Request, portal: string, { data }: { data: boolean }): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (reads.has(request.method)) {
    if (!data) return;
    if (origin !== null && origin !== portal) throw crossSite();
    if (site === 'cross-site' || site === 'same-site') throw crossSite();
    return;
  }
  if (origin !== portal) throw crossSite();
  if (site !== null && site !== 'same-origin') throw crossSite();
}

const crossSite = () =>
  new Problem(
    'cross-site',
    "This was asked for by a page that is not the portal's own. Only the portal's own pages may.",
  );
