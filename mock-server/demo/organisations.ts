import type { Role } from '../access/caller.ts';

/**
 * Who takes part in the demo. The municipalities are invented, and so are their numbers: none of Sweden's municipalities
 * has a number this high.
 */
export const organisations = [
  { id: 'norrvik', number: '2120009903', name: 'Norrviks kommun' },
  { id: 'sjohamra', number: '2120009911', name: 'Sjöhamra stad' },
  { id: 'mina-engagemang', number: '2020009904', name: 'Mina Engagemang' },
] as const;

export type OrganisationId = (typeof organisations)[number]['id'];

/** The systems that are registered at ME, each with a certificate of its own. */
export const parties = [
  { id: 'portal-1', organisation: 'norrvik', role: 'portal' },
  { id: 'portal-2', organisation: 'sjohamra', role: 'portal' },
  { id: 'portal-central', organisation: 'mina-engagemang', role: 'portal' },
  { id: 'eservice-1', organisation: 'norrvik', role: 'eservice' },
  { id: 'eservice-2', organisation: 'sjohamra', role: 'eservice' },
  { id: 'catalogue-1', organisation: 'norrvik', role: 'catalogue' },
  { id: 'catalogue-2', organisation: 'sjohamra', role: 'catalogue' },
  { id: 'casesystem-1', organisation: 'norrvik', role: 'shs' },
  { id: 'casesystem-2', organisation: 'sjohamra', role: 'shs' },
  { id: 'operator-1', organisation: 'mina-engagemang', role: 'operator' },
] as const satisfies readonly { id: string; organisation: OrganisationId; role: Role }[];

type Party = (typeof parties)[number];
export type PortalId = Extract<Party, { role: 'portal' }>['id'];
export type EserviceId = Extract<Party, { role: 'eservice' }>['id'];
