import type { OrganisationId, PortalId } from '../organisations.ts';

/** Which organisation's site (folder with layout, pages and images) each portal shows. */
export const sites: Record<PortalId, OrganisationId> = {
  'portal-1': 'norrvik',
  'portal-2': 'sjohamra',
  'portal-central': 'mina-engagemang',
};

export function isPortal(id: string | undefined): id is PortalId {
  return id !== undefined && id in sites;
}
